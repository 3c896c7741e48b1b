package ca.drawline.draw.record;

/** The very same draw is sealed already. */
public final class AlreadySealed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String draw;

    AlreadySealed(String draw) {
        super("The draw \"%s\" is sealed already.".formatted(draw));
        this.draw = draw;
    }

    /** Id of the draw. */
    public String draw() {
        return draw;
    }
}
