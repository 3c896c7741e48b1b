package ca.drawline.vocabulary;

/** What lets a candidate work in Canada today; the routes to arranged employment differ by it (IRPR 82(2)). */
public enum Permit {
    NONE("no work permit"),
    LMIA_BASED("work permit based on a labour market impact assessment"),
    LMIA_EXEMPT("work permit exempt from a labour market impact assessment"),
    OTHER("other authorization to work");

    private final String words;

    Permit(String words) {
        this.words = words;
    }

    /** The value as a person would say it. */
    public String inWords() {
        return words;
    }
}
