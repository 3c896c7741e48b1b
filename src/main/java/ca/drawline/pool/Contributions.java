package ca.drawline.pool;

import ca.drawline.rulebook.Outcome;
import ca.drawline.vocabulary.Met;
import ca.drawline.vocabulary.Points;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What premises contribute, as tables: points by factor, and requirements met as bits. The numbers of factors and
 * requirements are given out as they are first found.
 */
final class Contributions {

    /**
     * More requirements than this do not fit in one word, with one bit to spare; such a rule book is evaluated candidate
     * by candidate.
     */
    static final int MOST_REQUIREMENTS = Long.SIZE - 1;

    private static final Row NOTHING = new Row(Map.of(), 0);

    private final Map<Factor, Integer> factors = new LinkedHashMap<>();
    private final Map<String, Integer> requirements = new LinkedHashMap<>();
    private final List<Table> tables = new ArrayList<>();

    /** What points are for. */
    record Factor(String scheme, String section, String factor) {}

    /**
     * What one premise contributes; many premises contribute the same.
     *
     * @param points by factor
     * @param met requirements met, as bits
     */
    record Row(Map<Integer, Integer> points, long met) {

        Row and(Row other) {
            var sum = new HashMap<>(points);
            other.points.forEach((factor, given) -> sum.merge(factor, given, Integer::sum));
            return new Row(sum, met | other.met);
        }
    }

    /**
     * One column of premises and what each premise contributes.
     *
     * @param premises for each candidate the number of their premise
     * @param rowOf for each premise the number of its row
     * @param rows the distinct rows
     */
    record Table(int[] premises, int[] rowOf, List<Row> rows) {}

    /** Adds a clause that joins columns: for each candidate the number of their premise, and what was found for each. */
    void add(Premises.Joined joined) {
        var rows = new Rows();
        var rowOf = joined.outcomes().stream()
                .mapToInt(outcomes -> rows.number(row(outcomes)))
                .toArray();
        add(joined.numbers(), rowOf, rows);
    }

    /** Adds a clause on single facts: a candidate has what is found for all facts of their set. */
    void add(EncodedColumn column, Premises.Single single) {
        var rows = new Rows();
        var nothing = rows.number(NOTHING);
        var ofClass = single.outcomes().stream()
                .mapToInt(outcome -> rows.number(row(List.of(outcome))))
                .toArray();
        var classOf = single.classOf();
        var rowOf = new int[column.members().length];
        for (int set = 0; set < rowOf.length; set++) {
            var row = nothing;
            for (int fact : column.members()[set]) {
                row = rows.both(row, ofClass[classOf[fact]]);
            }
            rowOf[set] = row;
        }
        add(column.sets(), rowOf, rows);
    }

    private void add(int[] premises, int[] rowOf, Rows rows) {
        var used = rows.compact(rowOf);
        if (used.size() > 1 || !used.equals(List.of(NOTHING))) {
            tables.add(new Table(premises, rowOf, used));
        }
    }

    /** Numbers rows. The first of them is the row of nothing, where one adds to another. */
    private static final class Rows {

        private final List<Row> rows = new ArrayList<>();
        private final Map<Row, Integer> numbers = new HashMap<>();
        private final Map<Long, Integer> sums = new HashMap<>();

        int number(Row row) {
            var known = numbers.get(row);
            if (known == null) {
                known = rows.size();
                numbers.put(row, known);
                rows.add(row);
            }
            return known;
        }

        /** The number of what two rows are together. */
        int both(int one, int other) {
            if (one == 0 || other == 0) {
                return one + other;
            }
            return sums.computeIfAbsent(
                    (long) one << Integer.SIZE | other,
                    pair -> number(rows.get(one).and(rows.get(other))));
        }

        /** Numbers anew the rows that occur, and returns them. */
        List<Row> compact(int[] rowOf) {
            var occurring = new ArrayList<Row>();
            var renumbered = new int[rows.size()];
            for (int i = 0; i < rowOf.length; i++) {
                if (renumbered[rowOf[i]] == 0) {
                    occurring.add(rows.get(rowOf[i]));
                    renumbered[rowOf[i]] = occurring.size();
                }
                rowOf[i] = renumbered[rowOf[i]] - 1;
            }
            return occurring;
        }
    }

    private Row row(List<Outcome> outcomes) {
        var points = new HashMap<Integer, Integer>();
        var met = 0L;
        for (Outcome outcome : outcomes) {
            for (Outcome.Match match : outcome.matches()) {
                if (match.finding() instanceof Points found) {
                    var factor = number(factors, new Factor(found.scheme(), found.section(), found.factor()));
                    points.merge(factor, found.points(), Integer::sum);
                } else if (match.finding() instanceof Met found) {
                    met |= bit(found.requirement());
                }
            }
        }
        return new Row(points, met);
    }

    private static <K> int number(Map<K, Integer> numbers, K key) {
        var known = numbers.get(key);
        if (known != null) {
            return known;
        }
        numbers.put(key, numbers.size());
        return numbers.size() - 1;
    }

    /** The bit of a requirement. */
    synchronized long bit(String requirement) {
        return 1L << number(requirements, requirement);
    }

    synchronized boolean fits() {
        return requirements.size() <= MOST_REQUIREMENTS;
    }

    /** The requirements whose bits are set. */
    synchronized List<String> requirements(long met) {
        return requirements.entrySet().stream()
                .filter(entry -> (met & 1L << entry.getValue()) != 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    List<Factor> factors() {
        return List.copyOf(factors.keySet());
    }

    List<Table> tables() {
        return tables;
    }
}
