package ca.drawline.pool;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Moments at which the profiles of a pool may have been submitted: the months that a profile lives, up to the round. */
record Submissions(Instant first, Instant end) {

    private static final int MONTHS = 12;

    /** The months before a moment; a tie-break before them opens them earlier. */
    static Submissions before(Instant end, @Nullable Instant tieBreak) {
        var months = LocalDate.ofInstant(end, ZoneOffset.UTC)
                .minusMonths(MONTHS)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plus(Duration.ofDays(1));
        var first = tieBreak != null && tieBreak.isBefore(months) ? tieBreak.minusSeconds(3_600) : months;
        return new Submissions(first, end);
    }

    /** Any moment. */
    Instant any(SplittableRandom random) {
        return between(random, first, end);
    }

    /** A moment before another, at least a second. */
    Instant before(SplittableRandom random, Instant moment) {
        return between(random, first, moment);
    }

    /** A moment after another, at least a second. */
    Instant after(SplittableRandom random, Instant moment) {
        return between(random, moment.plusSeconds(1), end);
    }

    /** How much of the time has gone at a moment, 0 to 1. */
    double elapsed(Instant moment) {
        return (double) (moment.getEpochSecond() - first.getEpochSecond())
                / (end.getEpochSecond() - first.getEpochSecond());
    }

    private static Instant between(SplittableRandom random, Instant from, Instant until) {
        if (!from.isBefore(until)) {
            return from;
        }
        return Instant.ofEpochSecond(random.nextLong(from.getEpochSecond(), until.getEpochSecond()));
    }
}
