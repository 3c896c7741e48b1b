package ca.drawline.draw.comparison;

import ca.drawline.draw.DrawRun;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Ranks in a draw; candidates of one score share a rank. */
final class Ranks {

    private final DrawRun run;
    /** By score, how many ranked candidates have a higher one. */
    private final int[] above;

    Ranks(DrawRun run) {
        this.run = run;
        var ranked = run.outcome().ranked();
        var counts = new int[1];
        for (int i = ranked.nextSetBit(0); i >= 0; i = ranked.nextSetBit(i + 1)) {
            var score = run.standings().score(i);
            if (score >= counts.length) {
                counts = Arrays.copyOf(counts, score + 1);
            }
            counts[score]++;
        }
        this.above = counts;
        var higher = 0;
        for (int score = above.length - 1; score >= 0; score--) {
            var here = above[score];
            above[score] = higher;
            higher += here;
        }
    }

    /** The candidate's rank, from 1; none who takes no part. */
    @Nullable
    Integer of(int candidate) {
        return run.ranked(candidate) ? above[run.standings().score(candidate)] + 1 : null;
    }
}
