package ca.drawline.vocabulary;

/**
 * Settlement funds and the family that they must support.
 *
 * @param amount Canadian dollars, unencumbered
 * @param familySize the candidate, the partner and dependent children, coming along or not
 */
public record Funds(int amount, int familySize) implements GivenFact {

    @Override
    public Wording inWords() {
        return new Wording(
                amount + " dollars for a family of " + familySize,
                amount + " dollars pour une famille de " + familySize);
    }
}
