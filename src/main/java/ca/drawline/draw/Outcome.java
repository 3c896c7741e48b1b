package ca.drawline.draw;

import java.time.Instant;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a draw comes out.
 *
 * @param cutOff score of the lowest-ranked candidate invited; none when nobody is ranked
 * @param tieBreak submission moment of that candidate
 * @param atCutOff how many have the score of the cut-off
 * @param invitedAtCutOff how many of them are invited
 * @param atTieBreak how many of them submitted at the very moment of the tie-break
 * @param ranked those who took part, by their place in the pool
 * @param invited the invited, by their place in the pool
 */
public record Outcome(
        OptionalInt cutOff,
        Optional<Instant> tieBreak,
        int atCutOff,
        int invitedAtCutOff,
        int atTieBreak,
        BitSet ranked,
        BitSet invited) {}
