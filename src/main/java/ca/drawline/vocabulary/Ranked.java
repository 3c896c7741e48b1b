package ca.drawline.vocabulary;

/**
 * The candidate takes part in the draw.
 */
public record Ranked() implements DrawFact {

    @Override
    public Wording inWords() {
        return new Wording("ranked", "classé");
    }
}
