package ca.drawline.draw;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The candidates nearest the line of a stage. Where groups have places of their own, only those are here who contended for
 * the places open to all.
 *
 * @param stage the stage, from 1
 * @param cutOff score of the lowest-ranked candidate invited; none when the stage invited nobody
 * @param tieBreak UTC submission moment of that candidate
 * @param above the last of the invited, the nearest to the line first
 * @param below the best of those not invited, the nearest to the line first
 */
public record StageMargin(
        int stage, @Nullable Integer cutOff, @Nullable Instant tieBreak, List<Near> above, List<Near> below) {

    /** How many are kept on each side. */
    public static final int WIDEST = 500;

    public StageMargin {
        above = List.copyOf(above);
        below = List.copyOf(below);
    }

    /**
     * A candidate near the line.
     *
     * @param id id of the profile
     * @param rank place among them, from 1: the invited, then the others
     * @param score the score that ranks the candidate
     * @param submittedAt UTC instant at which the profile was submitted
     * @param invited whether the candidate is invited
     * @param points the score less the cut-off: negative below the line
     * @param seconds for a candidate at the cut-off, the submission less the tie-break, in seconds: positive when later
     */
    public record Near(
            String id,
            int rank,
            int score,
            Instant submittedAt,
            boolean invited,
            int points,
            @Nullable Long seconds) {}

    /** The same with fewer candidates. */
    public StageMargin narrowed(int width) {
        return new StageMargin(
                stage,
                cutOff,
                tieBreak,
                above.subList(0, Math.min(width, above.size())),
                below.subList(0, Math.min(width, below.size())));
    }
}
