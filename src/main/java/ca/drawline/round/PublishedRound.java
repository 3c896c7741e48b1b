package ca.drawline.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round of invitations as it was published.
 *
 * @param number its number, which is text: there is a 91a and a 91b
 * @param date the day of the round
 * @param dateTime UTC instant of the round, if it was published
 * @param name its published name
 * @param type whom it invited
 * @param scope the group ranked, in the words of the table
 * @param program id of the program that it was limited to, if any
 * @param category id of the category that it was limited to, if any
 * @param invitations how many were invited
 * @param cutOff score of the lowest-ranked candidate invited
 * @param tieBreak UTC submission moment of that candidate, if it was published
 * @param pool the pool by score, lowest score last, if it was published
 * @param poolTotal published size of the pool, if it was published; it need not be the sum of the bands
 * @param poolAsOn the day of the published pool
 */
public record PublishedRound(
        String number,
        LocalDate date,
        @Nullable Instant dateTime,
        String name,
        RoundType type,
        String scope,
        @Nullable String program,
        @Nullable String category,
        int invitations,
        int cutOff,
        @Nullable Instant tieBreak,
        @Nullable List<PoolBand> pool,
        @Nullable Integer poolTotal,
        @Nullable LocalDate poolAsOn) {

    public PublishedRound {
        pool = pool == null ? null : List.copyOf(pool);
    }
}
