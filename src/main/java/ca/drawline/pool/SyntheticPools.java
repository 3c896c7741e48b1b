package ca.drawline.pool;

import ca.drawline.job.Progress;
import ca.drawline.rulebook.RuleBook;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Makes pools of invented people and keeps them. */
public final class SyntheticPools {

    /** Percent of the work that is done once the people are found; the rest is to write them. */
    private static final int FOUND = 60;

    private final PoolSynthesis synthesis;
    private final PoolStore store;
    private final PoolCache cache;

    public SyntheticPools(PoolSynthesis synthesis, PoolStore store, PoolCache cache) {
        this.synthesis = synthesis;
        this.store = store;
        this.cache = cache;
    }

    /**
     * Makes a pool and writes it whole or not at all.
     *
     * @param name its name
     * @param request what it shall be like
     * @param rules the rule book that scores the people
     * @param now UTC instant at which it is made
     * @param progress is told how far it is
     * @throws SynthesisImpossible if it cannot be like that
     * @throws PoolExists if there is a pool of that name
     */
    public Pool make(String name, SynthesisRequest request, RuleBook rules, Instant now, Progress progress) {
        var day = synthesis.dayOf(request, now.atZone(ZoneOffset.UTC).toLocalDate());
        var made = synthesis.synthesize(rules.forDraws(day), request, progress.part(0, FOUND));
        var writing = progress.part(FOUND, 100);
        var pool = store.create(
                new NewPool(
                        name, now.truncatedTo(ChronoUnit.SECONDS), true, made.origin(), made.round(), request.seed()),
                made.candidates(),
                (written, all) -> writing.at(written, made.candidates().size()));
        cache.keep(pool, made.candidates());
        return pool;
    }
}
