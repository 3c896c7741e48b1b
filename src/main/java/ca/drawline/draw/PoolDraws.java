package ca.drawline.draw;

import ca.drawline.candidate.Profile;
import ca.drawline.pool.PoolCache;
import ca.drawline.pool.PoolCache.Loaded;
import ca.drawline.pool.PoolEvaluation;
import ca.drawline.pool.PoolStandings;
import ca.drawline.round.PoolBand;
import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.RuleBook;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Tries draws over stored pools. */
public final class PoolDraws implements DryRun {

    private final PoolCache pools;
    private final PoolEvaluation evaluation;
    private final DrawSummary summary;
    private final List<Exclusion> exclusions;
    private final Moments moments = new Moments();

    /**
     * @param pools the pools
     * @param evaluation what scores them
     * @param bands the bands of the published distributions, highest first
     * @param exclusions what names the candidates whom requests leave out
     */
    public PoolDraws(PoolCache pools, PoolEvaluation evaluation, List<PoolBand> bands, List<Exclusion> exclusions) {
        this.pools = pools;
        this.evaluation = evaluation;
        this.summary = new DrawSummary(bands);
        this.exclusions = List.copyOf(exclusions);
    }

    @Override
    public DrawResult run(DrawRequest request, RuleBook book) {
        var begun = System.nanoTime();
        var run = draw(request, book);
        return summary.of(run, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }

    @Override
    public DrawRun draw(DrawRequest request, RuleBook book) {
        var law = book.forDraws(request.day());
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

    private DrawRun count(DrawRequest request, Law law, Law rounds, Loaded loaded, PoolStandings standings) {
        var candidates = loaded.candidates();
        var entrants = new PoolEntrants(candidates, moments.of(candidates), standings);
        var outcome = new DrawCount(rounds.drawRules(), entrants, request.asOf())
                .countOfPool(request.stages(), excluded(request, candidates));
        return new DrawRun(request, law, loaded, standings, outcome);
    }

    @Override
    public boolean excludes(DrawRequest request, String candidate) {
        return request.excludes() && excluded(request).contains(candidate);
    }

    private Set<String> excluded(DrawRequest request) {
        var ids = new HashSet<String>();
        exclusions.forEach(exclusion -> exclusion.exclude(request, ids::add));
        return ids;
    }

    private BitSet excluded(DrawRequest request, List<Profile> candidates) {
        var excluded = new BitSet();
        if (request.excludes()) {
            var ids = excluded(request);
            for (int i = 0; i < candidates.size(); i++) {
                if (ids.contains(candidates.get(i).id())) {
                    excluded.set(i);
                }
            }
        }
        return excluded;
    }
}
