package ca.drawline.vocabulary;

import java.time.Instant;

/**
 * The submission moment of the lowest-ranked candidate invited.
 *
 * @param submittedAt UTC instant
 */
public record TieBreak(Instant submittedAt) implements DrawFact {

    @Override
    public Wording inWords() {
        return new Wording("tie-break " + submittedAt, "départage au " + submittedAt);
    }
}
