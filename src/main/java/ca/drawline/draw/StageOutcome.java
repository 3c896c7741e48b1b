package ca.drawline.draw;

import java.time.Instant;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How one stage of a draw comes out.
 *
 * @param stage the stage as asked for
 * @param cutOff score of the lowest-ranked candidate invited; none when nobody is invited
 * @param tieBreak submission moment of that candidate
 * @param atCutOff how many have the score of the cut-off
 * @param invitedAtCutOff how many of them are invited
 * @param atTieBreak how many of them submitted at the very moment of the tie-break
 * @param scores the ranked by score
 * @param ranked those who took part, by their place in the pool
 * @param invited the invited, by their place in the pool
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
        BitSet invited) {}
