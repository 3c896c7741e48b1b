package ca.drawline.draw.seek;

import ca.drawline.draw.DrawRequest;
import ca.drawline.draw.DrawResult.PoolReference;
import ca.drawline.draw.DrawRun;
import ca.drawline.draw.DryRun;
import ca.drawline.draw.Histogram;
import ca.drawline.draw.NoSingleLine;
import ca.drawline.draw.StageOutcome;
import ca.drawline.draw.seek.SeekResult.Point;
import ca.drawline.rulebook.RuleBook;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Finds the numbers of invitations for which a draw comes to a goal. They are read off the candidates in their order, and
 * what is read is held against draws on either side; only where the rules place the line otherwise are draws tried.
 */
public final class GoalSeek {

    private final DryRun draws;

    /** @param draws runs draws */
    public GoalSeek(DryRun draws) {
        this.draws = draws;
    }

    /**
     * The numbers of invitations in a draw's last stage for which it comes to a goal.
     *
     * @param request the draw, which has been checked; the invitations of its last stage do not matter
     * @throws NoSingleLine if the rules can give places to groups
     * @throws NoOrder if the rules invite in an order that cannot be told, and the goal is a share
     */
    public SeekResult seek(DrawRequest request, RuleBook book, Goal goal) {
        var trials = new Trials(draws, request, book, goal instanceof Goal.Share share ? share.group() : null);
        var run = trials.run(1);
        if (run.law().drawRules().mayGroup()) {
            throw new NoSingleLine();
        }
        var before = earlier(run);
        var ranked = last(run).ranked();
        if (ranked.isEmpty()) {
            return result(run, List.of(), List.of(), List.of("Nobody takes part in the stage that varies."));
        }
        if (goal instanceof Goal.Line line) {
            return line(trials, run, ranked, line.cutOff());
        }
        return share(trials, run, ranked, before, (Goal.Share) goal);
    }

    /** Whom the stages before the last invite. */
    private static BitSet earlier(DrawRun run) {
        var invited = (BitSet) run.outcome().invited().clone();
        invited.andNot(last(run).invited());
        return invited;
    }

    private static StageOutcome last(DrawRun run) {
        var stages = run.outcome().stages();
        return stages.get(stages.size() - 1);
    }

    private SeekResult line(Trials trials, DrawRun run, BitSet ranked, int score) {
        var bounds = Bounds.read(Histogram.of(run, ranked), score);
        if (!bounds.hold(trials, score)) {
            bounds = Bounds.tried(trials, bounds.most(), score);
        }
        var notes = new ArrayList<String>();
        if (bounds.higher() + 1 < bounds.lower()) {
            if (bounds.lower() > bounds.most()) {
                notes.add("Any larger number gives the same line: nobody is invited below it.");
            }
            return result(
                    run, List.of(trials.at(bounds.higher() + 1), trials.at(bounds.lower() - 1)), List.of(), notes);
        }
        notes.add("No number of invitations gives this line: nobody who takes part stands on it.");
        return result(run, List.of(), bounds.points(trials), notes);
    }

    private SeekResult share(Trials trials, DrawRun run, BitSet ranked, BitSet before, Goal.Share goal) {
        var most =
                Math.min(ranked.cardinality(), trials.at(ranked.cardinality()).invited() - before.cardinality());
        for (boolean earliest : List.of(true, false)) {
            var order = RankedOrder.of(run, ranked, earliest);
            var found = Shares.read(order, most, goal.group().in(run), before, goal.atLeast());
            if (found.hold(trials, most, goal.atLeast())) {
                return found.first() == 0
                        ? result(
                                run,
                                List.of(),
                                List.of(trials.at(found.highest())),
                                List.of("No number of invitations gives this share; the highest is named."))
                        : result(run, List.of(trials.at(found.first()), trials.at(found.last())), List.of(), List.of());
            }
        }
        throw new NoOrder();
    }

    /**
     * Shares along the order of invitations.
     *
     * @param first the smallest number with the share; 0 where none has it
     * @param last the largest number with the share; 0 where none has it
     * @param highest the largest number with the highest share of all
     */
    private record Shares(int first, int last, int highest) {

        static Shares read(int[] order, int most, IntPredicate belongs, BitSet before, double atLeast) {
            var invited = before.cardinality();
            var members = before.stream().filter(belongs).count();
            var first = 0;
            var last = 0;
            var highest = 1;
            var highestShare = -1.0;
            for (int number = 1; number <= most; number++) {
                members += belongs.test(order[number - 1]) ? 1 : 0;
                var share = (double) members / (invited + number);
                if (share >= atLeast) {
                    first = first == 0 ? number : first;
                    last = number;
                }
                if (share >= highestShare) {
                    highestShare = share;
                    highest = number;
                }
            }
            return new Shares(first, last, highest);
        }

        boolean hold(Trials trials, int most, double atLeast) {
            if (first == 0) {
                return !has(trials.at(highest), atLeast);
            }
            return has(trials.at(first), atLeast)
                    && has(trials.at(last), atLeast)
                    && (first == 1 || !has(trials.at(first - 1), atLeast))
                    && (last == most || !has(trials.at(last + 1), atLeast));
        }

        private static boolean has(Point point, double atLeast) {
            return point.share() != null && point.share() >= atLeast;
        }
    }

    private static SeekResult result(DrawRun run, List<Point> reached, List<Point> nearest, List<String> notes) {
        var pool = run.pool();
        var all = new ArrayList<String>();
        if (pool.synthetic()) {
            all.add("The people in this pool are synthetic.");
        }
        all.addAll(notes);
        return new SeekResult(
                !reached.isEmpty(),
                reached.isEmpty() ? null : reached.get(0),
                reached.isEmpty() ? null : reached.get(1),
                nearest,
                all,
                run.law().version(),
                new PoolReference(pool.name(), pool.digest(), pool.size(), pool.synthetic()));
    }
}
