package ca.drawline.draw.seek;

import ca.drawline.draw.DrawRequest;
import ca.drawline.draw.DrawRun;
import ca.drawline.draw.DryRun;
import ca.drawline.draw.seek.SeekResult.Point;
import ca.drawline.rulebook.RuleBook;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Draws that differ in the number of invitations of their last stage alone; each is run once. */
final class Trials {

    private final DryRun draws;
    private final DrawRequest request;
    private final RuleBook book;
    private final @Nullable Group group;
    private final Map<Integer, Point> points = new HashMap<>();

    /** @param group whose share is of interest; none where no share is */
    Trials(DryRun draws, DrawRequest request, RuleBook book, @Nullable Group group) {
        this.draws = draws;
        this.request = request;
        this.book = book;
        this.group = group;
    }

    /** The draw of a number of invitations, 1 or more. */
    DrawRun run(int invitations) {
        var last = request.stages().get(request.stages().size() - 1);
        return draws.draw(LastStage.of(request, invitations, last.floor()), book);
    }

    /** What that draw comes to. */
    Point at(int invitations) {
        return points.computeIfAbsent(invitations, number -> point(number, run(number)));
    }

    private Point point(int invitations, DrawRun run) {
        var invited = run.outcome().invited().cardinality();
        // The line is that of the stage that varies, whatever the stages before it came to.
        var stages = run.outcome().stages();
        var outcome = stages.get(stages.size() - 1);
        return new Point(
                invitations,
                outcome.cutOff().isPresent() ? outcome.cutOff().getAsInt() : null,
                outcome.tieBreak().orElse(null),
                invited,
                group == null ? null : share(run, group.in(run), invited));
    }

    private static double share(DrawRun run, IntPredicate belongs, int invited) {
        var members = run.outcome().invited().stream().filter(belongs).count();
        return invited == 0 ? 0 : (double) members / invited;
    }
}
