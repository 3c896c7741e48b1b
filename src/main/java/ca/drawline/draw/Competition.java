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
 * Fills places of a stage with the best ranked of some candidates. The rules say in which score the line falls; only the
 * candidates of that score are ordered, and the rules say which of them are invited.
 */
final class Competition {

    private final DrawRules rules;
    private final DrawStage stage;
    private final Entrants entrants;

    Competition(DrawRules rules, DrawStage stage, Entrants entrants) {
        this.rules = rules;
        this.stage = stage;
        this.entrants = entrants;
    }

    /**
     * Who gets the places.
     *
     * @param cutOff score of the lowest-ranked of them; none when there are none
     * @param tieBreak submission moment of the lowest-ranked of them
     * @param atCutOff how many of the candidates have the score of the cut-off
     * @param invitedAtCutOff how many of them are invited
     * @param atTieBreak how many of them submitted at the very moment of the tie-break
     * @param invited who gets them
     */
    record Filled(
            OptionalInt cutOff,
            Optional<Instant> tieBreak,
            int atCutOff,
            int invitedAtCutOff,
            int atTieBreak,
            BitSet invited) {

        static final Filled NOBODY = new Filled(OptionalInt.empty(), Optional.empty(), 0, 0, 0, new BitSet());
    }

    /** Some candidates by score. */
    Histogram scores(BitSet candidates) {
        var scores = new Histogram();
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            scores.add(entrants.score(i));
        }
        return scores;
    }

    /**
     * Fills places.
     *
     * @param scores the candidates by score
     * @param places how many, at least one
     */
    Filled fill(BitSet candidates, Histogram scores, int places) {
        var draws = stage.facts(places);
        var floor = Optional.ofNullable(stage.floor())
                .map(score -> new Floor(score, scores.at(score) + scores.above(score)));
        var cutOff = rules.cutOff(draws, new Ranking(scores.total()), floor, scores.bands());
        return cutOff.isEmpty()
                ? Filled.NOBODY
                : filled(draws, cutOff.getAsInt(), candidates, places - scores.above(cutOff.getAsInt()));
    }

    private Filled filled(List<Draw> draws, int cutOff, BitSet candidates, int places) {
        var invited = new BitSet(entrants.size());
        var tied = new ArrayList<Integer>();
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            if (entrants.score(i) > cutOff) {
                invited.set(i);
            } else if (entrants.score(i) == cutOff) {
                tied.add(i);
            }
        }
        var line = rules.line(draws, new Places(Math.min(places, tied.size())), ranks(tied));
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
        return new Filled(OptionalInt.of(cutOff), moment, tied.size(), invitedAtCutOff, atTieBreak, invited);
    }

    /** The candidates of one score in the order of the rules, as far as it takes. */
    Ties ties(List<Integer> tied) {
        var ranks = ranks(tied);
        return number -> {
            var line = rules.line(stage.facts(number), new Places(number), ranks);
            return tied.stream()
                    .filter(candidate -> line.invited().contains(entrants.id(candidate)))
                    .toList();
        };
    }

    /** Candidates of one score. */
    interface Ties {

        /** Those who would be invited if so many of them were, at least one and at most all. */
        List<Integer> first(int number);
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
