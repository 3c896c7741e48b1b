package ca.drawline.vocabulary;

/** Where work was done. */
public enum Place implements Constant {
    CANADA("in Canada", "au Canada"),
    ABROAD("outside Canada", "hors du Canada"),
    ANYWHERE("in Canada or abroad", "au Canada ou à l’étranger");

    private final String en;
    private final String fr;

    Place(String en, String fr) {
        this.en = en;
        this.fr = fr;
    }

    @Override
    public Wording inWords() {
        return new Wording(en, fr);
    }
}
