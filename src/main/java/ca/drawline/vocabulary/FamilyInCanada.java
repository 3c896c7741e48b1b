package ca.drawline.vocabulary;

/**
 * Family of the candidate or of an accompanying partner: adults living in Canada as citizens or permanent residents.
 *
 * @param sibling a brother or sister
 * @param otherRelative a parent, grandparent, child, grandchild, aunt, uncle, niece or nephew
 */
public record FamilyInCanada(boolean sibling, boolean otherRelative) implements GivenFact {

    @Override
    public Wording inWords() {
        return new Wording(
                sibling ? "a sibling in Canada" : "a relative in Canada",
                sibling ? "un frère ou une sœur au Canada" : "un parent au Canada");
    }
}
