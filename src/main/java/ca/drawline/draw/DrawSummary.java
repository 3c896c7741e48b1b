package ca.drawline.draw;

import ca.drawline.draw.DrawResult.AtCutOff;
import ca.drawline.draw.DrawResult.Band;
import ca.drawline.draw.DrawResult.PoolReference;
import ca.drawline.draw.DrawResult.Stage;
import ca.drawline.round.PoolBand;
import ca.drawline.rulebook.Digest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

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
        var question = question(run);
        var answer = new Digest().add(question);
        outcome.invited().stream()
                .forEach(candidate -> answer.add(run.candidate(candidate).id()));
        var line = outcome.last();
        var invited = standings(run, outcome.invited());
        return new DrawResult(
                new Digest().add(law.version().version()).add(question).hex().substring(0, ID_LENGTH),
                request,
                line.map(DrawSummary::cutOff).orElse(null),
                line.flatMap(StageOutcome::tieBreak).orElse(null),
                outcome.invited().cardinality(),
                outcome.ranked().cardinality(),
                line.map(DrawSummary::atCutOff).orElse(new AtCutOff(0, 0, 0)),
                outcome.stages().stream().map(DrawSummary::stage).toList(),
                bands(run),
                count(run, invited, run.standings()::programs),
                count(run, invited, run.standings()::categories),
                new DrawNotes(run).sentences(),
                law.version(),
                new PoolReference(pool.name(), pool.digest(), pool.size(), pool.synthetic()),
                answer.hex(),
                elapsedMs);
    }

    /** Everything that the answer follows from. */
    private static String question(DrawRun run) {
        var question = new Digest()
                .add(run.law().version().digest())
                .add(run.pool().digest())
                .add(run.request().toString());
        run.outcome().excluded().stream()
                .forEach(candidate -> question.add(run.candidate(candidate).id()));
        return question.hex();
    }

    private static Stage stage(StageOutcome outcome) {
        var stage = outcome.stage();
        return new Stage(
                stage.type(),
                stage.program(),
                stage.categories(),
                stage.invitations(),
                stage.floor(),
                cutOff(outcome),
                moment(outcome.tieBreak()),
                outcome.scores().total(),
                outcome.invited().cardinality(),
                atCutOff(outcome),
                outcome.groups());
    }

    private static @Nullable Integer cutOff(StageOutcome outcome) {
        return outcome.cutOff().isPresent() ? outcome.cutOff().getAsInt() : null;
    }

    private static @Nullable Instant moment(Optional<Instant> tieBreak) {
        return tieBreak.orElse(null);
    }

    private static AtCutOff atCutOff(StageOutcome outcome) {
        return new AtCutOff(outcome.atCutOff(), outcome.invitedAtCutOff(), outcome.atTieBreak());
    }

    private List<Band> bands(DrawRun run) {
        var candidates = new int[bands.size()];
        var invited = new int[bands.size()];
        add(run, run.outcome().ranked(), candidates);
        add(run, run.outcome().invited(), invited);
        var counted = new ArrayList<Band>();
        for (int band = 0; band < bands.size(); band++) {
            counted.add(new Band(bands.get(band).from(), bands.get(band).to(), candidates[band], invited[band]));
        }
        return counted;
    }

    private void add(DrawRun run, BitSet group, int[] counts) {
        var scores = new Histogram();
        for (int i = group.nextSetBit(0); i >= 0; i = group.nextSetBit(i + 1)) {
            scores.add(run.standings().score(i));
        }
        for (int score = 0; score <= scores.highest(); score++) {
            if (scores.at(score) > 0) {
                counts[band(score)] += scores.at(score);
            }
        }
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

    private static int[] standings(DrawRun run, BitSet group) {
        var counts = new int[run.standings().standings()];
        for (int i = group.nextSetBit(0); i >= 0; i = group.nextSetBit(i + 1)) {
            counts[run.standings().standing(i)]++;
        }
        return counts;
    }

    private static Map<String, Integer> count(DrawRun run, int[] invited, IntFunction<List<String>> groups) {
        var counts = new TreeMap<String, Integer>();
        for (int standing = 0; standing < run.standings().standings(); standing++) {
            for (String group : groups.apply(standing)) {
                counts.merge(group, invited[standing], Integer::sum);
            }
        }
        return counts;
    }
}
