package ca.drawline.vocabulary;

/**
 * A candidate at the cut-off is invited.
 *
 * @param candidate the profile's id
 */
public record Invited(String candidate) implements DrawFact {

    @Override
    public String inWords() {
        return candidate + " is invited";
    }
}
