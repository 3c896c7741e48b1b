package ca.drawline.draw;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a draw comes out.
 *
 * @param stages how each stage comes out, in their order, at least one
 * @param excluded those who take no part because the request leaves them out, by their place in the pool
 * @param expired those who take no part because their profiles have left the pool, by their place in it
 * @param ranked those who took part in any stage, by their place in the pool
 * @param invited those whom any stage invited, by their place in the pool
 */
public record Outcome(List<StageOutcome> stages, BitSet excluded, BitSet expired, BitSet ranked, BitSet invited) {

    public Outcome {
        stages = List.copyOf(stages);
    }

    /** The last stage that invited anyone: its line is the line of the draw. None when nobody is invited. */
    public Optional<StageOutcome> last() {
        return stages.stream().filter(stage -> !stage.invited().isEmpty()).reduce((earlier, later) -> later);
    }

    /** Score of the lowest-ranked candidate invited by the last stage that invited anyone. */
    public OptionalInt cutOff() {
        return last().map(StageOutcome::cutOff).orElse(OptionalInt.empty());
    }

    /** Submission moment of that candidate. */
    public Optional<Instant> tieBreak() {
        return last().flatMap(StageOutcome::tieBreak);
    }

    /** How many that stage ranked with the score of the cut-off. */
    public int atCutOff() {
        return last().map(StageOutcome::atCutOff).orElse(0);
    }

    /** How many of them are invited. */
    public int invitedAtCutOff() {
        return last().map(StageOutcome::invitedAtCutOff).orElse(0);
    }

    /** How many of them submitted at the very moment of the tie-break. */
    public int atTieBreak() {
        return last().map(StageOutcome::atTieBreak).orElse(0);
    }
}
