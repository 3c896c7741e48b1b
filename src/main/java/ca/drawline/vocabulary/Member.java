package ca.drawline.vocabulary;

/**
 * The candidate is a member of a category.
 *
 * @param category the category's id
 */
public record Member(String category) implements Finding {

    @Override
    public Wording inWords() {
        return new Wording("member of " + category, "membre de la catégorie " + category);
    }
}
