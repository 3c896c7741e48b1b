package ca.drawline.draw.backtest;

import ca.drawline.round.PoolBand;
import ca.drawline.round.PublishedRound;
import ca.drawline.round.RoundType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How people stand within the bands of a distribution, of which only their number is published. Within a band they thin
 * out upwards: the share of them in its upper part {@code x} is {@code x} to the power of an exponent, which the
 * general rounds before show, since line and invitations say how many stood above a score.
 */
final class BandShapes {

    /** Shares nearer to nobody or everybody say little of the shape. */
    private static final double LEAST_SHARE = 0.002;

    private static final double MOST_SHARE = 0.98;
    private static final double STEEPEST = 20;

    /** An even spread counts as much as half a round. */
    private static final double WEIGHT_OF_EVEN = 0.5;

    private final Map<Integer, Double> exponents = new HashMap<>();

    private BandShapes() {}

    /** What rounds show. */
    static BandShapes shownBy(List<PublishedRound> rounds) {
        var seen = new HashMap<Integer, List<Double>>();
        for (PublishedRound round : rounds) {
            var pool = round.pool();
            if (round.type() == RoundType.GENERAL && pool != null) {
                look(round, pool, seen);
            }
        }
        var shapes = new BandShapes();
        seen.forEach((width, logarithms) -> shapes.exponents.put(
                width,
                Math.exp(logarithms.stream().mapToDouble(Double::doubleValue).sum()
                        / (logarithms.size() + WEIGHT_OF_EVEN))));
        return shapes;
    }

    private static void look(PublishedRound round, List<PoolBand> pool, Map<Integer, List<Double>> seen) {
        var higher = 0;
        for (PoolBand band : pool) {
            if (band.contains(round.cutOff()) && band.from() < round.cutOff() && band.candidates() > 0) {
                var share = (double) (round.invitations() - higher) / band.candidates();
                if (share > LEAST_SHARE && share < MOST_SHARE) {
                    var exponent = Math.log(share) / Math.log(upper(band, round.cutOff()));
                    if (exponent > 1 / STEEPEST && exponent < STEEPEST) {
                        seen.computeIfAbsent(band.width(), width -> new ArrayList<>())
                                .add(Math.log(exponent));
                    }
                }
            }
            higher += band.candidates();
        }
    }

    /** The part of a band from a score up, 0 to 1. */
    private static double upper(PoolBand band, int score) {
        return (double) (band.to() + 1 - score) / band.width();
    }

    private double exponent(PoolBand band) {
        return exponents.getOrDefault(band.width(), 1.0);
    }

    /** How many of a band have a score or a higher one. */
    double atOrAbove(PoolBand band, int score) {
        if (score <= band.from()) {
            return band.candidates();
        }
        return score > band.to() ? 0 : band.candidates() * Math.pow(upper(band, score), exponent(band));
    }

    /** The score of the person in a band above whom stands a share of the band, 0 to 1. */
    int score(PoolBand band, double shareAbove) {
        var down = Math.pow(shareAbove, 1 / exponent(band)) * band.width();
        return Math.max(band.from(), band.to() - (int) down);
    }
}
