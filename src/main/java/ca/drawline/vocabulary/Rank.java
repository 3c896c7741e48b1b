package ca.drawline.vocabulary;

/**
 * Where a candidate stands against the line of a round.
 *
 * @param score the candidate's score, 0 to 1,200
 * @param cutOff the score of the lowest-ranked candidate invited in the round
 * @param submittedByTieBreak whether the profile was submitted no later than that candidate's; true where no tie-break was published
 */
public record Rank(int score, int cutOff, boolean submittedByTieBreak) implements DrawFact {

    @Override
    public Wording inWords() {
        return new Wording(
                score + " points against a cut-off of " + cutOff + ", submitted "
                        + (submittedByTieBreak ? "no later than" : "after") + " the tie-break",
                score + " points contre un seuil de " + cutOff + ", profil présenté "
                        + (submittedByTieBreak ? "au plus tard au" : "après le") + " moment du départage");
    }
}
