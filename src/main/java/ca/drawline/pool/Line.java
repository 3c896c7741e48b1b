package ca.drawline.pool;

import ca.drawline.round.PoolBand;
import ca.drawline.round.PublishedRound;
import ca.drawline.round.RoundType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many of a round's group must stand where, so that the round's line falls where it was published.
 *
 * @param round the round
 * @param invitations its invitations, scaled to the size of the pool
 * @param above how many of the group score above the cut-off, by band of the distribution
 * @param tied how many score the cut-off
 * @param invitedAtCutOff how many of these are invited
 */
record Line(PublishedRound round, int invitations, List<Integer> above, int tied, int invitedAtCutOff) {

    Line {
        above = List.copyOf(above);
    }

    @Nullable
    Instant tieBreak() {
        return round.tieBreak();
    }

    int cutOff() {
        return round.cutOff();
    }

    /**
     * Finds the places. The group is spread over the bands above the line as the pool is, and within the band of the
     * line evenly over the scores; at the cut-off the invited have submitted in the time up to the tie-break.
     */
    static Line through(Distribution distribution, PublishedRound round, int invitations, Submissions submissions)
            throws Unreachable {
        var bands = distribution.bands();
        var cutOff = round.cutOff();
        var at = 0;
        while (at < bands.size() && !bands.get(at).contains(cutOff)) {
            at++;
        }
        if (at == bands.size()) {
            throw new Unreachable("No band of the distribution contains the cut-off %d.".formatted(cutOff));
        }
        var band = bands.get(at);
        var weights = bands.stream().limit(at).mapToDouble(PoolBand::candidates).toArray();
        var higher = (int) Arrays.stream(weights).sum();
        var scores = band.to() - cutOff + 1;
        var inBand = round.type() == RoundType.GENERAL
                ? invitations - higher
                : inBand(invitations, higher, (double) band.candidates() * scores / band.width());
        if (inBand < 1) {
            throw new Unreachable(
                    ("%d candidates lie in bands above the cut-off %d, and the round gave %d invitations; "
                                    + "the published distribution is of a moment when some of them had been invited or had not come yet.")
                            .formatted(higher, cutOff, invitations));
        }
        var elapsed = round.tieBreak() == null ? 1 : submissions.elapsed(round.tieBreak());
        var nobodyBelow = round.type() == RoundType.GENERAL && cutOff == band.from();
        var tied = nobodyBelow
                ? tiedWithNobodyBelow(band, band.candidates() - inBand, elapsed)
                : tied(inBand, scores, elapsed);
        var invited = nobodyBelow
                ? tied - (band.candidates() - inBand)
                : scores == 1 ? inBand : Math.min(inBand, Math.max(1, (int) Math.round(elapsed * tied)));
        tied = Math.min(Math.max(tied, invited + 1), band.candidates() - inBand + invited);
        if (tied < invited || invited < 1) {
            throw new Unreachable("The bands down to %d hold %d candidates, too few for %d invitations."
                    .formatted(band.from(), higher + band.candidates(), invitations));
        }
        var above = new ArrayList<Integer>(Collections.nCopies(bands.size(), 0));
        var shares = Shares.of(invitations - inBand, weights);
        for (int i = 0; i < at; i++) {
            above.set(i, shares[i]);
        }
        above.set(at, inBand - invited);
        return new Line(round, invitations, above, tied, invited);
    }

    /** Those at the cut-off when the scores above it in its band hold as many each. */
    private static int tied(int inBand, int scores, double elapsed) {
        var everyScore = inBand / (scores - 1 + Math.max(elapsed, 0.02));
        return Math.max(2, (int) Math.round(everyScore));
    }

    /** Those at the cut-off when it is the lowest score of its band, so that all who are not invited stand there. */
    private static int tiedWithNobodyBelow(PoolBand band, int notInvited, double elapsed) {
        var natural = notInvited / Math.max(1 - elapsed, 0.02);
        var most = Math.max(notInvited + 1, band.candidates() / 3);
        return (int) Math.max(notInvited + 1, Math.min(natural, most));
    }

    /** Those at or above the line within its band, in the proportion that the pool has there. */
    private static int inBand(int invitations, int higher, double candidates) {
        var share = (int) Math.round(invitations * candidates / (higher + candidates));
        return Math.max(Math.max(1, share), invitations - higher);
    }
}
