package ca.drawline.api;

/** As much of something is going on as the service does at a time. */
final class Busy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int retryAfterSeconds;

    /**
     * @param message what there is too much of, in a sentence
     * @param retryAfterSeconds about as long as the work that is under way takes
     */
    Busy(String message, int retryAfterSeconds) {
        super(message, null, false, false);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
