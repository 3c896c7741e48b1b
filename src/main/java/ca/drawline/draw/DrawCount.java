package ca.drawline.draw;

import ca.drawline.rulebook.DrawRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Counts a draw, stage by stage: each ranks those whom no earlier one invited. */
public final class DrawCount {

    private final DrawRules rules;
    private final Entrants entrants;
    private final Instant asOf;

    /**
     * @param rules the rules that decide
     * @param entrants the candidates
     * @param asOf UTC instant of the draw; profiles submitted later take no part
     */
    public DrawCount(DrawRules rules, Entrants entrants, Instant asOf) {
        this.rules = rules;
        this.entrants = entrants;
        this.asOf = asOf;
    }

    /** Counts the stages over entrants who are all in the pool; the excluded take no part. */
    public Outcome count(List<DrawStage> stages, BitSet excluded) {
        return count(stages, excluded, new BitSet());
    }

    /** Counts the stages over those entrants who have not left the pool, as the rules say; the excluded take no part. */
    public Outcome countOfPool(List<DrawStage> stages, BitSet excluded) {
        return count(stages, excluded, new Expiry(rules, asOf).expired(entrants));
    }

    private Outcome count(List<DrawStage> stages, BitSet excluded, BitSet expired) {
        var gone = (BitSet) excluded.clone();
        gone.or(expired);
        var ranked = new BitSet(entrants.size());
        var invited = new BitSet(entrants.size());
        var outcomes = new ArrayList<StageOutcome>();
        for (DrawStage stage : stages) {
            var outcome = new StageCount(rules, stage, entrants, asOf.getEpochSecond(), gone).count();
            ranked.or(outcome.ranked());
            invited.or(outcome.invited());
            gone.or(outcome.invited());
            outcomes.add(outcome);
        }
        return new Outcome(outcomes, excluded, expired, ranked, invited);
    }
}
