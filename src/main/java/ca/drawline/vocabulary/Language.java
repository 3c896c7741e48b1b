package ca.drawline.vocabulary;

/** The official languages. */
public enum Language {
    ENGLISH("English", "anglais"),
    FRENCH("French", "français");

    private final String en;
    private final String fr;

    Language(String en, String fr) {
        this.en = en;
        this.fr = fr;
    }

    /** The value as a person would say it. */
    public Wording inWords() {
        return new Wording(en, fr);
    }

    /** The other official language. */
    public Language other() {
        return switch (this) {
            case ENGLISH -> FRENCH;
            case FRENCH -> ENGLISH;
        };
    }
}
