package ca.drawline.draw.seek;

import ca.drawline.determination.RulesVersion;
import ca.drawline.draw.DrawResult.PoolReference;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For which numbers of invitations a draw comes to its goal.
 *
 * @param reached whether any number does
 * @param first the smallest number that does; none where none does
 * @param last the largest number that does; none where none does
 * @param nearest where none does, the numbers that come nearest, the higher line or share first
 * @param notes what a reader must know to read the answer rightly, in sentences
 * @param rules the version of the rule book that decided
 * @param pool the pool
 */
public record SeekResult(
        boolean reached,
        @Nullable Point first,
        @Nullable Point last,
        List<Point> nearest,
        List<String> notes,
        RulesVersion rules,
        PoolReference pool) {

    public SeekResult {
        nearest = List.copyOf(nearest);
        notes = List.copyOf(notes);
    }

    /**
     * What a number of invitations comes to.
     *
     * @param invitations the number of the stage that varies, the last
     * @param cutOff the line; none where nobody is invited
     * @param tieBreak submission moment of the last candidate invited
     * @param invited how many are invited, in all stages
     * @param share the group's share among them, 0 to 1; none where no share is the goal
     */
    public record Point(
            int invitations,
            @Nullable Integer cutOff,
            @Nullable Instant tieBreak,
            int invited,
            @Nullable Double share) {}
}
