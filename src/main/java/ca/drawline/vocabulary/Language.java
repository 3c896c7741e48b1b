package ca.drawline.vocabulary;

/** The official languages. */
public enum Language implements Constant {
    ENGLISH("English", "anglais"),
    FRENCH("French", "français");

    private final String en;
    private final String fr;

    Language(String en, String fr) {
        this.en = en;
        this.fr = fr;
    }

    @Override
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
