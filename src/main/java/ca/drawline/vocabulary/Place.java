package ca.drawline.vocabulary;

/** Where work was done. */
public enum Place {
    CANADA("in Canada"),
    ABROAD("outside Canada"),
    ANYWHERE("in Canada or abroad");

    private final String words;

    Place(String words) {
        this.words = words;
    }

    /** The value as a person would say it. */
    public String inWords() {
        return words;
    }
}
