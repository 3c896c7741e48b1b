package ca.drawline.vocabulary;

/**
 * The score of the lowest-ranked candidate invited.
 *
 * @param score the score
 */
public record CutOff(int score) implements DrawFact {

    @Override
    public Wording inWords() {
        return new Wording("cut-off " + score, "seuil de " + score);
    }
}
