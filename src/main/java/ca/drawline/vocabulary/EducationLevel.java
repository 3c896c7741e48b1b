package ca.drawline.vocabulary;

/** Levels of education in ascending order, as the Comprehensive Ranking System names them. */
public enum EducationLevel implements Constant {
    LESS_THAN_SECONDARY("less than secondary school", "moins que le secondaire"),
    SECONDARY("secondary diploma", "diplôme d’études secondaires"),
    ONE_YEAR("one-year post-secondary credential", "programme postsecondaire d’un an"),
    TWO_YEAR("two-year post-secondary credential", "programme postsecondaire de deux ans"),
    BACHELORS(
            "bachelor's degree or a program of three or more years", "baccalauréat ou programme de trois ans ou plus"),
    TWO_OR_MORE(
            "two or more credentials, one of three or more years", "deux titres ou plus, dont un de trois ans ou plus"),
    MASTERS("master's or entry-to-practice professional degree", "maîtrise ou grade professionnel"),
    DOCTORATE("doctorate", "doctorat");

    private final String en;
    private final String fr;

    EducationLevel(String en, String fr) {
        this.en = en;
        this.fr = fr;
    }

    @Override
    public Wording inWords() {
        return new Wording(en, fr);
    }
}
