package ca.drawline.vocabulary;

/** The profile has left the pool. */
public record Expired() implements DrawFact {

    @Override
    public Wording inWords() {
        return new Wording("has left the pool", "a quitté le bassin");
    }
}
