package ca.drawline.pool;

/** What was asked of a synthesis cannot be reached. */
final class Unreachable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String why;

    Unreachable(String why) {
        super(why);
        this.why = why;
    }

    /** The reason, as a sentence. */
    String why() {
        return why;
    }
}
