package ca.drawline.draw.comparison;

import ca.drawline.draw.Contest;
import ca.drawline.draw.DrawRun;
import ca.drawline.draw.StageOutcome;
import ca.drawline.rulebook.DrawRules;
import ca.drawline.vocabulary.Cap;
import ca.drawline.vocabulary.Draw;
import ca.drawline.vocabulary.GroupBy;
import ca.drawline.vocabulary.Places;
import ca.drawline.vocabulary.Reserve;
import ca.drawline.vocabulary.Tied;
import java.time.Instant;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a draw that was run, for the question on which side of it someone would have been who stood otherwise. The lines
 * stay where they were: the question is about one person, and all others are as they were. Safe for many threads.
 */
final class Lines {

    private final DrawRun run;
    private final List<StageLines> stages;
    private final Map<Standing, List<Boolean>> takesPart = new ConcurrentHashMap<>();

    /**
     * The lines of a stage, one for each of its contests.
     *
     * @param facts the stage as the rules see it
     */
    private record StageLines(List<Draw> facts, List<ContestLine> contests) {}

    /**
     * The line of a contest.
     *
     * @param reserve the reserve whose members alone contend; none where all do
     * @param line where the places run out
     * @param caps for each group whose cap is reached, where that is
     */
    private record ContestLine(@Nullable Reserve reserve, Line line, Map<Cap, Line> caps) {}

    /**
     * Where one contest, or one cap, parts the invited from the others.
     *
     * @param open whether places were left over, so that everyone is invited who takes part and reaches the floor
     * @param lowest lowest score that is invited
     * @param last the last of those invited with this score, by their place in the pool; none where all of them are
     * @param order how those of one score are ordered
     */
    private record Line(boolean open, int lowest, @Nullable Integer last, Comparator<Integer> order) {

        boolean crossed(int candidate, int score) {
            if (open || score != lowest || last == null) {
                return score >= lowest;
            }
            return order.compare(candidate, last) <= 0;
        }
    }

    Lines(DrawRun run) {
        this.run = run;
        this.stages = run.outcome().stages().stream().map(this::lines).toList();
    }

    private StageLines lines(StageOutcome outcome) {
        var facts = outcome.stage().facts();
        var order = order(run.law().drawRules(), facts);
        return new StageLines(
                facts,
                outcome.contests().stream()
                        .filter(contest -> contest.places() > 0)
                        .map(contest -> line(contest, outcome.stage().floor(), order))
                        .toList());
    }

    private ContestLine line(Contest contest, @Nullable Integer floor, Comparator<Integer> order) {
        var caps = new HashMap<Cap, Line>();
        for (Cap cap : contest.reached()) {
            var group = new BitSet();
            contest.contenders().stream()
                    .filter(candidate -> belongs(cap.by(), cap.group(), candidate, standing(candidate)))
                    .forEach(group::set);
            caps.put(cap, last(group, order));
        }
        var open = contest.invited().cardinality() < contest.places();
        return new ContestLine(
                contest.reserve(),
                open ? new Line(true, floor == null ? 0 : floor, null, order) : last(contest.invited(), order),
                caps);
    }

    /** The line that the last of some is the last to cross. */
    private Line last(BitSet some, Comparator<Integer> order) {
        var lowest = some.stream().map(run::score).min();
        if (lowest.isEmpty()) {
            return new Line(false, Integer.MAX_VALUE, null, order);
        }
        var last = some.stream()
                .filter(candidate -> run.score(candidate) == lowest.getAsInt())
                .boxed()
                .max(order)
                .orElse(null);
        return new Line(false, lowest.getAsInt(), last, order);
    }

    private Standing standing(int candidate) {
        var number = run.standings().standing(candidate);
        return new Standing(run.standings().programs(number), run.standings().categories(number));
    }

    private boolean belongs(GroupBy by, String group, int candidate, Standing standing) {
        return switch (by) {
            case CATEGORY -> standing.categories().contains(group);
            case PROGRAM -> standing.programs().contains(group);
            case PROVINCE -> {
                var province = run.candidate(candidate).province();
                yield province != null && province.name().equals(group);
            }
        };
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
                .filter(takes::get)
                .mapToObj(stages::get)
                .flatMap(stage -> stage.contests().stream())
                .anyMatch(contest -> crossed(contest, candidate, score, standing));
    }

    private boolean crossed(ContestLine contest, int candidate, int score, Standing standing) {
        var reserve = contest.reserve();
        return (reserve == null || belongs(reserve.by(), reserve.group(), candidate, standing))
                && contest.line().crossed(candidate, score)
                && contest.caps().entrySet().stream()
                        .allMatch(
                                cap -> !belongs(cap.getKey().by(), cap.getKey().group(), candidate, standing)
                                        || cap.getValue().crossed(candidate, score));
    }

    private List<Boolean> takesPart(Standing standing) {
        return stages.stream()
                .map(stage -> run.law().drawRules().ranks(stage.facts(), standing.programs(), standing.categories()))
                .toList();
    }
}
