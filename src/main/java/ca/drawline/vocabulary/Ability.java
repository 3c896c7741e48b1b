package ca.drawline.vocabulary;

/** The four language abilities, each tested and counted on its own. */
public enum Ability implements Constant {
    LISTENING("listening", "compréhension de l’oral"),
    READING("reading", "compréhension de l’écrit"),
    WRITING("writing", "expression écrite"),
    SPEAKING("speaking", "expression orale");

    private final String en;
    private final String fr;

    Ability(String en, String fr) {
        this.en = en;
        this.fr = fr;
    }

    @Override
    public Wording inWords() {
        return new Wording(en, fr);
    }
}
