package ca.drawline.vocabulary;

/**
 * The candidate is a member of a category.
 *
 * @param category the category's id
 */
public record Member(String category) implements Finding {

    @Override
    public String inWords() {
        return "member of " + category;
    }
}
