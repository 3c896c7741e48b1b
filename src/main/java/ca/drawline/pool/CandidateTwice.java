package ca.drawline.pool;

/** Two candidates of one pool have the same id. */
public final class CandidateTwice extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String candidate;

    CandidateTwice(String candidate) {
        super("The candidate (%s) stands twice in the pool.".formatted(candidate));
        this.candidate = candidate;
    }

    /** The id. */
    public String candidate() {
        return candidate;
    }
}
