package ca.drawline.pool;

import ca.drawline.rulebook.Clause;
import ca.drawline.rulebook.Clause.Premise;
import ca.drawline.rulebook.Outcome.Match;
import ca.drawline.vocabulary.Met;
import ca.drawline.vocabulary.Total;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

/** The requirements that a scheme's total meets, as bits by the total; filled as totals are first met. */
final class TotalBits {

    private static final int MOST = 10_001;

    /** Never a set of requirements: one bit is always to spare. */
    private static final long UNKNOWN = -1;

    private final List<Clause> clauses;
    private final String scheme;
    private final Contributions contributions;
    private final AtomicLongArray bits = new AtomicLongArray(MOST);

    TotalBits(List<Clause> clauses, String scheme, Contributions contributions) {
        this.scheme = scheme;
        this.contributions = contributions;
        this.clauses = clauses.stream()
                .filter(clause -> clause.columns().get(0).asked().contains(scheme))
                .toList();
        for (int total = 0; total < MOST; total++) {
            bits.set(total, UNKNOWN);
        }
    }

    long of(int total) {
        if (clauses.isEmpty() || total == 0) {
            return 0;
        }
        var known = bits.get(total);
        return known == UNKNOWN ? ask(total) : known;
    }

    private synchronized long ask(int total) {
        var found = 0L;
        for (Clause clause : clauses) {
            for (Match match :
                    clause.outcome(Premise.of(new Total(scheme, total))).matches()) {
                if (match.finding() instanceof Met met) {
                    found |= contributions.bit(met.requirement());
                }
            }
        }
        bits.set(total, found);
        return found;
    }
}
