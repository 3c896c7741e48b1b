package ca.drawline.vocabulary;

/** The longest program completed in Canada, by the length of the program. */
public enum CanadianCredential implements Constant {
    NONE("no Canadian credential", "aucun titre de compétences canadien"),
    ONE_OR_TWO_YEARS("Canadian credential of one or two years", "titre de compétences canadien d’un ou deux ans"),
    THREE_YEARS_OR_MORE(
            "Canadian credential of three years or more", "titre de compétences canadien de trois ans ou plus");

    private final String en;
    private final String fr;

    CanadianCredential(String en, String fr) {
        this.en = en;
        this.fr = fr;
    }

    @Override
    public Wording inWords() {
        return new Wording(en, fr);
    }
}
