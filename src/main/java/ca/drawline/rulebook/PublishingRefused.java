package ca.drawline.rulebook;

/** A rule book cannot be put into service as things stand. */
public final class PublishingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String hint;

    /**
     * @param code stable code of the reason
     * @param message the reason, in a sentence
     * @param hint the way out
     */
    public PublishingRefused(String code, String message, String hint) {
        super(message);
        this.code = code;
        this.hint = hint;
    }

    /** Stable code of the reason. */
    public String code() {
        return code;
    }

    /** The way out. */
    public String hint() {
        return hint;
    }
}
