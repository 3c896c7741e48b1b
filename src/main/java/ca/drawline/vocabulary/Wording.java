package ca.drawline.vocabulary;

/**
 * The same thing said in both official languages.
 *
 * @param en in English
 * @param fr in French
 */
public record Wording(String en, String fr) {

    /** What is said in one of the two. */
    public String in(Language language) {
        return switch (language) {
            case ENGLISH -> en;
            case FRENCH -> fr;
        };
    }
}
