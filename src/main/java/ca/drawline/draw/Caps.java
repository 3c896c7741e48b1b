package ca.drawline.draw;

import ca.drawline.vocabulary.Cap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The caps of a stage, and how many each still lets in. Scores at which no cap is reached are taken whole; only where one
 * is are the candidates of that score ordered, as the rules order them.
 */
final class Caps {

    private final Competition competition;
    private final Entrants entrants;
    private final List<Cap> caps = new ArrayList<>();
    private final List<BitSet> groups = new ArrayList<>();
    private int[] left = new int[0];

    Caps(Competition competition, Entrants entrants) {
        this.competition = competition;
        this.entrants = entrants;
    }

    /** @param group members of the capped group, by their place among the entrants */
    void add(Cap cap, BitSet group) {
        caps.add(cap);
        groups.add(group);
        left = Arrays.copyOf(left, groups.size());
        left[groups.size() - 1] = cap.places();
    }

    /** The caps that are reached once some are in whom they let in. */
    List<Cap> reached(BitSet admitted) {
        var places = left.clone();
        take(places, admitted);
        return IntStream.range(0, places.length)
                .filter(cap -> places[cap] <= 0)
                .mapToObj(caps::get)
                .toList();
    }

    /** Some of each group are invited. */
    void take(BitSet invited) {
        take(left, invited);
    }

    private void take(int[] places, BitSet invited) {
        for (int cap = 0; cap < places.length; cap++) {
            places[cap] -= common(groups.get(cap), invited).cardinality();
        }
    }

    /** Those of some candidates who would be invited if there were places for all, one after the other as they rank. */
    BitSet admitted(BitSet candidates) {
        var admitted = new BitSet();
        var rest = (BitSet) candidates.clone();
        var places = left.clone();
        while (true) {
            for (int cap = 0; cap < places.length; cap++) {
                if (places[cap] <= 0) {
                    rest.andNot(groups.get(cap));
                }
            }
            var score = reached(rest, places);
            if (score < 0) {
                admitted.or(rest);
                return admitted;
            }
            var tied = tied(rest, score);
            var next = above(rest, score);
            next.or(firstOf(tied, next, places));
            admitted.or(next);
            rest.andNot(next);
            var closed = closed(places);
            take(places, next);
            if (closed(places) == closed) {
                // The rules invite fewer of a score than there are places; no more of it come in.
                tied.forEach(rest::clear);
            }
        }
    }

    /** The highest score at which a cap leaves someone out; less than 0 where none does. */
    private int reached(BitSet rest, int[] places) {
        var highest = -1;
        for (int cap = 0; cap < places.length; cap++) {
            var scores = competition.scores(common(groups.get(cap), rest));
            if (scores.total() > places[cap]) {
                highest = Math.max(highest, scores.scoreOf(places[cap] + 1));
            }
        }
        return highest;
    }

    /** As many of one score as it takes to reach a cap, after those above are in. */
    private BitSet firstOf(List<Integer> tied, BitSet above, int[] places) {
        var open = places.clone();
        take(open, above);
        for (int cap = 0; cap < places.length; cap++) {
            // Of a closed group nobody is left.
            open[cap] = places[cap] > 0 ? open[cap] : Integer.MAX_VALUE;
        }
        if (isReached(open, List.of())) {
            return new BitSet();
        }
        var ties = competition.ties(tied);
        var few = 0;
        var enough = tied.size();
        while (enough - few > 1) {
            var middle = (few + enough) >>> 1;
            if (isReached(open, ties.first(middle))) {
                enough = middle;
            } else {
                few = middle;
            }
        }
        var first = new BitSet();
        ties.first(enough).forEach(first::set);
        return first;
    }

    private static long closed(int[] places) {
        return Arrays.stream(places).filter(number -> number <= 0).count();
    }

    private boolean isReached(int[] places, List<Integer> invited) {
        for (int cap = 0; cap < places.length; cap++) {
            if (invited.stream().filter(groups.get(cap)::get).count() >= places[cap]) {
                return true;
            }
        }
        return false;
    }

    private BitSet above(BitSet candidates, int score) {
        var above = new BitSet(entrants.size());
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            if (entrants.score(i) > score) {
                above.set(i);
            }
        }
        return above;
    }

    private List<Integer> tied(BitSet candidates, int score) {
        var tied = new ArrayList<Integer>();
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            if (entrants.score(i) == score) {
                tied.add(i);
            }
        }
        return tied;
    }

    private static BitSet common(BitSet some, BitSet others) {
        var common = (BitSet) some.clone();
        common.and(others);
        return common;
    }
}
