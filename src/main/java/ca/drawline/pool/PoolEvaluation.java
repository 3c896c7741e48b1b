package ca.drawline.pool;

import ca.drawline.candidate.Profile;
import ca.drawline.rulebook.Law;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Evaluates candidates in bulk: every score and standing comes from the rules. Safe for many threads. */
public final class PoolEvaluation {

    private final Remembered remembered = new Remembered();

    /**
     * Evaluates profiles under a law; the result is in the order of the profiles. Of the pool asked last, encodings and
     * standings are kept for a few laws: rules that read the same facts on the same date are evaluated without deriving
     * them again, and a law that is compared with others is evaluated once.
     */
    public PoolStandings evaluate(Law law, List<Profile> profiles) {
        var known = remembered.standings(law, profiles);
        if (known != null) {
            return known;
        }
        var standings = prepare(law, profiles).scan();
        remembered.keep(law, profiles, standings);
        return standings;
    }

    /**
     * The items of points by which the scores of some candidates differ under two laws.
     *
     * @param concerned the places of these candidates in the pool; the answer says nothing of others
     */
    public ItemChanges itemChanges(Law before, Law after, List<Profile> profiles, BitSet concerned) {
        if (ColumnEvaluation.fits(before) && ColumnEvaluation.fits(after)) {
            return ItemTables.changes(before, encoded(before, profiles), after, encoded(after, profiles));
        }
        return ItemTables.changesOneByOne(before, after, profiles, concerned);
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
        var known = remembered.encoded(facts, profiles);
        if (known != null) {
            return known;
        }
        var pool = EncodedPool.of(profiles, law.derivation(), ColumnEvaluation.columns(law));
        remembered.keep(facts, profiles, pool);
        return pool;
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
