package ca.drawline.pool;

/** A synthesis that cannot be made as asked for. */
public final class SynthesisImpossible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    SynthesisImpossible(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field of the request that stands in the way: {@code round}, {@code distribution} or {@code size}. */
    public String field() {
        return field;
    }
}
