package ca.drawline.vocabulary;

/** The four language abilities, each tested and counted on its own. */
public enum Ability {
    LISTENING("listening"),
    READING("reading"),
    WRITING("writing"),
    SPEAKING("speaking");

    private final String words;

    Ability(String words) {
        this.words = words;
    }

    /** The value as a person would say it. */
    public String inWords() {
        return words;
    }
}
