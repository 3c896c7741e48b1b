package ca.drawline.draw;

import ca.drawline.rulebook.RuleBook;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Tries draws and keeps all that is shown of them, so that nobody who asks later starts work. Safe for many threads. */
public final class KeptDraws {

    private final DryRun dryRun;
    private final DrawStore store;

    public KeptDraws(DryRun dryRun, DrawStore store) {
        this.dryRun = dryRun;
        this.store = store;
    }

    /**
     * Tries a draw that has been checked and keeps it.
     *
     * @param at UTC instant at which it is kept
     */
    public DrawResult run(DrawRequest request, RuleBook book, Instant at) {
        var begun = System.nanoTime();
        var run = dryRun.draw(request, book);
        return keep(run, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun), at);
    }

    /**
     * Keeps a draw that was run.
     *
     * @param elapsedMs time that it took, in milliseconds
     * @param at UTC instant at which it is kept
     */
    public DrawResult keep(DrawRun run, long elapsedMs, Instant at) {
        var result = dryRun.sum(run, elapsedMs);
        keep(result, run, at);
        return result;
    }

    /** Keeps a draw that was run and summed up. */
    public void keep(DrawResult result, DrawRun run, Instant at) {
        if (!store.isKept(result.id())) {
            store.save(result, DrawDetail.of(run), at);
        }
    }

    /** Keeps what a draw came to and nobody in it. */
    public void keepCounts(DrawResult result, Instant at) {
        store.save(result, at);
    }
}
