package ca.drawline.draw;

/** The rules of the round give places to groups, so that no one line parts the invited from the others. */
public final class NoSingleLine extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSingleLine() {
        super(
                "The rules of the round reserve places for groups or cap them, so that no one line parts the invited from the"
                        + " others.");
    }
}
