package ca.drawline.vocabulary;

/** What lets a candidate work in Canada today; the routes to arranged employment differ by it (IRPR 82(2)). */
public enum Permit implements Constant {
    NONE("no work permit", "sans permis de travail"),
    LMIA_BASED(
            "work permit based on a labour market impact assessment",
            "permis de travail fondé sur une étude d’impact sur le marché du travail"),
    LMIA_EXEMPT(
            "work permit exempt from a labour market impact assessment",
            "permis de travail dispensé d’une étude d’impact sur le marché du travail"),
    OTHER("other authorization to work", "autre autorisation de travailler");

    private final String en;
    private final String fr;

    Permit(String en, String fr) {
        this.en = en;
        this.fr = fr;
    }

    @Override
    public Wording inWords() {
        return new Wording(en, fr);
    }
}
