package ca.drawline.vocabulary;

/**
 * All ranked candidates of one score.
 *
 * @param score the score
 * @param candidates how many have it, at least one
 * @param above how many have a higher one
 * @param below how many have a lower one
 */
public record ScoreBand(int score, int candidates, int above, int below) implements DrawFact {

    @Override
    public Wording inWords() {
        return new Wording(candidates + " candidates at " + score, candidates + " candidats à " + score);
    }
}
