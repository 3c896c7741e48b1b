package ca.drawline.pool;

import ca.drawline.rulebook.Clause;
import ca.drawline.rulebook.Clause.Premise;
import ca.drawline.rulebook.Outcome;
import ca.drawline.vocabulary.Fact;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** What the rules make of sums, remembered in an array by the sum; filled as sums are first met. */
final class Sums {

    private static final int UNKNOWN = -1;

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
        var grown = known.length > points ? known.clone() : grown(known, points);
        var premise = Premise.of(fact.of(points, partner));
        grown[points] = clauses.stream()
                .mapToInt(clause -> counts.applyAsInt(clause.outcome(premise)))
                .sum();
        if (partner) {
            withPartner = grown;
        } else {
            without = grown;
        }
        return grown[points];
    }

    private static int[] grown(int[] known, int points) {
        var grown = Arrays.copyOf(known, Math.max(points + 1, 2 * known.length));
        Arrays.fill(grown, known.length, grown.length, UNKNOWN);
        return grown;
    }
}
