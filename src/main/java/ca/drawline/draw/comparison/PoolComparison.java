package ca.drawline.draw.comparison;

import ca.drawline.draw.DrawRequest;
import ca.drawline.draw.DrawRun;
import ca.drawline.draw.DryRun;
import ca.drawline.job.Progress;
import ca.drawline.pool.PoolEvaluation;
import ca.drawline.round.PoolBand;
import ca.drawline.rulebook.RuleBook;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Compares two draws on one pool. Safe for many threads. */
public final class PoolComparison {

    private static final int STEPS = 3;

    private final DryRun draws;
    private final PoolEvaluation evaluation;
    private final List<PoolBand> bands;

    /**
     * @param draws what runs draws
     * @param evaluation what scored the candidates of these
     * @param bands the bands of the published distributions, highest first
     */
    public PoolComparison(DryRun draws, PoolEvaluation evaluation, List<PoolBand> bands) {
        this.draws = draws;
        this.evaluation = evaluation;
        this.bands = List.copyOf(bands);
    }

    /**
     * One of the two draws, which can be run.
     *
     * @param request the draw
     * @param book the rule book that decides
     */
    public record Side(DrawRequest request, RuleBook book) {}

    /**
     * Compares two draws.
     *
     * @param suppressBelow counts below this are not told, 2 to 1,000; none where all are
     * @param progress told how far it is
     * @throws IllegalArgumentException if they are on different pools
     */
    public Comparison compare(Side baseline, Side alternative, @Nullable Integer suppressBelow, Progress progress) {
        if (!baseline.request().pool().equals(alternative.request().pool())) {
            throw new IllegalArgumentException("Draws on different pools cannot be compared.");
        }
        var begun = System.nanoTime();
        var before = draws.draw(baseline.request(), baseline.book());
        progress.at(1, STEPS);
        var drawn = System.nanoTime();
        var after = draws.draw(alternative.request(), alternative.book());
        progress.at(2, STEPS);
        var both = System.nanoTime();
        var turns = new Turns(before, between(before, after), after, new Lines(before));
        var changes = evaluation.itemChanges(
                before.law(), after.law(), before.loaded().candidates(), turns.rescored());
        var account = new Account(turns, changes, bands);
        return account.of(
                draws.sum(before, TimeUnit.NANOSECONDS.toMillis(drawn - begun)),
                draws.sum(after, TimeUnit.NANOSECONDS.toMillis(both - drawn)),
                suppressBelow,
                begun);
    }

    private DrawRun between(DrawRun before, DrawRun after) {
        if (before.law() == after.law()) {
            return before;
        }
        var sameDraw = before.request().equals(after.request())
                && before.law().drawRules().sameAs(after.law().drawRules());
        return sameDraw ? after : draws.redraw(after, before.request(), before.law());
    }
}
