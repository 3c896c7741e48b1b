package ca.drawline.vocabulary;

/** By what a draw groups candidates for whom it reserves places, or of whom it caps the number. */
public enum GroupBy implements Constant {
    CATEGORY("category", "catégorie"),
    PROGRAM("program", "programme"),
    PROVINCE("province", "province");

    private final String en;
    private final String fr;

    GroupBy(String en, String fr) {
        this.en = en;
        this.fr = fr;
    }

    @Override
    public Wording inWords() {
        return new Wording(en, fr);
    }
}
