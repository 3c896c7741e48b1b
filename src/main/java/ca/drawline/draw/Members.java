package ca.drawline.draw;

import ca.drawline.vocabulary.GroupBy;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** Who of the ranked belongs to a group. */
final class Members {

    private final Entrants entrants;
    private final BitSet ranked;
    private final Map<List<Object>, BitSet> known = new HashMap<>();

    Members(Entrants entrants, BitSet ranked) {
        this.entrants = entrants;
        this.ranked = ranked;
    }

    /** Those of a group, by their place among the entrants; not to be changed. */
    BitSet of(GroupBy by, String group) {
        return known.computeIfAbsent(List.of(by, group), unknown -> switch (by) {
            case CATEGORY -> ofStandings(entrants::categories, group);
            case PROGRAM -> ofStandings(entrants::programs, group);
            case PROVINCE -> those(candidate -> entrants.province(candidate).equals(group));
        });
    }

    private BitSet ofStandings(IntFunction<List<String>> groups, String group) {
        var belongs = new boolean[entrants.standings()];
        for (int standing = 0; standing < belongs.length; standing++) {
            belongs[standing] = groups.apply(standing).contains(group);
        }
        return those(candidate -> belongs[entrants.standing(candidate)]);
    }

    private BitSet those(IntPredicate belongs) {
        var members = new BitSet(entrants.size());
        for (int i = ranked.nextSetBit(0); i >= 0; i = ranked.nextSetBit(i + 1)) {
            if (belongs.test(i)) {
                members.set(i);
            }
        }
        return members;
    }
}
