package ca.drawline.vocabulary;

/**
 * Where in Canada the candidate means to live.
 *
 * @param quebec in Quebec, which selects its own immigrants
 */
public record Destination(boolean quebec) implements GivenFact {

    @Override
    public Wording inWords() {
        return quebec
                ? new Wording("means to live in Quebec", "compte vivre au Québec")
                : new Wording("means to live outside Quebec", "compte vivre à l’extérieur du Québec");
    }
}
