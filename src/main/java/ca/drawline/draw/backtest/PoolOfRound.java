package ca.drawline.draw.backtest;

import ca.drawline.draw.Histogram;
import ca.drawline.pool.PoolEvaluation;
import ca.drawline.pool.PoolStandings;
import ca.drawline.pool.PoolSynthesis;
import ca.drawline.pool.SynthesisRequest;
import ca.drawline.round.PoolBand;
import ca.drawline.rulebook.DrawRules;
import ca.drawline.rulebook.Law;
import ca.drawline.vocabulary.Draw;
import ca.drawline.vocabulary.Ranking;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Invented people who stand where the pool stood before a round, and which of them the round ranks. There are fewer of
 * them than there were people: one stands for several. Within a published band they keep the order of their scores, and
 * stand as far apart as the shape of the bands says.
 */
final class PoolOfRound {

    private final Histogram ranked = new Histogram();
    private final double scale;

    /**
     * Invents the people.
     *
     * @param pool the pool, or the upper part of it
     * @param people how many to invent at most
     */
    PoolOfRound(
            PoolSynthesis synthesis,
            Law law,
            Draw draw,
            List<PoolBand> pool,
            BandShapes shapes,
            int people,
            long seed) {
        var size = pool.stream().mapToInt(PoolBand::candidates).sum();
        var invented = synthesis
                .synthesize(law, new SynthesisRequest(null, pool, Math.min(size, people), seed))
                .candidates();
        var standings = new PoolEvaluation().evaluate(law, invented);
        var takesPart = takesPart(law.drawRules(), draw, standings);
        this.scale = (double) invented.size() / size;
        for (PoolBand band : pool) {
            var inBand = IntStream.range(0, standings.size())
                    .filter(i -> band.contains(standings.score(i)))
                    .boxed()
                    .sorted(Comparator.comparingInt(i -> -standings.score(i)))
                    .toList();
            for (int i = 0; i < inBand.size(); i++) {
                if (takesPart.get(standings.standing(inBand.get(i)))) {
                    ranked.add(shapes.score(band, (i + 0.5) / inBand.size()), 1);
                }
            }
        }
    }

    /** The upper part of a pool: the bands from the highest down that hold so many people. */
    static List<PoolBand> upperPart(List<PoolBand> pool, int people) {
        var upper = new ArrayList<PoolBand>();
        var counted = 0;
        for (PoolBand band : pool) {
            if (counted < people && band.candidates() > 0) {
                upper.add(band);
                counted += band.candidates();
            }
        }
        return upper;
    }

    private static BitSet takesPart(DrawRules rules, Draw draw, PoolStandings standings) {
        var takesPart = new BitSet();
        for (int standing = 0; standing < standings.standings(); standing++) {
            takesPart.set(
                    standing, rules.ranks(List.of(draw), standings.programs(standing), standings.categories(standing)));
        }
        return takesPart;
    }

    /** How many of the ranked have a score or a higher one, in people of the published pool. */
    double atOrAbove(int score) {
        return (ranked.above(score) + ranked.at(score)) / scale;
    }

    /** Whether more are ranked than there are invitations. */
    boolean suffices(double invitations) {
        return ranked.total() > invitations * scale;
    }

    /** Where the rules draw the line. */
    int cutOff(Law law, Draw draw, double invitations) {
        var scaled = (int) Math.max(1, Math.round(invitations * scale));
        var asked = new Draw(draw.type(), draw.program(), draw.category(), scaled);
        return law.drawRules()
                .cutOff(List.of(asked), new Ranking(ranked.total()), Optional.empty(), ranked.bands())
                .orElse(0);
    }
}
