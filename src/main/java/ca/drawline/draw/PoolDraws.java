package ca.drawline.draw;

import ca.drawline.pool.PoolCache;
import ca.drawline.pool.PoolCache.Loaded;
import ca.drawline.pool.PoolEvaluation;
import ca.drawline.pool.PoolStandings;
import ca.drawline.round.PoolBand;
import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.RuleBook;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Tries draws over stored pools. */
public final class PoolDraws implements DryRun {

    private final PoolCache pools;
    private final PoolEvaluation evaluation;
    private final DrawSummary summary;

    /**
     * @param pools the pools
     * @param evaluation what scores them
     * @param bands the bands of the published distributions, highest first
     */
    public PoolDraws(PoolCache pools, PoolEvaluation evaluation, List<PoolBand> bands) {
        this.pools = pools;
        this.evaluation = evaluation;
        this.summary = new DrawSummary(bands);
    }

    @Override
    public DrawResult run(DrawRequest request, RuleBook book) {
        var begun = System.nanoTime();
        var run = draw(request, book);
        return summary.of(run, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }

    @Override
    public DrawRun draw(DrawRequest request, RuleBook book) {
        var law = book.forDraws(request.asOf().atZone(ZoneOffset.UTC).toLocalDate());
        var loaded = pools.load(request.pool())
                .orElseThrow(() -> new IllegalArgumentException("There is no pool (%s).".formatted(request.pool())));
        var standings = evaluation.evaluate(law, loaded.candidates());
        return count(request, law, law, loaded, standings);
    }

    @Override
    public DrawRun redraw(DrawRun found, DrawRequest request, Law rounds) {
        return count(request, found.law(), rounds, found.loaded(), found.standings());
    }

    @Override
    public DrawResult sum(DrawRun run, long elapsedMs) {
        return summary.of(run, elapsedMs);
    }

    private static DrawRun count(DrawRequest request, Law law, Law rounds, Loaded loaded, PoolStandings standings) {
        var entrants = new PoolEntrants(loaded, standings);
        var outcome =
                new DrawCount(rounds.drawRules(), request.stages().get(0).fact(), entrants, request.asOf()).count();
        return new DrawRun(request, law, loaded, standings, outcome);
    }
}
