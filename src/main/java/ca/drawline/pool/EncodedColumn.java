package ca.drawline.pool;

import ca.drawline.rulebook.Clause;
import ca.drawline.vocabulary.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A column of a pool: for each candidate the number of their set of facts, and the sets and the facts by their numbers. Safe for many
 * threads.
 */
final class EncodedColumn {

    private final int[] sets;
    private final List<List<Fact>> distinct;
    private final List<Fact> facts;
    private final int[][] members;
    private final Map<Object, FactClasses> classes = new ConcurrentHashMap<>();

    /**
     * Facts by what some rules can tell apart.
     *
     * @param of for each fact the number of its class
     * @param first the first fact of each class
     */
    record FactClasses(int[] of, List<Fact> first) {}

    /**
     * @param sets for each candidate the number of their set of facts
     * @param distinct the sets by their numbers
     */
    EncodedColumn(int[] sets, List<List<Fact>> distinct) {
        this.sets = sets;
        this.distinct = distinct;
        this.facts = new ArrayList<>();
        this.members = new int[distinct.size()][];
        var numbers = new HashMap<Fact, Integer>();
        for (int set = 0; set < members.length; set++) {
            var own = distinct.get(set);
            members[set] = new int[own.size()];
            for (int i = 0; i < members[set].length; i++) {
                members[set][i] = numbers.computeIfAbsent(own.get(i), fact -> {
                    facts.add(fact);
                    return facts.size() - 1;
                });
            }
        }
    }

    /** For each candidate the number of their set of facts. */
    int[] sets() {
        return sets;
    }

    /** The sets by their numbers. */
    List<List<Fact>> distinct() {
        return distinct;
    }

    /** The numbers of the facts of each set. */
    int[][] members() {
        return members;
    }

    /** The facts by what a clause can tell apart in this column, the one at a place among its columns. */
    FactClasses classes(Clause clause, int place) {
        return classes.computeIfAbsent(clause.reads(place), reads -> classified(clause, place));
    }

    private FactClasses classified(Clause clause, int place) {
        var of = new int[facts.size()];
        var first = new ArrayList<Fact>();
        var numbers = new HashMap<Object, Integer>();
        for (int fact = 0; fact < of.length; fact++) {
            var own = facts.get(fact);
            of[fact] = numbers.computeIfAbsent(clause.projection(place, own), seen -> {
                first.add(own);
                return first.size() - 1;
            });
        }
        return new FactClasses(of, List.copyOf(first));
    }
}
