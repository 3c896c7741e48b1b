package ca.drawline.draw.comparison;

import ca.drawline.draw.KeptDraws;
import ca.drawline.draw.comparison.PoolComparison.Side;
import ca.drawline.job.Progress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Compares draws and keeps all that is shown of them, so that nobody who asks later starts work. Safe for many threads. */
public final class KeptComparisons {

    private final PoolComparison comparison;
    private final ComparisonStore store;
    private final KeptDraws draws;

    /**
     * @param comparison compares
     * @param store keeps comparisons
     * @param draws keeps both draws
     */
    public KeptComparisons(PoolComparison comparison, ComparisonStore store, KeptDraws draws) {
        this.comparison = comparison;
        this.store = store;
        this.draws = draws;
    }

    /**
     * Compares two draws that have been checked, and keeps them and the comparison. Where small counts are suppressed, nobody
     * in them is kept.
     *
     * @param suppressBelow counts below this are not told; none where all are
     * @param at UTC instant at which they are kept
     */
    public ComparisonResult compare(
            Side baseline, Side alternative, @Nullable Integer suppressBelow, Progress progress, Instant at) {
        var compared = comparison.compare(baseline, alternative, suppressBelow, progress);
        for (var draw : compared.draws()) {
            if (suppressBelow == null) {
                draws.keep(draw.result(), draw.run(), at);
            } else {
                draws.keepCounts(draw.result(), at);
            }
        }
        store.save(compared, at);
        return compared.result();
    }
}
