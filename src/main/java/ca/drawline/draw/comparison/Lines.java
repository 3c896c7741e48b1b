package ca.drawline.draw.comparison;

import ca.drawline.draw.DrawRun;
import ca.drawline.draw.StageOutcome;
import ca.drawline.rulebook.DrawRules;
import ca.drawline.vocabulary.Draw;
import ca.drawline.vocabulary.Places;
import ca.drawline.vocabulary.Tied;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The line of a draw that was run, for the question on which side of it someone would have been who stood otherwise. The line
 * stays where it was: the question is about one person, and all others are as they were. Safe for many threads.
 */
final class Lines {

    private final DrawRun run;
    private final List<StageLine> stages;
    private final Map<Standing, List<Boolean>> takesPart = new ConcurrentHashMap<>();

    /**
     * Where one stage parts the invited from the others.
     *
     * @param facts the stage as the rules see it
     * @param open whether places were left over, so that everyone is invited who takes part and reaches the floor
     * @param lowest lowest score that is invited
     * @param last the last of those invited with this score, by their place in the pool; none where all of them are
     * @param order how those of one score are ordered
     */
    private record StageLine(
            List<Draw> facts,
            boolean open,
            int lowest,
            @Nullable Integer last,
            Comparator<Integer> order) {

        boolean crossed(int candidate, int score) {
            if (open || score != lowest || last == null) {
                return score >= lowest;
            }
            return order.compare(candidate, last) <= 0;
        }
    }

    Lines(DrawRun run) {
        this.run = run;
        this.stages = run.outcome().stages().stream().map(this::line).toList();
    }

    private StageLine line(StageOutcome outcome) {
        var stage = outcome.stage();
        var facts = stage.facts();
        var order = order(run.law().drawRules(), facts);
        if (outcome.cutOff().isEmpty() || outcome.invited().cardinality() < stage.invitations()) {
            return new StageLine(facts, true, stage.floor() == null ? 0 : stage.floor(), null, order);
        }
        var cutOff = outcome.cutOff().getAsInt();
        var last = outcome.invited().stream()
                .filter(candidate -> run.score(candidate) == cutOff)
                .boxed()
                .max(order)
                .orElse(null);
        return new StageLine(facts, false, cutOff, last, order);
    }

    /** Who comes first of two of one score is for the rules to say: they are asked about two who differ in their moments. */
    private Comparator<Integer> order(DrawRules rules, List<Draw> facts) {
        var earlier = new Tied("earlier", Instant.EPOCH, 1, 2);
        var later = new Tied("later", Instant.EPOCH.plusSeconds(1), 2, 1);
        var first = rules.line(facts, new Places(1), List.of(earlier, later)).invited();
        Comparator<Integer> moment =
                Comparator.comparing(candidate -> run.candidate(candidate).submittedAt());
        return (first.contains(later.candidate()) && !first.contains(earlier.candidate()) ? moment.reversed() : moment)
                .thenComparing(candidate -> run.candidate(candidate).id());
    }

    /** Whether someone with this score and standing would have been invited. */
    boolean crossed(int candidate, int score, Standing standing) {
        var takes = takesPart.computeIfAbsent(standing, this::takesPart);
        return IntStream.range(0, stages.size())
                .anyMatch(stage -> takes.get(stage) && stages.get(stage).crossed(candidate, score));
    }

    private List<Boolean> takesPart(Standing standing) {
        return stages.stream()
                .map(stage -> run.law().drawRules().ranks(stage.facts(), standing.programs(), standing.categories()))
                .toList();
    }
}
