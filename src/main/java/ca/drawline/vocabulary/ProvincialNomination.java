package ca.drawline.vocabulary;

/**
 * A province or territory has nominated the candidate.
 */
public record ProvincialNomination() implements GivenFact {

    @Override
    public String inWords() {
        return "nominated by a province or territory";
    }
}
