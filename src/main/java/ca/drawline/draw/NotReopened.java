package ca.drawline.draw;

/** What a kept draw ran on is gone or changed, so that nothing more can be found of it. */
public final class NotReopened extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String hint;

    NotReopened(String code, String message, String hint) {
        super(message);
        this.code = code;
        this.hint = hint;
    }

    /** What kind of problem it is. */
    public String code() {
        return code;
    }

    /** What to do about it. */
    public String hint() {
        return hint;
    }
}
