package ca.drawline.pool;

import ca.drawline.pool.EncodedPool.EncodedColumn;
import ca.drawline.rulebook.Clause;
import ca.drawline.rulebook.Clause.Premise;
import ca.drawline.rulebook.Outcome;
import ca.drawline.vocabulary.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks a clause about a whole pool: once for each distinct premise. */
final class Premises {

    private Premises() {}

    /** The outcomes of a clause on single facts, for each distinct set of facts in its column. */
    static List<List<Outcome>> ofSets(Clause clause, EncodedColumn column) {
        var facts = new LinkedHashSet<Fact>();
        column.distinct().forEach(facts::addAll);
        var premises = new ArrayList<Premise>(facts.size());
        facts.forEach(fact -> premises.add(Premise.of(fact)));
        var outcomes = clause.outcomes(premises);
        var byFact = new HashMap<Fact, Outcome>();
        var next = 0;
        for (Fact fact : facts) {
            byFact.put(fact, outcomes.get(next++));
        }
        return column.distinct().stream()
                .map(set ->
                        set.stream().map(byFact::get).filter(Objects::nonNull).toList())
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
        var numbers = new int[size];
        var distinct = Math.min(1, size);
        for (int i = 0; i < columns.size(); i++) {
            var classes = classes(clause, i, columns.get(i), undecided);
            distinct = combine(numbers, distinct, columns.get(i).sets(), classes, undecided);
        }
        if (undecided.cardinality() < size) {
            // They share a number and with it a premise, however much they differ otherwise.
            for (int i = undecided.nextClearBit(0); i < size; i = undecided.nextClearBit(i + 1)) {
                numbers[i] = distinct;
            }
            distinct++;
        }
        var premises = new Premise[distinct];
        for (int candidate = 0; candidate < size; candidate++) {
            if (premises[numbers[candidate]] == null) {
                premises[numbers[candidate]] = premise(columns, candidate);
            }
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
                var column = columns.get(place);
                for (int i = undecided.nextSetBit(0); i >= 0; i = undecided.nextSetBit(i + 1)) {
                    if (column.distinct().get(column.sets()[i]).isEmpty()) {
                        undecided.clear(i);
                    }
                }
            }
        }
        return undecided;
    }

    /** Numbers the pairs of a number so far and a class of a further column; returns how many pairs there are. */
    private static int combine(int[] numbers, int distinct, int[] sets, int[] classes, BitSet undecided) {
        var most = Arrays.stream(classes).max().orElse(0) + 1;
        var pairs = new Pairs(distinct, most);
        for (int candidate = undecided.nextSetBit(0); candidate >= 0; candidate = undecided.nextSetBit(candidate + 1)) {
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
    private static int[] classes(Clause clause, int place, EncodedColumn column, BitSet candidates) {
        var held = new BitSet(column.distinct().size());
        candidates.stream().forEach(candidate -> held.set(column.sets()[candidate]));
        Map<List<Object>, Integer> known = new HashMap<>();
        var classes = new int[column.distinct().size()];
        for (int set = held.nextSetBit(0); set >= 0; set = held.nextSetBit(set + 1)) {
            var seen = new ArrayList<Object>();
            for (Fact fact : column.distinct().get(set)) {
                seen.add(clause.projection(place, fact));
            }
            classes[set] = known.computeIfAbsent(seen, s -> known.size());
        }
        return classes;
    }
}
