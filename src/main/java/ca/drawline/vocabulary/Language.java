package ca.drawline.vocabulary;

/** The official languages. */
public enum Language {
    ENGLISH("English"),
    FRENCH("French");

    private final String words;

    Language(String words) {
        this.words = words;
    }

    /** The value as a person would say it. */
    public String inWords() {
        return words;
    }
}
