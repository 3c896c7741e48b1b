package ca.drawline.draw.seek;

/** The rules of the round invite in an order that is neither by the earliest nor by the latest submission. */
public final class NoOrder extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoOrder() {
        super("The rules of the round invite in an order of their own, along which no share can be followed.");
    }
}
