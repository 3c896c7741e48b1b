package ca.drawline.vocabulary;

/** The longest program completed in Canada, by the length of the program. */
public enum CanadianCredential {
    NONE("no Canadian credential"),
    ONE_OR_TWO_YEARS("Canadian credential of one or two years"),
    THREE_YEARS_OR_MORE("Canadian credential of three years or more");

    private final String words;

    CanadianCredential(String words) {
        this.words = words;
    }

    /** The value as a person would say it. */
    public String inWords() {
        return words;
    }
}
