package ca.drawline.draw.change;

import ca.drawline.determination.Determination;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one candidate in a draw, and why.
 *
 * @param found what the rules find for the candidate on the day of the draw
 * @param submittedAt UTC instant at which the profile was submitted
 * @param invited whether the candidate is invited
 * @param ranked whether they took part
 * @param notRanked why they did not
 * @param distance how far they are from the line; none where nobody is invited
 * @param changes the smallest single changes that would have turned it, the smallest first; none for an invited candidate
 */
public record CandidateInDraw(
        Determination found,
        Instant submittedAt,
        boolean invited,
        boolean ranked,
        @Nullable NotRanked notRanked,
        @Nullable Distance distance,
        List<TurningChange> changes) {

    public CandidateInDraw {
        changes = List.copyOf(changes);
    }
}
