package ca.drawline.draw;

import ca.drawline.draw.DrawResult.AtCutOff;
import ca.drawline.draw.DrawResult.Band;
import ca.drawline.draw.DrawResult.PoolReference;
import ca.drawline.pool.Pool;
import ca.drawline.round.PoolBand;
import ca.drawline.rulebook.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Sums up a draw that was run: what of it is kept and shown. */
final class DrawSummary {

    private static final int ID_LENGTH = 16;

    private final List<PoolBand> bands;

    /** @param bands the bands of the published distributions, highest first */
    DrawSummary(List<PoolBand> bands) {
        this.bands = List.copyOf(bands);
    }

    /**
     * Sums a draw up.
     *
     * @param elapsedMs time that the draw took, in milliseconds
     */
    DrawResult of(DrawRun run, long elapsedMs) {
        var request = run.request();
        var law = run.law();
        var outcome = run.outcome();
        var pool = run.pool();
        var question = new Digest()
                .add(law.version().digest())
                .add(pool.digest())
                .add(request.toString())
                .hex();
        var answer = new Digest().add(question);
        outcome.invited().stream()
                .forEach(candidate -> answer.add(run.candidate(candidate).id()));
        return new DrawResult(
                new Digest().add(law.version().version()).add(question).hex().substring(0, ID_LENGTH),
                request,
                outcome.cutOff().isPresent() ? outcome.cutOff().getAsInt() : null,
                outcome.tieBreak().orElse(null),
                outcome.invited().cardinality(),
                outcome.ranked().cardinality(),
                new AtCutOff(outcome.atCutOff(), outcome.invitedAtCutOff(), outcome.atTieBreak()),
                bands(run),
                count(run, run.standings()::programs),
                count(run, run.standings()::categories),
                notes(request, pool, outcome),
                law.version(),
                new PoolReference(pool.name(), pool.digest(), pool.size()),
                answer.hex(),
                elapsedMs);
    }

    private List<Band> bands(DrawRun run) {
        var outcome = run.outcome();
        var candidates = new int[bands.size()];
        var invited = new int[bands.size()];
        for (int i = outcome.ranked().nextSetBit(0);
                i >= 0;
                i = outcome.ranked().nextSetBit(i + 1)) {
            var band = band(run.standings().score(i));
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

    private static Map<String, Integer> count(DrawRun run, IntFunction<List<String>> groups) {
        var counts = new TreeMap<String, Integer>();
        for (int standing = 0; standing < run.standings().standings(); standing++) {
            groups.apply(standing).forEach(group -> counts.putIfAbsent(group, 0));
        }
        run.outcome().invited().stream()
                .forEach(candidate -> groups.apply(run.standings().standing(candidate))
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
}
