package ca.drawline.draw.backtest;

import ca.drawline.draw.backtest.BacktestResult.Method;
import ca.drawline.round.PublishedRound;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The line of a category: a round clears the members above its line, and in the days until the next others come. So the
 * line moves down with more invitations than last time and up with more days; how far, all earlier rounds of categories
 * show, by least squares that lean to no move at all.
 */
final class LastLineMoved {

    /** Doubt about the moves: as much as so many rounds that differ by a factor e and whose line stayed. */
    private static final double DOUBT = 3;

    /** A line that moved further, in points, moved for other reasons too, such as another definition of the category. */
    private static final int FURTHEST = 80;

    private final double byInvitations;
    private final double byDays;

    private LastLineMoved(double byInvitations, double byDays) {
        this.byInvitations = byInvitations;
        this.byDays = byDays;
    }

    /**
     * Learns how lines moved.
     *
     * @param earlier rounds of one type, in their order, each with its group
     */
    static LastLineMoved shownBy(List<PublishedRound> earlier) {
        Map<String, List<PublishedRound>> groups = new HashMap<>();
        double aa = DOUBT;
        double bb = DOUBT;
        var ab = 0.0;
        var ay = 0.0;
        var by = 0.0;
        for (PublishedRound round : earlier) {
            var before = groups.computeIfAbsent(String.valueOf(round.category()), group -> new ArrayList<>());
            if (!before.isEmpty()) {
                var a = invitations(round, before);
                var b = days(round, before);
                var moved = round.cutOff() - before.get(before.size() - 1).cutOff();
                var y = Math.max(-FURTHEST, Math.min(FURTHEST, moved));
                aa += a * a;
                bb += b * b;
                ab += a * b;
                ay += a * y;
                by += b * y;
            }
            before.add(round);
        }
        var determinant = aa * bb - ab * ab;
        return new LastLineMoved((ay * bb - by * ab) / determinant, (by * aa - ay * ab) / determinant);
    }

    /** What the earlier rounds of the group let expect; nothing where there are none. */
    Optional<GroupLine> before(PublishedRound round, List<PublishedRound> earlierOfGroup) {
        if (earlierOfGroup.isEmpty()) {
            return Optional.empty();
        }
        var line = earlierOfGroup.get(earlierOfGroup.size() - 1).cutOff()
                + byInvitations * invitations(round, earlierOfGroup)
                + byDays * days(round, earlierOfGroup);
        return Optional.of(new GroupLine(line, Math.max(1, -byInvitations), Method.LAST_LINE_MOVED));
    }

    /** By what factor there are more invitations than last time, as its logarithm. */
    private static double invitations(PublishedRound round, List<PublishedRound> before) {
        return Math.log(
                (double) round.invitations() / before.get(before.size() - 1).invitations());
    }

    /** By what factor more days have gone by than the time before, as its logarithm; 0 where there was no such time. */
    private static double days(PublishedRound round, List<PublishedRound> before) {
        var last = before.size() - 1;
        return last == 0
                ? 0
                : Math.log(between(before.get(last), round) / between(before.get(last - 1), before.get(last)));
    }

    private static double between(PublishedRound first, PublishedRound second) {
        return Math.max(1, ChronoUnit.DAYS.between(first.date(), second.date()));
    }
}
