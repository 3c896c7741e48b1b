package ca.drawline.pool;

import ca.drawline.pool.Contributions.Row;
import ca.drawline.pool.Contributions.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tables looked up together. Premises are many, but what they contribute is often one of a few rows, so several tables
 * make one of all combinations of their rows that still fits in a processor's cache: one look-up in place of many. A
 * number counts the combination and, in its last bit, whether the columns "with a partner" apply.
 */
final class TableGroup {

    private static final int MOST_COMBINATIONS = 2_048;
    private static final int CHUNK = 8_192;
    private static final int PARTNER = 2;

    private final List<Table> tables;
    private final int size;
    private final int[] numbers;

    private TableGroup(List<Table> tables, EncodedPool pool) {
        this.tables = List.copyOf(tables);
        this.size = combinations(tables) * PARTNER;
        this.numbers = numbers(pool);
    }

    /** Puts the tables into as few groups as the limit on combinations allows. */
    static List<TableGroup> of(List<Table> tables, EncodedPool pool) {
        var groups = new ArrayList<List<Table>>();
        tables.stream()
                .sorted(Comparator.comparingInt((Table table) -> table.rows().size())
                        .reversed())
                .forEach(table -> groups.stream()
                        .filter(group ->
                                combinations(group) * (long) table.rows().size() <= MOST_COMBINATIONS)
                        .findFirst()
                        .orElseGet(() -> {
                            var group = new ArrayList<Table>();
                            groups.add(group);
                            return group;
                        })
                        .add(table));
        return groups.stream().map(group -> new TableGroup(group, pool)).toList();
    }

    private static int combinations(List<Table> tables) {
        return tables.stream().mapToInt(table -> table.rows().size()).reduce(1, (a, b) -> a * b);
    }

    private int[] numbers(EncodedPool pool) {
        var found = new int[pool.size()];
        IntStream.range(0, (found.length + CHUNK - 1) / CHUNK).parallel().forEach(chunk -> {
            var from = chunk * CHUNK;
            var until = Math.min(found.length, from + CHUNK);
            for (int i = from; i < until; i++) {
                found[i] = pool.withPartner(i) ? 1 : 0;
            }
            var stride = PARTNER;
            for (Table table : tables) {
                add(table, stride, found, from, until);
                stride *= table.rows().size();
            }
        });
        return found;
    }

    private static void add(Table table, int stride, int[] found, int from, int until) {
        var premises = table.premises();
        var rowOf = table.rowOf();
        for (int i = from; i < until; i++) {
            found[i] += stride * rowOf[premises[i]];
        }
    }

    /** For each candidate the number of their combination. */
    int[] numbers() {
        return numbers;
    }

    /** How many numbers there are. */
    int size() {
        return size;
    }

    static boolean withPartner(int number) {
        return number % PARTNER == 1;
    }

    /** The factors that some row gives points for. */
    int[] factors() {
        return tables.stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.points().keySet().stream())
                .mapToInt(Integer::intValue)
                .distinct()
                .sorted()
                .toArray();
    }

    /** The points of a factor by number. */
    int[] points(int factor) {
        var points = new int[size];
        var stride = PARTNER;
        for (Table table : tables) {
            var given = table.rows().stream()
                    .mapToInt(row -> row.points().getOrDefault(factor, 0))
                    .toArray();
            for (int number = 0; number < size; number++) {
                points[number] += given[number / stride % given.length];
            }
            stride *= given.length;
        }
        return points;
    }

    /** Requirements met, as bits, by number. */
    long[] met() {
        var met = new long[size];
        var stride = PARTNER;
        for (Table table : tables) {
            var given = table.rows().stream().mapToLong(Row::met).toArray();
            for (int number = 0; number < size; number++) {
                met[number] |= given[number / stride % given.length];
            }
            stride *= given.length;
        }
        return met;
    }

    /** Whether any of the tables gives points for a factor. */
    boolean gives(int factor) {
        return tables.stream()
                .flatMap(table -> table.rows().stream())
                .anyMatch(row -> row.points().containsKey(factor));
    }
}
