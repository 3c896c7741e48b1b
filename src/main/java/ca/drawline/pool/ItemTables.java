package ca.drawline.pool;

import ca.drawline.candidate.Profile;
import ca.drawline.pool.ItemChanges.Item;
import ca.drawline.rulebook.Clause;
import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.Outcome;
import ca.drawline.vocabulary.Points;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Items of points as tables: by the number of a premise, for each candidate the number of theirs. */
final class ItemTables {

    private static final Comparator<Item> ORDER =
            Comparator.comparing(Item::section).thenComparing(Item::factor).thenComparing(Item::rule);

    private final Map<Item, List<Table>> tables = new HashMap<>();

    /** What one clause gives for one item. */
    private record Table(int[] numbers, int[] points) {

        int of(int candidate) {
            return points[numbers[candidate]];
        }
    }

    private record Changes(List<Item> items, List<List<Table>> before, List<List<Table>> after) implements ItemChanges {

        @Override
        public int before(int item, int candidate) {
            return sum(before.get(item), candidate);
        }

        @Override
        public int after(int item, int candidate) {
            return sum(after.get(item), candidate);
        }

        private static int sum(List<Table> tables, int candidate) {
            var sum = 0;
            for (int i = 0; i < tables.size(); i++) {
                sum += tables.get(i).of(candidate);
            }
            return sum;
        }
    }

    /** Clauses that both laws share give everyone the same points for the same facts, and are passed over. */
    static ItemChanges changes(Law before, EncodedPool factsBefore, Law after, EncodedPool factsAfter) {
        var shared = new HashSet<Clause>();
        if (factsBefore == factsAfter) {
            shared.addAll(before.clauses());
            shared.retainAll(new HashSet<>(after.clauses()));
        }
        return changes(of(before, factsBefore, shared), of(after, factsAfter, shared));
    }

    private static ItemChanges changes(ItemTables before, ItemTables after) {
        var items = new TreeSet<>(ORDER);
        items.addAll(before.tables.keySet());
        items.addAll(after.tables.keySet());
        return new Changes(
                List.copyOf(items),
                items.stream()
                        .map(item -> before.tables.getOrDefault(item, List.of()))
                        .toList(),
                items.stream()
                        .map(item -> after.tables.getOrDefault(item, List.of()))
                        .toList());
    }

    private static ItemTables of(Law law, EncodedPool pool, Set<Clause> shared) {
        var tables = new ItemTables();
        for (Clause clause : law.clauses()) {
            if (clause.concludes().contains(Points.class) && !shared.contains(clause)) {
                if (clause.single()) {
                    var column = pool.column(clause.columns().get(0));
                    tables.add(column.sets(), Premises.ofSets(clause, column));
                } else {
                    var columns = clause.columns().stream().map(pool::column).toList();
                    var joined = Premises.joined(clause, columns, pool.size());
                    tables.add(joined.numbers(), joined.outcomes());
                }
            }
        }
        return tables;
    }

    private void add(int[] numbers, List<List<Outcome>> outcomes) {
        var points = new HashMap<Item, int[]>();
        for (int number = 0; number < outcomes.size(); number++) {
            for (Outcome outcome : outcomes.get(number)) {
                for (Outcome.Match match : outcome.matches()) {
                    if (match.finding() instanceof Points found
                            && found.scheme().equals(Law.RANKING_SCHEME)) {
                        var item = new Item(match.rule(), found.section(), found.factor());
                        points.computeIfAbsent(item, i -> new int[outcomes.size()])[number] += found.points();
                    }
                }
            }
        }
        points.forEach((item, given) ->
                tables.computeIfAbsent(item, i -> new ArrayList<>()).add(new Table(numbers, given)));
    }

    /** The way for rules that tables do not hold: candidate by candidate, and of these only the concerned. */
    static ItemChanges changesOneByOne(Law before, Law after, List<Profile> profiles, BitSet concerned) {
        return changes(oneByOne(before, profiles, concerned), oneByOne(after, profiles, concerned));
    }

    private static ItemTables oneByOne(Law law, List<Profile> profiles, BitSet concerned) {
        var places = concerned.stream().toArray();
        var numbers = new int[profiles.size()];
        for (int number = 0; number < places.length; number++) {
            numbers[places[number]] = number;
        }
        var points = new HashMap<Item, int[]>();
        for (int number = 0; number < places.length; number++) {
            for (var conclusion : law.conclude(profiles.get(places[number])).conclusions()) {
                if (conclusion.finding() instanceof Points found
                        && found.scheme().equals(Law.RANKING_SCHEME)) {
                    var item = new Item(conclusion.rule(), found.section(), found.factor());
                    points.computeIfAbsent(item, i -> new int[places.length])[number] += found.points();
                }
            }
        }
        var tables = new ItemTables();
        points.forEach((item, given) -> tables.tables.put(item, List.of(new Table(numbers, given))));
        return tables;
    }
}
