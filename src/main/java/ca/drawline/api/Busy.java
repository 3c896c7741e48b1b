package ca.drawline.api;

/** As much of something is going on as the service does at a time. */
final class Busy extends RuntimeException {

    /** About as long as the work that is under way takes. */
    static final int RETRY_AFTER_SECONDS = 2;

    private static final long serialVersionUID = 1L;

    Busy() {
        super("busy", null, false, false);
    }
}
