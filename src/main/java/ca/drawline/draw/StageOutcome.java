package ca.drawline.draw;

import ca.drawline.draw.Competition.Filled;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How one stage of a draw comes out.
 *
 * @param stage the stage as asked for
 * @param cutOff score of the lowest-ranked candidate invited to the places that are open to all; none when there is none
 * @param tieBreak submission moment of that candidate
 * @param atCutOff how many of the contenders have the score of the cut-off
 * @param invitedAtCutOff how many of them are invited
 * @param atTieBreak how many of them submitted at the very moment of the tie-break
 * @param scores the ranked by score
 * @param ranked those who took part, by their place in the pool
 * @param contests the places in the order in which they are filled; those open to all are the last
 * @param invited the invited, by their place in the pool
 * @param groups the groups that have places of their own
 */
public record StageOutcome(
        DrawStage stage,
        OptionalInt cutOff,
        Optional<Instant> tieBreak,
        int atCutOff,
        int invitedAtCutOff,
        int atTieBreak,
        Histogram scores,
        BitSet ranked,
        List<Contest> contests,
        BitSet invited,
        List<GroupOutcome> groups) {

    public StageOutcome {
        contests = List.copyOf(contests);
        groups = List.copyOf(groups);
    }

    /** @param open who is invited to the places that are open to all */
    StageOutcome(
            DrawStage stage,
            Filled open,
            Histogram scores,
            BitSet ranked,
            List<Contest> contests,
            BitSet invited,
            List<GroupOutcome> groups) {
        this(
                stage,
                open.cutOff(),
                open.tieBreak(),
                open.atCutOff(),
                open.invitedAtCutOff(),
                open.atTieBreak(),
                scores,
                ranked,
                contests,
                invited,
                groups);
    }

    /**
     * Those of the ranked who contend for the places that are open to all: everyone, but for those invited to a reserved place
     * and those whom a cap leaves out.
     */
    public BitSet contenders() {
        return contests.get(contests.size() - 1).contenders();
    }
}
