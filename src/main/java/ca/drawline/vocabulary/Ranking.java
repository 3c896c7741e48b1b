package ca.drawline.vocabulary;

/**
 * The ranked candidates as a whole.
 *
 * @param candidates how many are ranked
 */
public record Ranking(int candidates) implements DrawFact {

    @Override
    public Wording inWords() {
        return new Wording(candidates + " candidates ranked", candidates + " candidats classés");
    }
}
