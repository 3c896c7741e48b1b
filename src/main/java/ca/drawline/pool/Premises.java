package ca.drawline.pool;

import ca.drawline.rulebook.Clause;
import ca.drawline.rulebook.Clause.Premise;
import ca.drawline.rulebook.Outcome;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks a clause about a whole pool: once for each distinct premise. */
final class Premises {

    private Premises() {}

    /**
     * The premises of a clause whose rules match a single fact.
     *
     * @param classOf for each fact of the column the number of its premise
     * @param outcomes what the clause finds, by that number
     */
    record Single(int[] classOf, List<Outcome> outcomes) {}

    /** Asks the clause about each fact in its column that it can tell from the others. */
    static Single single(Clause clause, EncodedColumn column) {
        var classes = column.classes(clause, 0);
        return new Single(
                classes.of(),
                clause.outcomes(classes.first().stream().map(Premise::of).toList()));
    }

    /** The outcomes of a clause on single facts, for each distinct set of facts in its column. */
    static List<List<Outcome>> ofSets(Clause clause, EncodedColumn column) {
        var single = single(clause, column);
        return Arrays.stream(column.members())
                .map(facts -> Arrays.stream(facts)
                        .mapToObj(fact -> single.outcomes().get(single.classOf()[fact]))
                        .toList())
                .toList();
    }

    /**
     * The premises of a clause that joins columns.
     *
     * @param numbers for each candidate the number of their premise
     * @param outcomes what the clause finds, by that number
     */
    record Joined(int[] numbers, List<List<Outcome>> outcomes) {}

    /** Numbers the combinations that occur, and asks the clause about each. */
    static Joined joined(Clause clause, List<EncodedColumn> columns, int size) {
        var undecided = undecided(clause, columns, size);
        var candidates = undecided.stream().toArray();
        var numbers = new int[size];
        var distinct = Math.min(1, size);
        for (int i = 0; i < columns.size(); i++) {
            var classes = classes(clause, i, columns.get(i), candidates);
            distinct = combine(numbers, distinct, columns.get(i).sets(), classes, candidates);
        }
        var premises = new Premise[candidates.length < size ? distinct + 1 : distinct];
        for (int candidate : candidates) {
            if (premises[numbers[candidate]] == null) {
                premises[numbers[candidate]] = premise(columns, candidate);
            }
        }
        if (candidates.length < size) {
            // They share a number and with it a premise, however much they differ otherwise.
            for (int i = undecided.nextClearBit(0); i < size; i = undecided.nextClearBit(i + 1)) {
                numbers[i] = distinct;
            }
            premises[distinct] = premise(columns, undecided.nextClearBit(0));
        }
        return new Joined(
                numbers,
                clause.outcomes(Arrays.asList(premises)).stream().map(List::of).toList());
    }

    /** The candidates of whom a clause may find something: they have a fact in every column that it cannot do without. */
    private static BitSet undecided(Clause clause, List<EncodedColumn> columns, int size) {
        var undecided = new BitSet(size);
        undecided.set(0, size);
        for (int place = 0; place < columns.size(); place++) {
            if (clause.needs(place)) {
                undecided.and(held(columns.get(place), size));
            }
        }
        return undecided;
    }

    /** The candidates who have a fact in a column. */
    private static BitSet held(EncodedColumn column, int size) {
        var sets = column.sets();
        var members = column.members();
        var held = new boolean[members.length];
        for (int set = 0; set < held.length; set++) {
            held[set] = members[set].length > 0;
        }
        var candidates = new long[(size + Long.SIZE - 1) / Long.SIZE];
        for (int i = 0; i < size; i++) {
            if (held[sets[i]]) {
                candidates[i / Long.SIZE] |= 1L << i;
            }
        }
        return BitSet.valueOf(candidates);
    }

    /** Numbers the pairs of a number so far and a class of a further column; returns how many pairs there are. */
    private static int combine(int[] numbers, int distinct, int[] sets, int[] classes, int[] candidates) {
        var most = Arrays.stream(classes).max().orElse(0) + 1;
        var pairs = new Pairs(distinct, most);
        for (int candidate : candidates) {
            numbers[candidate] = pairs.number(numbers[candidate], classes[sets[candidate]]);
        }
        return pairs.count();
    }

    /** Numbers pairs as they are first met: in an array where all possible pairs fit in one. */
    private static final class Pairs {

        private static final int MOST_IN_ARRAY = 1 << 22;

        private final long width;
        private final int @Nullable [] numbers;
        private final Map<Long, Integer> byPair = new HashMap<>();
        private int count;

        Pairs(int firsts, int seconds) {
            width = seconds;
            numbers = firsts * width <= MOST_IN_ARRAY ? new int[(int) (firsts * width)] : null;
        }

        int number(int first, int second) {
            var pair = first * width + second;
            if (numbers == null) {
                return byPair.computeIfAbsent(pair, p -> count++);
            }
            // A place holds one more than the number: nothing is 0.
            if (numbers[(int) pair] == 0) {
                numbers[(int) pair] = ++count;
            }
            return numbers[(int) pair] - 1;
        }

        int count() {
            return count;
        }
    }

    private static Premise premise(List<EncodedColumn> columns, int candidate) {
        return new Premise(columns.stream()
                .map(column -> column.distinct().get(column.sets()[candidate]))
                .toList());
    }

    /** Numbers the sets that candidates have in a column by what the clause can tell apart. */
    private static int[] classes(Clause clause, int place, EncodedColumn column, int[] candidates) {
        var held = new boolean[column.distinct().size()];
        for (int candidate : candidates) {
            held[column.sets()[candidate]] = true;
        }
        var classOf = column.classes(clause, place).of();
        Map<List<Integer>, Integer> known = new HashMap<>();
        var classes = new int[held.length];
        for (int set = 0; set < held.length; set++) {
            if (held[set]) {
                var seen = Arrays.stream(column.members()[set])
                        .mapToObj(fact -> classOf[fact])
                        .toList();
                classes[set] = known.computeIfAbsent(seen, s -> known.size());
            }
        }
        return classes;
    }
}
