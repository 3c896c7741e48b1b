package ca.drawline.draw.comparison;

import ca.drawline.draw.DrawRun;
import ca.drawline.draw.Histogram;
import org.jspecify.annotations.Nullable;

/** Ranks in a draw; candidates of one score share a rank. */
final class Ranks {

    private final DrawRun run;
    /** By score, how many ranked candidates have a higher one. */
    private final int[] above;

    Ranks(DrawRun run) {
        this.run = run;
        var scores = Histogram.of(run, run.outcome().ranked());
        this.above = new int[scores.highest() + 1];
        scores.bands().forEach(band -> above[band.score()] = band.above());
    }

    /** The candidate's rank, from 1; none who takes no part. */
    @Nullable
    Integer of(int candidate) {
        return run.ranked(candidate) ? above[run.standings().score(candidate)] + 1 : null;
    }
}
