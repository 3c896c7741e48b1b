package ca.drawline.vocabulary;

/** Whom a draw ranks. */
public enum DrawType implements Constant {
    GENERAL("general", "générale"),
    PROGRAM("program", "pour un programme"),
    CATEGORY("category", "pour une catégorie");

    private final String en;
    private final String fr;

    DrawType(String en, String fr) {
        this.en = en;
        this.fr = fr;
    }

    @Override
    public Wording inWords() {
        return new Wording(en, fr);
    }
}
