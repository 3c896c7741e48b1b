package ca.drawline.pool;

import ca.drawline.rulebook.RuleBook;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Makes pools of invented people and keeps them. */
public final class SyntheticPools {

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
     * @throws SynthesisImpossible if it cannot be like that
     * @throws PoolExists if there is a pool of that name
     */
    public Pool make(String name, SynthesisRequest request, RuleBook rules, Instant now) {
        var day = synthesis.dayOf(request, now.atZone(ZoneOffset.UTC).toLocalDate());
        var made = synthesis.synthesize(rules.forDraws(day), request);
        var pool = store.create(
                new NewPool(
                        name, now.truncatedTo(ChronoUnit.SECONDS), true, made.origin(), made.round(), request.seed()),
                made.candidates());
        cache.keep(pool, made.candidates());
        return pool;
    }
}
