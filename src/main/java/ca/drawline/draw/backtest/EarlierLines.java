package ca.drawline.draw.backtest;

import ca.drawline.draw.backtest.BacktestResult.Method;
import ca.drawline.round.PublishedRound;
import java.util.List;
import java.util.Optional;

/**
 * The line of a group that every round invites almost whole, such as nominees: it is the score of nearly the last of
 * those who came since the round before, so that the last line says little, and all earlier ones together say more. The
 * more of them are invited, the lower it lies.
 */
final class EarlierLines {

    /** A round counts half as much as one so many rounds later. */
    private static final double HALF_LIFE = 16;

    /** Doubt about the slope: as much as a round of average weight whose invitations lie a factor e off. */
    private static final double DOUBT = 1;

    private EarlierLines() {}

    /** What earlier rounds of the group let expect; nothing where there are none. */
    static Optional<GroupLine> before(PublishedRound round, List<PublishedRound> earlierOfGroup) {
        if (earlierOfGroup.isEmpty()) {
            return Optional.empty();
        }
        var weights = 0.0;
        var size = 0.0;
        var line = 0.0;
        for (int i = 0; i < earlierOfGroup.size(); i++) {
            var weight = weight(i, earlierOfGroup.size());
            weights += weight;
            size += weight * logarithm(earlierOfGroup.get(i));
            line += weight * earlierOfGroup.get(i).cutOff();
        }
        size /= weights;
        line /= weights;
        var together = 0.0;
        var spread = DOUBT;
        for (int i = 0; i < earlierOfGroup.size(); i++) {
            var weight = weight(i, earlierOfGroup.size());
            var off = logarithm(earlierOfGroup.get(i)) - size;
            together += weight * off * (earlierOfGroup.get(i).cutOff() - line);
            spread += weight * off * off;
        }
        var slope = together / spread;
        return Optional.of(
                new GroupLine(line + slope * (logarithm(round) - size), Math.max(1, -slope), Method.EARLIER_LINES));
    }

    private static double weight(int round, int rounds) {
        return Math.pow(0.5, (rounds - 1 - round) / HALF_LIFE);
    }

    private static double logarithm(PublishedRound round) {
        return Math.log(round.invitations());
    }
}
