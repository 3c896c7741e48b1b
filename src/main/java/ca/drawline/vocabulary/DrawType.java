package ca.drawline.vocabulary;

/** Whom a draw ranks. */
public enum DrawType {
    GENERAL("general"),
    PROGRAM("program"),
    CATEGORY("category");

    private final String words;

    DrawType(String words) {
        this.words = words;
    }

    /** The value as a person would say it. */
    public String inWords() {
        return words;
    }
}
