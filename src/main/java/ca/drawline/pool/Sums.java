package ca.drawline.pool;

import ca.drawline.rulebook.Clause;
import ca.drawline.rulebook.Clause.Premise;
import ca.drawline.rulebook.Outcome;
import ca.drawline.vocabulary.Fact;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** What the rules make of sums, remembered in an array by the sum; filled as sums are first met. */
final class Sums {

    private static final int UNKNOWN = -1;
    private static final int BLOCK = 32;

    private final List<Clause> clauses;
    private final SumFact fact;
    private final ToIntFunction<Outcome> counts;
    private volatile int[] withPartner = {};
    private volatile int[] without = {};

    /** Makes the fact that states a sum. */
    interface SumFact {
        Fact of(int points, boolean withPartner);
    }

    Sums(List<Clause> clauses, SumFact fact, ToIntFunction<Outcome> counts) {
        this.clauses = clauses;
        this.fact = fact;
        this.counts = counts;
    }

    /** What counts of a sum; a sum of nothing is no fact, and nothing counts of it. */
    int of(int points, boolean partner) {
        if (points == 0) {
            return 0;
        }
        var known = partner ? withPartner : without;
        if (points < known.length && known[points] != UNKNOWN) {
            return known[points];
        }
        return ask(points, partner);
    }

    private synchronized int ask(int points, boolean partner) {
        var known = partner ? withPartner : without;
        if (points < known.length && known[points] != UNKNOWN) {
            // Another thread was quicker.
            return known[points];
        }
        var first = points - points % BLOCK;
        var found = known.length < first + BLOCK ? grown(known, first + BLOCK) : known.clone();
        try {
            fill(found, Math.max(1, first), first + BLOCK, partner);
        } catch (RuntimeException e) {
            // A sum beside it may never occur, whatever the rules make of it.
            fill(found, points, points + 1, partner);
        }
        if (partner) {
            withPartner = found;
        } else {
            without = found;
        }
        return found[points];
    }

    /** Asks about sums in a row: one session for many costs little more than one for each. */
    private void fill(int[] found, int from, int until, boolean partner) {
        var premises = IntStream.range(from, until)
                .mapToObj(sum -> Premise.of(fact.of(sum, partner)))
                .toList();
        var outcomes = clauses.stream().map(clause -> clause.outcomes(premises)).toList();
        for (int sum = from; sum < until; sum++) {
            var place = sum - from;
            found[sum] = outcomes.stream()
                    .mapToInt(of -> counts.applyAsInt(of.get(place)))
                    .sum();
        }
    }

    private static int[] grown(int[] known, int size) {
        var grown = Arrays.copyOf(known, Math.max(size, 2 * known.length));
        Arrays.fill(grown, known.length, grown.length, UNKNOWN);
        return grown;
    }
}
