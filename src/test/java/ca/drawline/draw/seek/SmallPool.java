package ca.drawline.draw.seek;

import ca.drawline.draw.DrawRequest;
import ca.drawline.draw.DrawResult;
import ca.drawline.draw.DrawRun;
import ca.drawline.draw.DrawStage;
import ca.drawline.draw.DryRun;
import ca.drawline.draw.PoolDraws;
import ca.drawline.job.Progress;
import ca.drawline.pool.Pool;
import ca.drawline.pool.PoolCache;
import ca.drawline.pool.PoolEvaluation;
import ca.drawline.pool.PoolStore;
import ca.drawline.pool.PoolSynthesis;
import ca.drawline.pool.SynthesisRequest;
import ca.drawline.pool.SyntheticPools;
import ca.drawline.round.RoundsTable;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RulesAsWritten;
import ca.drawline.storage.TemporaryDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A pool of a few thousand invented people, made once for the tests that try draws over it. */
final class SmallPool {

    static final Instant ROUND = Instant.parse("2023-06-28T14:04:34Z");

    private static final SmallPool MADE = new SmallPool();

    private final Pool pool;
    private final PoolDraws draws;
    private final AtomicInteger drawn = new AtomicInteger();

    private SmallPool() {
        try {
            var rounds = RoundsTable.shipped();
            var store = new PoolStore(TemporaryDatabase.in(Files.createTempDirectory("small-pool")));
            var cache = new PoolCache(store);
            var synthetic = new SyntheticPools(new PoolSynthesis(rounds, new PoolEvaluation()), store, cache);
            this.pool = synthetic.make(
                    "small",
                    new SynthesisRequest("252", null, 4_000, 7),
                    RulesAsWritten.book(),
                    ROUND,
                    Progress.UNWATCHED);
            this.draws = new PoolDraws(cache, new PoolEvaluation(), rounds.publishedBands(), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SmallPool made() {
        return MADE;
    }

    Pool pool() {
        return pool;
    }

    /** How many draws were run so far. */
    int drawn() {
        return drawn.get();
    }

    static DrawRequest general(int invitations) {
        return DrawRequest.of("small", ROUND, DrawStage.general(invitations));
    }

    DrawResult run(DrawRequest request, RuleBook book) {
        return draws.run(request, book);
    }

    DrawRun draw(DrawRequest request, RuleBook book) {
        return draws.draw(request, book);
    }

    /** Runs draws over the pool, and counts them. */
    DryRun draws() {
        return (DryRun) Proxy.newProxyInstance(
                DryRun.class.getClassLoader(), new Class<?>[] {DryRun.class}, (proxy, method, arguments) -> {
                    drawn.incrementAndGet();
                    return method.invoke(draws, arguments);
                });
    }
}
