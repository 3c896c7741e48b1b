package ca.drawline.pool;

import ca.drawline.round.PublishedRound;
import ca.drawline.round.RoundType;

/** Who takes part in a round. */
@FunctionalInterface
interface RankedGroup {

    boolean contains(PoolStandings standings, int candidate);

    /** The group of a published round. */
    static RankedGroup of(PublishedRound round) {
        var program = round.program();
        if (program != null) {
            return (standings, candidate) -> standings.eligible(candidate, program);
        }
        var category = round.category();
        if (category != null) {
            return (standings, candidate) -> standings.eligible(candidate) && standings.member(candidate, category);
        }
        if (round.type() != RoundType.GENERAL) {
            throw new IllegalStateException(
                    "Round (%s) does not say to whom it was limited.".formatted(round.number()));
        }
        return PoolStandings::eligible;
    }
}
