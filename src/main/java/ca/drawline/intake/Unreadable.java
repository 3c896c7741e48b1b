package ca.drawline.intake;

/** Text that is not JSON. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final String code;
    private final String hint;

    /** What is wrong with a text, at a place of it where that is known. */
    public Unreadable(int line, int column, String code, String message, String hint) {
        super(message);
        this.line = line;
        this.column = column;
        this.code = code;
        this.hint = hint;
    }

    /** Line at which reading stopped, from 1; 0 where it is not known. */
    public int line() {
        return line;
    }

    /** Column at which reading stopped, from 1; 0 where it is not known. */
    public int column() {
        return column;
    }

    /** Stable code of the kind of problem. */
    public String code() {
        return code;
    }

    /** The way out. */
    public String hint() {
        return hint;
    }
}
