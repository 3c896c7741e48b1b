package ca.drawline.vocabulary;

import java.time.Instant;

/**
 * A candidate at the cut-off, with both orders in which ties can be settled. Equal moments are settled by profile id.
 *
 * @param candidate the profile's id
 * @param submittedAt UTC instant of submission
 * @param rankByEarliest 1 for the earliest submission
 * @param rankByLatest 1 for the latest submission
 */
public record Tied(String candidate, Instant submittedAt, int rankByEarliest, int rankByLatest) implements DrawFact {

    @Override
    public Wording inWords() {
        return new Wording(
                candidate + " submitted at " + submittedAt, candidate + " a présenté son profil à " + submittedAt);
    }
}
