package ca.drawline.vocabulary;

/** Levels of education in ascending order, as the Comprehensive Ranking System names them. */
public enum EducationLevel {
    LESS_THAN_SECONDARY("less than secondary school"),
    SECONDARY("secondary diploma"),
    ONE_YEAR("one-year post-secondary credential"),
    TWO_YEAR("two-year post-secondary credential"),
    BACHELORS("bachelor's degree or a program of three or more years"),
    TWO_OR_MORE("two or more credentials, one of three or more years"),
    MASTERS("master's or entry-to-practice professional degree"),
    DOCTORATE("doctorate");

    private final String words;

    EducationLevel(String words) {
        this.words = words;
    }

    /** The value as a person would say it. */
    public String inWords() {
        return words;
    }
}
