package ca.drawline.vocabulary;

/**
 * How many of the candidates at the cut-off can be invited.
 *
 * @param left at least one, at most the number of candidates there
 */
public record Places(int left) implements DrawFact {

    @Override
    public Wording inWords() {
        return new Wording(left + " places at the cut-off", left + " places au seuil");
    }
}
