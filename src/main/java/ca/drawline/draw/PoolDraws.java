package ca.drawline.draw;

import ca.drawline.draw.DrawResult.AtCutOff;
import ca.drawline.draw.DrawResult.Band;
import ca.drawline.draw.DrawResult.PoolReference;
import ca.drawline.pool.Pool;
import ca.drawline.pool.PoolCache;
import ca.drawline.pool.PoolCache.Loaded;
import ca.drawline.pool.PoolEvaluation;
import ca.drawline.pool.PoolStandings;
import ca.drawline.round.PoolBand;
import ca.drawline.rulebook.Digest;
import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.vocabulary.Draw;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Tries draws over stored pools. */
public final class PoolDraws implements DryRun {

    private static final int ID_LENGTH = 16;

    private final PoolCache pools;
    private final PoolEvaluation evaluation;
    private final List<PoolBand> bands;

    /**
     * @param pools the pools
     * @param evaluation what scores them
     * @param bands the bands of the published distributions, highest first
     */
    public PoolDraws(PoolCache pools, PoolEvaluation evaluation, List<PoolBand> bands) {
        this.pools = pools;
        this.evaluation = evaluation;
        this.bands = List.copyOf(bands);
    }

    @Override
    public DrawResult run(DrawRequest request, RuleBook book) {
        var begun = System.nanoTime();
        var law = book.forDraws(request.asOf().atZone(ZoneOffset.UTC).toLocalDate());
        var loaded = pools.load(request.pool())
                .orElseThrow(() -> new IllegalArgumentException("There is no pool (%s).".formatted(request.pool())));
        var standings = evaluation.evaluate(law, loaded.candidates());
        var entrants = new PoolEntrants(loaded, standings);
        var outcome = new DrawCount(law.drawRules(), draw(request), entrants, request.asOf()).count();
        return result(request, law, entrants, outcome, begun);
    }

    private static Draw draw(DrawRequest request) {
        return new Draw(
                request.type(),
                request.program() == null ? "" : request.program(),
                request.category() == null ? "" : request.category(),
                request.invitations());
    }

    private DrawResult result(DrawRequest request, Law law, PoolEntrants entrants, Outcome outcome, long begun) {
        var pool = entrants.loaded().pool();
        var question = new Digest()
                .add(law.version().digest())
                .add(pool.digest())
                .add(request.toString())
                .hex();
        var answer = new Digest().add(question);
        outcome.invited().stream().forEach(candidate -> answer.add(entrants.id(candidate)));
        return new DrawResult(
                new Digest().add(law.version().version()).add(question).hex().substring(0, ID_LENGTH),
                request,
                outcome.cutOff().isPresent() ? outcome.cutOff().getAsInt() : null,
                outcome.tieBreak().orElse(null),
                outcome.invited().cardinality(),
                outcome.ranked().cardinality(),
                new AtCutOff(outcome.atCutOff(), outcome.invitedAtCutOff(), outcome.atTieBreak()),
                bands(entrants, outcome),
                count(outcome.invited(), entrants, entrants::programs),
                count(outcome.invited(), entrants, entrants::categories),
                notes(request, pool, outcome),
                law.version(),
                new PoolReference(pool.name(), pool.digest(), pool.size()),
                answer.hex(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }

    private List<Band> bands(PoolEntrants entrants, Outcome outcome) {
        var candidates = new int[bands.size()];
        var invited = new int[bands.size()];
        for (int i = outcome.ranked().nextSetBit(0);
                i >= 0;
                i = outcome.ranked().nextSetBit(i + 1)) {
            var band = band(entrants.score(i));
            candidates[band]++;
            if (outcome.invited().get(i)) {
                invited[band]++;
            }
        }
        var counted = new ArrayList<Band>();
        for (int band = 0; band < bands.size(); band++) {
            counted.add(new Band(bands.get(band).from(), bands.get(band).to(), candidates[band], invited[band]));
        }
        return counted;
    }

    private int band(int score) {
        for (int band = 0; band < bands.size(); band++) {
            if (bands.get(band).contains(score)) {
                return band;
            }
        }
        // Rules under trial can give more than any published score; such people stand with the highest.
        return 0;
    }

    private static Map<String, Integer> count(BitSet invited, PoolEntrants entrants, IntFunction<List<String>> groups) {
        var counts = new TreeMap<String, Integer>();
        for (int standing = 0; standing < entrants.standings(); standing++) {
            groups.apply(standing).forEach(group -> counts.putIfAbsent(group, 0));
        }
        invited.stream()
                .forEach(candidate -> groups.apply(entrants.standing(candidate))
                        .forEach(group -> counts.merge(group, 1, Integer::sum)));
        return counts;
    }

    private static List<String> notes(DrawRequest request, Pool pool, Outcome outcome) {
        var notes = new ArrayList<String>();
        if (pool.synthetic()) {
            notes.add("The people in this pool are synthetic.");
        }
        if (outcome.ranked().cardinality() < request.invitations()) {
            notes.add(
                    "Fewer candidates (%d) than invitations (%d) took part; the rules ran out of people, not of places."
                            .formatted(outcome.ranked().cardinality(), request.invitations()));
        }
        if (outcome.atTieBreak() > 1) {
            notes.add(
                    "%d candidates at the cut-off submitted at the moment of the tie-break; the profile id orders them."
                            .formatted(outcome.atTieBreak()));
        }
        return notes;
    }

    /** The candidates of a stored pool with their standings. */
    private record PoolEntrants(Loaded loaded, PoolStandings found) implements Entrants {

        @Override
        public int size() {
            return found.size();
        }

        @Override
        public int score(int candidate) {
            return found.score(candidate);
        }

        @Override
        public Instant submittedAt(int candidate) {
            return loaded.candidates().get(candidate).submittedAt();
        }

        @Override
        public String id(int candidate) {
            return loaded.candidates().get(candidate).id();
        }

        @Override
        public int standing(int candidate) {
            return found.standing(candidate);
        }

        @Override
        public int standings() {
            return found.standings();
        }

        @Override
        public List<String> programs(int standing) {
            return found.programs(standing);
        }

        @Override
        public List<String> categories(int standing) {
            return found.categories(standing);
        }
    }
}
