package ca.drawline.pool;

/** The rules count points in a way that tables do not hold. */
final class OtherShape extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OtherShape() {
        super("The rules count points in a way that tables do not hold.");
    }
}
