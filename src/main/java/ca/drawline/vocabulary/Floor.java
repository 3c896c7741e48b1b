package ca.drawline.vocabulary;

/**
 * The lowest score that the draw invites, where it has one.
 *
 * @param score the score
 * @param candidates how many are ranked with that score or a higher one
 */
public record Floor(int score, int candidates) implements DrawFact {

    @Override
    public Wording inWords() {
        return new Wording(
                "a floor of " + score + " that " + candidates + " candidates reach",
                "une note plancher de " + score + ", atteinte par " + candidates + " candidats");
    }
}
