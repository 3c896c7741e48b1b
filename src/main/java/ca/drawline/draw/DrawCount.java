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
    private final long asOf;

    /**
     * @param rules the rules that decide
     * @param entrants the candidates
     * @param asOf UTC instant of the draw; profiles submitted later take no part
     */
    public DrawCount(DrawRules rules, Entrants entrants, Instant asOf) {
        this.rules = rules;
        this.entrants = entrants;
        this.asOf = asOf.getEpochSecond();
    }

    /**
     * Counts the stages.
     *
     * @param excluded those who take no part, by their place among the entrants
     */
    public Outcome count(List<DrawStage> stages, BitSet excluded) {
        var gone = (BitSet) excluded.clone();
        var ranked = new BitSet(entrants.size());
        var invited = new BitSet(entrants.size());
        var outcomes = new ArrayList<StageOutcome>();
        for (DrawStage stage : stages) {
            var outcome = new StageCount(rules, stage, entrants, asOf, gone).count();
            ranked.or(outcome.ranked());
            invited.or(outcome.invited());
            gone.or(outcome.invited());
            outcomes.add(outcome);
        }
        return new Outcome(outcomes, excluded, ranked, invited);
    }
}
