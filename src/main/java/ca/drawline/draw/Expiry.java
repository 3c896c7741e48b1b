package ca.drawline.draw;

import ca.drawline.rulebook.DrawRules;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Who has left the pool by the moment of a draw. The rules are asked once for each number of whole months. */
final class Expiry {

    /** A profile that is older than anybody; the rules are not asked about more months than that. */
    private static final int MOST_MONTHS = 1_200;

    private final DrawRules rules;
    private final OffsetDateTime asOf;

    /** @param asOf UTC instant of the draw */
    Expiry(DrawRules rules, Instant asOf) {
        this.rules = rules;
        this.asOf = asOf.atOffset(ZoneOffset.UTC);
    }

    /** Those of the candidates who have left the pool. */
    BitSet expired(Entrants entrants) {
        var oldest = Long.MAX_VALUE;
        for (int i = 0; i < entrants.size(); i++) {
            oldest = Math.min(oldest, entrants.submittedAt(i));
        }
        var expired = new BitSet();
        for (Span span : spans(oldest)) {
            for (int i = 0; i < entrants.size(); i++) {
                if (entrants.submittedAt(i) > span.after() && entrants.submittedAt(i) <= span.until()) {
                    expired.set(i);
                }
            }
        }
        return expired;
    }

    /** Seconds of submission whose profiles have left the pool: after one second, until another. */
    private record Span(long after, long until) {}

    private List<Span> spans(long oldest) {
        var spans = new ArrayList<Span>();
        for (int months = 0; months < MOST_MONTHS && start(months) >= oldest; months++) {
            if (rules.expired(months)) {
                var until = start(months);
                while (months < MOST_MONTHS && start(months) >= oldest && rules.expired(months)) {
                    months++;
                }
                spans.add(new Span(start(months), until));
            }
        }
        return spans;
    }

    /** The last second of submission of a profile that has been in the pool for so many whole months. */
    private long start(int months) {
        return asOf.minusMonths(months).toEpochSecond();
    }
}
