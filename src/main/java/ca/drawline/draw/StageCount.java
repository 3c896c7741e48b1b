package ca.drawline.draw;

import ca.drawline.rulebook.DrawRules;
import ca.drawline.vocabulary.Draw;
import java.util.BitSet;
import java.util.List;

/** Counts one stage of a draw: one pass ranks the candidates and counts them by score, then the places are filled. */
final class StageCount {

    private final DrawRules rules;
    private final DrawStage stage;
    private final List<Draw> draws;
    private final Entrants entrants;
    private final long asOf;
    private final BitSet gone;

    /**
     * @param asOf second of the epoch of the draw
     * @param gone those who take no part, by their place among the entrants
     */
    StageCount(DrawRules rules, DrawStage stage, Entrants entrants, long asOf, BitSet gone) {
        this.rules = rules;
        this.stage = stage;
        this.draws = stage.facts();
        this.entrants = entrants;
        this.asOf = asOf;
        this.gone = gone;
    }

    StageOutcome count() {
        var ranked = new BitSet(entrants.size());
        var scores = new Histogram();
        rank(takesPart(), ranked, scores);
        var competition = new Competition(rules, stage, entrants);
        var places = rules.groups(draws);
        if (!places.isEmpty()) {
            return new GroupedCount(competition, stage, entrants, places, ranked).count(scores);
        }
        var line = competition.fill(ranked, scores, stage.invitations());
        var open = new Contest(null, stage.invitations(), ranked, line.invited(), List.of());
        return new StageOutcome(stage, line, scores, ranked, List.of(open), line.invited(), List.of());
    }

    private boolean[] takesPart() {
        var takesPart = new boolean[entrants.standings()];
        for (int standing = 0; standing < takesPart.length; standing++) {
            takesPart[standing] = rules.ranks(draws, entrants.programs(standing), entrants.categories(standing));
        }
        return takesPart;
    }

    private void rank(boolean[] takesPart, BitSet ranked, Histogram scores) {
        var all = gone.isEmpty();
        for (int i = 0; i < entrants.size(); i++) {
            if (takesPart[entrants.standing(i)] && entrants.submittedAt(i) <= asOf && (all || !gone.get(i))) {
                ranked.set(i);
                scores.add(entrants.score(i));
            }
        }
    }
}
