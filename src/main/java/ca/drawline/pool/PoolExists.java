package ca.drawline.pool;

/** A pool of the name exists already. */
public final class PoolExists extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String pool;

    PoolExists(String pool) {
        super("A pool of the name (%s) exists already.".formatted(pool));
        this.pool = pool;
    }

    /** The name. */
    public String pool() {
        return pool;
    }
}
