package ca.drawline.answer;

/** As much of something is going on as the service does at a time. */
public final class Busy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int retryAfterSeconds;

    /**
     * @param message what there is too much of, in a sentence
     * @param retryAfterSeconds about as long as the work that is under way takes
     */
    public Busy(String message, int retryAfterSeconds) {
        super(message, null, false, false);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** About as long as it takes until there is room, in seconds. */
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
