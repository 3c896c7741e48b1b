package ca.drawline.draw;

import ca.drawline.rulebook.DrawRules;
import ca.drawline.vocabulary.Draw;
import ca.drawline.vocabulary.Places;
import ca.drawline.vocabulary.Ranking;
import ca.drawline.vocabulary.ScoreBand;
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
 * Counts a draw. One pass counts the ranked candidates by score; the rules say in which score the line falls; only the
 * candidates of that score are ordered, and the rules say which of them are invited.
 */
final class DrawCount {

    private final DrawRules rules;
    private final Draw draw;
    private final Entrants entrants;
    private final Instant asOf;

    DrawCount(DrawRules rules, Draw draw, Entrants entrants, Instant asOf) {
        this.rules = rules;
        this.draw = draw;
        this.entrants = entrants;
        this.asOf = asOf;
    }

    Outcome count() {
        var takesPart = new BitSet();
        for (int standing = 0; standing < entrants.standings(); standing++) {
            takesPart.set(standing, rules.ranks(draw, entrants.programs(standing), entrants.categories(standing)));
        }
        var ranked = new BitSet(entrants.size());
        var histogram = new Histogram(highestScore());
        for (int i = 0; i < entrants.size(); i++) {
            if (takesPart.get(entrants.standing(i)) && !entrants.submittedAt(i).isAfter(asOf)) {
                ranked.set(i);
                histogram.add(entrants.score(i));
            }
        }
        var cutOff = rules.cutOff(draw, new Ranking(histogram.total()), histogram.bands());
        return cutOff.isEmpty()
                ? new Outcome(cutOff, Optional.empty(), 0, 0, 0, ranked, new BitSet())
                : outcome(cutOff.getAsInt(), ranked, histogram);
    }

    private int highestScore() {
        var highest = 0;
        for (int i = 0; i < entrants.size(); i++) {
            highest = Math.max(highest, entrants.score(i));
        }
        return highest;
    }

    private Outcome outcome(int cutOff, BitSet ranked, Histogram histogram) {
        var invited = new BitSet(entrants.size());
        var tied = new ArrayList<Integer>();
        for (int i = ranked.nextSetBit(0); i >= 0; i = ranked.nextSetBit(i + 1)) {
            if (entrants.score(i) > cutOff) {
                invited.set(i);
            } else if (entrants.score(i) == cutOff) {
                tied.add(i);
            }
        }
        var left = Math.min(draw.invitations() - histogram.above(cutOff), tied.size());
        var line = rules.line(draw, new Places(left), ranks(tied));
        var invitedAtCutOff = 0;
        var atTieBreak = 0;
        for (int i : tied) {
            if (line.invited().contains(entrants.id(i))) {
                invited.set(i);
                invitedAtCutOff++;
            }
            if (line.tieBreak().isPresent()
                    && line.tieBreak().get().submittedAt().equals(entrants.submittedAt(i))) {
                atTieBreak++;
            }
        }
        return new Outcome(
                OptionalInt.of(cutOff),
                line.tieBreak().map(TieBreak::submittedAt),
                tied.size(),
                invitedAtCutOff,
                atTieBreak,
                ranked,
                invited);
    }

    private List<Tied> ranks(List<Integer> tied) {
        var earliest = new ArrayList<>(tied);
        earliest.sort(Comparator.comparing(entrants::submittedAt).thenComparing(entrants::id));
        var latest = new ArrayList<>(tied);
        latest.sort(Comparator.<Integer, Instant>comparing(entrants::submittedAt)
                .reversed()
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
                    entrants.submittedAt(candidate),
                    rank + 1,
                    rankByLatest.getOrDefault(candidate, 0)));
        }
        return ranks;
    }

    /** Ranked candidates by score. */
    private static final class Histogram {

        private final int[] counts;
        private int total;

        Histogram(int highestScore) {
            counts = new int[highestScore + 1];
        }

        void add(int score) {
            counts[score]++;
            total++;
        }

        int total() {
            return total;
        }

        int above(int score) {
            var above = 0;
            for (int higher = Math.max(0, score + 1); higher < counts.length; higher++) {
                above += counts[higher];
            }
            return above;
        }

        List<ScoreBand> bands() {
            var bands = new ArrayList<ScoreBand>();
            var above = 0;
            for (int score = counts.length - 1; score >= 0; score--) {
                if (counts[score] > 0) {
                    bands.add(new ScoreBand(score, counts[score], above, total - above - counts[score]));
                    above += counts[score];
                }
            }
            return bands;
        }
    }
}
