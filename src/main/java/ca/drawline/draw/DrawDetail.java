package ca.drawline.draw;

import ca.drawline.draw.StageMargin.Near;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a draw beyond its result.
 *
 * @param curve for each stage, where its invitations would run out
 * @param margin for each stage, the candidates nearest its line
 * @param invited everybody invited, by stage and rank
 */
public record DrawDetail(List<StageCurve> curve, List<StageMargin> margin, List<InvitedCandidate> invited) {

    public DrawDetail {
        curve = List.copyOf(curve);
        margin = List.copyOf(margin);
        invited = List.copyOf(invited);
    }

    /** What is to be shown of a draw that was run. */
    public static DrawDetail of(DrawRun run) {
        var curve = new ArrayList<StageCurve>();
        var margin = new ArrayList<StageMargin>();
        var invited = new ArrayList<InvitedCandidate>();
        var stages = run.outcome().stages();
        for (int i = 0; i < stages.size(); i++) {
            var outcome = stages.get(i);
            var order = inOrder(run, outcome.invited().stream());
            curve.add(StageCurve.of(i + 1, outcome));
            margin.add(margin(run, i + 1, outcome, contending(outcome, order)));
            for (int rank = 0; rank < order.size(); rank++) {
                invited.add(invited(run, order.get(rank), i + 1, rank + 1));
            }
        }
        return new DrawDetail(curve, margin, invited);
    }

    /** Who has a place of their group's does not stand near the line. */
    private static List<Integer> contending(StageOutcome outcome, List<Integer> order) {
        return outcome.groups().isEmpty()
                ? order
                : order.stream().filter(outcome.contenders()::get).toList();
    }

    private static List<Integer> inOrder(DrawRun run, IntStream candidates) {
        return candidates
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(candidate -> -run.score(candidate))
                        .thenComparing(candidate -> run.candidate(candidate).submittedAt())
                        .thenComparing(candidate -> run.candidate(candidate).id()))
                .toList();
    }

    private static InvitedCandidate invited(DrawRun run, int candidate, int stage, int rank) {
        var profile = run.candidate(candidate);
        var standing = run.standings().standing(candidate);
        return new InvitedCandidate(
                profile.id(),
                stage,
                rank,
                run.score(candidate),
                profile.submittedAt(),
                run.standings().programs(standing),
                run.standings().categories(standing));
    }

    private static StageMargin margin(DrawRun run, int stage, StageOutcome outcome, List<Integer> order) {
        var cutOff = outcome.cutOff().isPresent() ? outcome.cutOff().getAsInt() : null;
        var tieBreak = outcome.tieBreak().orElse(null);
        if (cutOff == null) {
            return new StageMargin(stage, null, null, List.of(), List.of());
        }
        var above = new ArrayList<Near>();
        for (int rank = order.size(); rank > Math.max(0, order.size() - StageMargin.WIDEST); rank--) {
            above.add(near(run, order.get(rank - 1), rank, true, cutOff, tieBreak));
        }
        var below = new ArrayList<Near>();
        var next = inOrder(run, best(run, outcome));
        for (int i = 0; i < Math.min(StageMargin.WIDEST, next.size()); i++) {
            below.add(near(run, next.get(i), order.size() + i + 1, false, cutOff, tieBreak));
        }
        return new StageMargin(stage, cutOff, tieBreak, above, below);
    }

    /** Those of the best scores who are not invited, as many scores as it takes. */
    private static IntStream best(DrawRun run, StageOutcome outcome) {
        var others = (BitSet) outcome.contenders().clone();
        others.andNot(outcome.invited());
        var scores = Histogram.of(run, others);
        var lowest = scores.highest();
        var found = 0;
        while (lowest > 0 && found + scores.at(lowest) < StageMargin.WIDEST) {
            found += scores.at(lowest);
            lowest--;
        }
        var from = lowest;
        return others.stream().filter(candidate -> run.score(candidate) >= from);
    }

    private static Near near(
            DrawRun run, int candidate, int rank, boolean invited, int cutOff, @Nullable Instant tieBreak) {
        var profile = run.candidate(candidate);
        var score = run.score(candidate);
        var seconds = score == cutOff && tieBreak != null
                ? Long.valueOf(profile.submittedAt().getEpochSecond() - tieBreak.getEpochSecond())
                : null;
        return new Near(profile.id(), rank, score, profile.submittedAt(), invited, score - cutOff, seconds);
    }
}
