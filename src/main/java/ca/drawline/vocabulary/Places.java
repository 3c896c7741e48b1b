package ca.drawline.vocabulary;

/**
 * How many of the candidates at the cut-off can be invited.
 *
 * @param left at least one, at most the number of candidates there
 */
public record Places(int left) implements DrawFact {

    @Override
    public String inWords() {
        return left + " places at the cut-off";
    }
}
