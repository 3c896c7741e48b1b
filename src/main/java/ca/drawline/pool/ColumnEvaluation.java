package ca.drawline.pool;

import ca.drawline.pool.ScoreTables.Packed;
import ca.drawline.pool.ScoreTables.Scheme;
import ca.drawline.pool.ScoreTables.SectionLanes;
import ca.drawline.pool.ScoreTables.SpreadFactor;
import ca.drawline.rulebook.Clause;
import ca.drawline.rulebook.Clause.Premise;
import ca.drawline.rulebook.Column;
import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.Outcome.Match;
import ca.drawline.vocabulary.Eligible;
import ca.drawline.vocabulary.Fact;
import ca.drawline.vocabulary.FactorPoints;
import ca.drawline.vocabulary.FactorSum;
import ca.drawline.vocabulary.GivenFact;
import ca.drawline.vocabulary.Member;
import ca.drawline.vocabulary.Met;
import ca.drawline.vocabulary.Points;
import ca.drawline.vocabulary.SectionPoints;
import ca.drawline.vocabulary.SectionSum;
import ca.drawline.vocabulary.Total;
import ca.drawline.vocabulary.TotalSum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rules of a law made into tables for one pool, and the scan that looks up every candidate in them. The scan reads
 * primitive columns in order and allocates nothing for a candidate.
 */
final class ColumnEvaluation {

    private static final int CHUNK = 1_024;
    private static final Set<Class<?>> STANDING = Set.of(Met.class, Eligible.class);

    private final EncodedPool pool;
    private final List<Clause> standingClauses;
    private final List<Clause> restingClauses;
    private final Contributions contributions;
    private final Scheme[] schemes;
    private final Lanes lanes;
    private final Packed[] packed;
    private final Masks masks;
    private final List<Standing> standings;

    /** Takes what is found of a candidate: the score, and the requirements met as bits. */
    private interface Found {
        void take(int candidate, int score, long met);
    }

    /** What is added up of some candidates in a row: small enough to stay in the fastest cache. */
    private record Block(long[] met, long[][] points) {

        Block(int words) {
            this(new long[CHUNK], new long[words][CHUNK]);
        }

        void add(Packed group, int from, int count) {
            meet(group.met(), group.numbers(), from, count);
            for (int word = 0; word < points.length; word++) {
                add(points[word], group.points()[word], group.numbers(), from, count);
            }
        }

        private void meet(long[] given, int[] numbers, int from, int count) {
            for (int i = 0; i < count; i++) {
                met[i] |= given[numbers[from + i]];
            }
        }

        private static void add(long[] sums, long[] given, int[] numbers, int from, int count) {
            for (int i = 0; i < count; i++) {
                sums[i] += given[numbers[from + i]];
            }
        }
    }

    ColumnEvaluation(Law law, EncodedPool pool) {
        this.pool = pool;
        this.contributions = contributions(law, pool);
        var tables = new ScoreTables(law, contributions, pool);
        this.schemes = tables.schemes().toArray(Scheme[]::new);
        this.lanes = tables.lanes();
        this.packed = tables.packed().toArray(Packed[]::new);
        this.standingClauses = standing(law, reads(Eligible.class).negate());
        this.restingClauses = standing(law, reads(Eligible.class));
        this.masks = new Masks(distinctMasks());
        this.standings = Arrays.stream(masks.all()).mapToObj(this::standing).toList();
    }

    /** Whether a law has the shape that tables hold: facts to points and requirements, sums, totals, requirements to standing. */
    static boolean fits(Law law) {
        return law.clauses().stream().allMatch(ColumnEvaluation::fits);
    }

    private static boolean fits(Clause clause) {
        var given = all(clause, GivenFact.class::isAssignableFrom) && concludes(clause, Points.class, Met.class);
        var standing = all(clause, STANDING::contains) && concludes(clause, Eligible.class, Member.class);
        return given
                || standing
                || sums(clause, FactorSum.class, FactorPoints.class)
                || sums(clause, SectionSum.class, SectionPoints.class)
                || sums(clause, TotalSum.class, Total.class)
                || sums(clause, Total.class, Met.class);
    }

    private static boolean sums(Clause clause, Class<?> read, Class<?> concluded) {
        return clause.single() && all(clause, read::equals) && concludes(clause, concluded);
    }

    private static boolean concludes(Clause clause, Class<?>... types) {
        return Set.of(types).containsAll(clause.concludes());
    }

    private static boolean all(Clause clause, Predicate<Class<?>> type) {
        return clause.columns().stream().allMatch(column -> type.test(column.type()));
    }

    private static Predicate<Clause> reads(Class<?> type) {
        return clause ->
                clause.columns().stream().anyMatch(column -> column.type().equals(type));
    }

    /** The columns that a pool must be encoded in for a law. */
    static List<Column> columns(Law law) {
        return law.clauses().stream()
                .flatMap(clause -> clause.columns().stream())
                .filter(column -> GivenFact.class.isAssignableFrom(column.type()))
                .distinct()
                .toList();
    }

    /** Clauses are asked side by side; what they found is put together in their order. */
    private static Contributions contributions(Law law, EncodedPool pool) {
        var contributions = new Contributions();
        law.clauses().parallelStream()
                .filter(clause -> all(clause, GivenFact.class::isAssignableFrom))
                .map(clause -> asked(clause, pool))
                .toList()
                .forEach(found -> found.accept(contributions));
        return contributions;
    }

    private static Consumer<Contributions> asked(Clause clause, EncodedPool pool) {
        if (clause.single()) {
            var column = pool.column(clause.columns().get(0));
            var single = Premises.single(clause, column);
            return contributions -> contributions.add(column, single);
        }
        var columns = clause.columns().stream().map(pool::column).toList();
        var joined = Premises.joined(clause, columns, pool.size());
        return contributions -> contributions.add(joined);
    }

    private static List<Clause> standing(Law law, Predicate<Clause> which) {
        return law.clauses().stream()
                .filter(clause -> all(clause, STANDING::contains))
                .filter(which)
                .toList();
    }

    private long[] distinctMasks() {
        var distinct = new TreeSet<Long>();
        chunks().forEach(chunk -> {
            var own = new Seen();
            evaluate(chunk, (candidate, score, met) -> own.add(met));
            synchronized (distinct) {
                distinct.addAll(own.all);
            }
        });
        return distinct.stream().mapToLong(Long::longValue).toArray();
    }

    /** Distinct words of bits. Most repeat one that was met a moment ago, and cost no more than a look. */
    private static final class Seen {

        private static final int RECENT_BITS = 8;
        private static final long SPREAD = 0x9E3779B97F4A7C15L;

        private final Set<Long> all = new HashSet<>();
        private final long[] recent = new long[1 << RECENT_BITS];

        Seen() {
            // Never a set of requirements: one bit is always to spare.
            Arrays.fill(recent, -1);
        }

        void add(long word) {
            var slot = (int) ((word * SPREAD) >>> (Long.SIZE - RECENT_BITS));
            if (recent[slot] != word) {
                recent[slot] = word;
                all.add(word);
            }
        }
    }

    private IntStream chunks() {
        return IntStream.range(0, (pool.size() + CHUNK - 1) / CHUNK).parallel();
    }

    /** Programs and categories by requirements met, then those that rest on other programs. */
    private Standing standing(long mask) {
        var known = new ArrayList<Fact>();
        contributions.requirements(mask).stream().map(Met::new).forEach(known::add);
        var found = findings(standingClauses, known);
        known.addAll(found);
        var all = new ArrayList<>(found);
        all.addAll(findings(restingClauses, known));
        var programs = new TreeSet<String>();
        var categories = new TreeSet<String>();
        for (Fact finding : all) {
            if (finding instanceof Eligible eligible) {
                programs.add(eligible.program());
            } else if (finding instanceof Member member) {
                categories.add(member.category());
            }
        }
        return new Standing(List.copyOf(programs), List.copyOf(categories));
    }

    private static List<Fact> findings(List<Clause> clauses, List<Fact> known) {
        var found = new LinkedHashSet<Fact>();
        for (Clause clause : clauses) {
            var premise = new Premise(clause.columns().stream()
                    .map(column -> known.stream().filter(column::holds).toList())
                    .toList());
            if (clause.single()) {
                premise.all().forEach(fact -> matches(clause, Premise.of(fact)).forEach(found::add));
            } else {
                matches(clause, premise).forEach(found::add);
            }
        }
        return List.copyOf(found);
    }

    private static Stream<Fact> matches(Clause clause, Premise premise) {
        return clause.outcome(premise).matches().stream().map(Match::finding);
    }

    /** Whether all requirements found a bit. */
    boolean fits() {
        return contributions.fits();
    }

    /** Looks up every candidate. */
    Standings scan() {
        var scores = new short[pool.size()];
        var standing = new int[pool.size()];
        chunks().forEach(chunk -> evaluate(chunk, (candidate, score, met) -> {
            scores[candidate] = (short) score;
            standing[candidate] = masks.number(met);
        }));
        return new Standings(scores, standing, standings);
    }

    private void evaluate(int chunk, Found found) {
        var from = chunk * CHUNK;
        var count = Math.min(pool.size() - from, CHUNK);
        var block = new Block(lanes.words());
        for (Packed group : packed) {
            block.add(group, from, count);
        }
        for (int i = 0; i < count; i++) {
            var withPartner = pool.withPartner(from + i);
            var met = block.met()[i];
            var score = 0;
            for (Scheme scheme : schemes) {
                var total = total(scheme, block.points(), i, withPartner);
                met |= scheme.met().of(total);
                if (scheme.ranks()) {
                    score = total;
                }
            }
            found.take(from + i, score, met);
        }
    }

    private int total(Scheme scheme, long[][] points, int place, boolean withPartner) {
        var total = 0;
        for (SectionLanes section : scheme.sections()) {
            var sum = lanes.value(section.lane(), points, place);
            for (SpreadFactor factor : section.spread()) {
                sum += factor.counted().of(lanes.value(factor.lane(), points, place), withPartner);
            }
            total += section.counted().of(sum, withPartner);
        }
        return scheme.total().of(total, false);
    }
}
