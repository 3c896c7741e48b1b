package ca.drawline.vocabulary;

/**
 * A candidate at the cut-off is invited.
 *
 * @param candidate the profile's id
 */
public record Invited(String candidate) implements DrawFact {

    @Override
    public Wording inWords() {
        return new Wording(candidate + " is invited", candidate + " est invité");
    }
}
