package ca.drawline.draw;

import ca.drawline.rulebook.DrawRules;
import ca.drawline.vocabulary.Draw;
import ca.drawline.vocabulary.Floor;
import ca.drawline.vocabulary.Places;
import ca.drawline.vocabulary.Ranking;
import ca.drawline.vocabulary.TieBreak;
import ca.drawline.vocabulary.Tied;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Counts one stage of a draw. One pass counts the ranked candidates by score; the rules say in which score the line falls; only
 * the candidates of that score are ordered, and the rules say which of them are invited.
 */
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
        var floor = Optional.ofNullable(stage.floor())
                .map(score -> new Floor(score, scores.at(score) + scores.above(score)));
        var cutOff = rules.cutOff(draws, new Ranking(scores.total()), floor, scores.bands());
        return cutOff.isEmpty()
                ? new StageOutcome(stage, cutOff, Optional.empty(), 0, 0, 0, scores, ranked, new BitSet())
                : outcome(cutOff.getAsInt(), ranked, scores);
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

    private StageOutcome outcome(int cutOff, BitSet ranked, Histogram scores) {
        var invited = new BitSet(entrants.size());
        var tied = new ArrayList<Integer>();
        for (int i = ranked.nextSetBit(0); i >= 0; i = ranked.nextSetBit(i + 1)) {
            if (entrants.score(i) > cutOff) {
                invited.set(i);
            } else if (entrants.score(i) == cutOff) {
                tied.add(i);
            }
        }
        var left = Math.min(stage.invitations() - scores.above(cutOff), tied.size());
        var line = rules.line(draws, new Places(left), ranks(tied));
        var moment = line.tieBreak().map(TieBreak::submittedAt);
        var invitedAtCutOff = 0;
        var atTieBreak = 0;
        for (int i : tied) {
            if (line.invited().contains(entrants.id(i))) {
                invited.set(i);
                invitedAtCutOff++;
            }
            if (moment.isPresent() && moment.get().getEpochSecond() == entrants.submittedAt(i)) {
                atTieBreak++;
            }
        }
        return new StageOutcome(
                stage,
                OptionalInt.of(cutOff),
                moment,
                tied.size(),
                invitedAtCutOff,
                atTieBreak,
                scores,
                ranked,
                invited);
    }

    private List<Tied> ranks(List<Integer> tied) {
        var earliest = new ArrayList<>(tied);
        earliest.sort(Comparator.<Integer>comparingLong(entrants::submittedAt).thenComparing(entrants::id));
        var latest = new ArrayList<>(tied);
        latest.sort(Comparator.<Integer>comparingLong(candidate -> -entrants.submittedAt(candidate))
                .thenComparing(entrants::id));
        var rankByLatest = new HashMap<Integer, Integer>();
        for (int rank = 0; rank < latest.size(); rank++) {
            rankByLatest.put(latest.get(rank), rank + 1);
        }
        var ranks = new ArrayList<Tied>();
        for (int rank = 0; rank < earliest.size(); rank++) {
            int candidate = earliest.get(rank);
            ranks.add(new Tied(
                    entrants.id(candidate),
                    Instant.ofEpochSecond(entrants.submittedAt(candidate)),
                    rank + 1,
                    rankByLatest.getOrDefault(candidate, 0)));
        }
        return ranks;
    }
}
