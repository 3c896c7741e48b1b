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
    record Row(Map<Integer, Integer> points, long met) {}

    /**
     * One column of premises and what each premise contributes.
     *
     * @param premises for each candidate the number of their premise
     * @param rowOf for each premise the number of its row
     * @param rows the distinct rows
     */
    record Table(int[] premises, int[] rowOf, List<Row> rows) {}

    /** Adds a column of premises with all that was found for each. */
    void add(int[] premises, List<List<Outcome>> outcomes) {
        var rowOf = new int[outcomes.size()];
        var rows = new ArrayList<Row>();
        var numbers = new HashMap<Row, Integer>();
        for (int premise = 0; premise < rowOf.length; premise++) {
            var row = row(outcomes.get(premise));
            var number = numbers.get(row);
            if (number == null) {
                number = rows.size();
                numbers.put(row, number);
                rows.add(row);
            }
            rowOf[premise] = number;
        }
        if (rows.size() > 1 || !rows.equals(List.of(row(List.of())))) {
            tables.add(new Table(premises, rowOf, rows));
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
