package ca.drawline.vocabulary;

/**
 * A province or territory has nominated the candidate.
 */
public record ProvincialNomination() implements GivenFact {

    @Override
    public Wording inWords() {
        return new Wording("nominated by a province or territory", "désigné par une province ou un territoire");
    }
}
