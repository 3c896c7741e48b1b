package ca.drawline.vocabulary;

/**
 * Whether the candidate is barred after having been found inadmissible for misrepresentation.
 *
 * @param barred whether the bar is in force on the asked date
 */
public record Misrepresentation(boolean barred) implements GivenFact {

    @Override
    public Wording inWords() {
        return barred
                ? new Wording("barred for misrepresentation", "interdit de territoire pour fausses déclarations")
                : new Wording("not barred", "aucune interdiction de territoire");
    }
}
