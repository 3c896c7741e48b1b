package ca.drawline.pool;

import ca.drawline.candidate.Profile;
import ca.drawline.rulebook.Law;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Evaluates candidates in bulk: every score and standing comes from the rules. Safe for many threads. */
public final class PoolEvaluation {

    private @Nullable Encoded latest;
    private @Nullable Scored latestScored;

    /** What was encoded last, and from what. */
    private record Encoded(List<Profile> profiles, String facts, EncodedPool pool) {}

    /**
     * Evaluates profiles under a law; the result is in the order of the profiles. The encoding of the pool asked last is
     * kept: rules that read the same facts on the same date are evaluated without deriving them again.
     */
    public PoolStandings evaluate(Law law, List<Profile> profiles) {
        var before = latestScored();
        if (before != null && before.law() == law && before.profiles() == profiles) {
            return before.standings();
        }
        var standings = prepare(law, profiles).scan();
        keep(new Scored(law, profiles, standings));
        return standings;
    }

    /** Candidates for whom everything is at hand that the rules find; what is left is to look each of them up. */
    public interface Prepared {

        /** Looks up every candidate, in the order of the profiles. */
        PoolStandings scan();
    }

    /** Encodes profiles and asks the rules about all that is distinct in them. */
    public Prepared prepare(Law law, List<Profile> profiles) {
        if (!ColumnEvaluation.fits(law)) {
            return () -> oneByOne(law, profiles);
        }
        try {
            var evaluation = new ColumnEvaluation(law, encoded(law, profiles));
            return evaluation.fits() ? evaluation::scan : () -> oneByOne(law, profiles);
        } catch (OtherShape e) {
            return () -> oneByOne(law, profiles);
        }
    }

    private EncodedPool encoded(Law law, List<Profile> profiles) {
        var facts = law.factsDigest();
        var known = latest();
        if (known != null && known.profiles() == profiles && known.facts().equals(facts)) {
            return known.pool();
        }
        var pool = EncodedPool.of(profiles, law.derivation(), ColumnEvaluation.columns(law));
        keep(new Encoded(profiles, facts, pool));
        return pool;
    }

    private synchronized @Nullable Encoded latest() {
        return latest;
    }

    /** The standings found last, and for whom; a law never changes, and neither do the profiles. */
    private record Scored(Law law, List<Profile> profiles, PoolStandings standings) {}

    private synchronized @Nullable Scored latestScored() {
        return latestScored;
    }

    private synchronized void keep(Scored scored) {
        latestScored = scored;
    }

    private synchronized void keep(Encoded encoded) {
        latest = encoded;
    }

    /** The way for rules that tables do not hold: the same clauses, candidate by candidate. */
    private static PoolStandings oneByOne(Law law, List<Profile> profiles) {
        var found = IntStream.range(0, profiles.size())
                .parallel()
                .mapToObj(i -> law.outline(profiles.get(i)))
                .toList();
        var scores = new short[profiles.size()];
        var standing = new int[profiles.size()];
        var distinct = new ArrayList<Standing>();
        Map<Standing, Integer> numbers = new HashMap<>();
        for (int i = 0; i < scores.length; i++) {
            var outline = found.get(i);
            scores[i] = (short) outline.score();
            var own = new Standing(outline.programs(), outline.categories());
            standing[i] = numbers.computeIfAbsent(own, s -> {
                distinct.add(s);
                return distinct.size() - 1;
            });
        }
        return new Standings(scores, standing, List.copyOf(distinct));
    }
}
