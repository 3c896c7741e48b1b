package ca.drawline.draw.backtest;

import ca.drawline.round.PoolBand;
import ca.drawline.round.PublishedRound;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The pool as it stood before a round: the published distribution is of a day up to three weeks earlier, and rounds in
 * between have invited people out of it. Those who came in between nobody has published.
 */
final class PoolBefore {

    private PoolBefore() {}

    /**
     * The pool before a round.
     *
     * @param pool the distribution published with it, highest scores first
     * @param asOn the day of the distribution; a round of the same day is taken to come after it
     * @param earlier the rounds before, in their order
     */
    static List<PoolBand> of(List<PoolBand> pool, LocalDate asOn, List<PublishedRound> earlier, BandShapes shapes) {
        var left = pool;
        for (PublishedRound round : earlier) {
            if (!round.date().isBefore(asOn)) {
                left = without(left, round, shapes);
            }
        }
        return left;
    }

    /** The invited of a round are spread over those at or above its line as these stand. */
    private static List<PoolBand> without(List<PoolBand> pool, PublishedRound round, BandShapes shapes) {
        var above = pool.stream()
                .mapToDouble(band -> shapes.atOrAbove(band, round.cutOff()))
                .sum();
        var share = above == 0 ? 0 : Math.min(1, round.invitations() / above);
        var left = new ArrayList<PoolBand>();
        for (PoolBand band : pool) {
            var invited = (int) Math.round(share * shapes.atOrAbove(band, round.cutOff()));
            left.add(new PoolBand(band.from(), band.to(), band.candidates() - invited));
        }
        return left;
    }
}
