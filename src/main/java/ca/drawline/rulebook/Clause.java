package ca.drawline.rulebook;

import ca.drawline.rulebook.Outcome.Match;
import ca.drawline.rulebook.Rule.RulePattern;
import ca.drawline.vocabulary.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The rules of a section that read the same columns. A clause is a pure function of its premise: of the facts in these
 * columns, and of each fact only the components that its rules name. So its outcomes are remembered by premise, and
 * Drools runs once for each distinct one.
 */
public final class Clause {

    /** Beyond this many remembered premises the memory starts anew, so that odd data cannot fill the heap. */
    private static final int MOST_REMEMBERED = 300_000;

    private final Firing firing;
    private final List<Rule> rules;
    private final List<Column> columns;
    private final List<List<FactType.Component>> reads;
    private final List<Boolean> needed;
    private final boolean single;
    private final int stage;
    private final ConcurrentHashMap<Key, Outcome> remembered = new ConcurrentHashMap<>();

    Clause(Firing firing, List<Rule> rules) {
        this.firing = firing;
        this.rules = List.copyOf(rules);
        this.columns = columns(rules.get(0));
        this.single = rules.stream().allMatch(Rule::matchesSingleFact);
        this.stage = columns.stream()
                .mapToInt(column -> column.factType().stage())
                .max()
                .orElse(Words.GIVEN);
        this.reads = columns.stream().map(this::reads).toList();
        this.needed = columns.stream().map(this::needed).toList();
    }

    /** The columns that a rule reads, in a fixed order. */
    static List<Column> columns(Rule rule) {
        return rule.factPatterns().stream()
                .map(RulePattern::column)
                .distinct()
                .sorted(Comparator.comparing((Column column) -> column.type().getSimpleName())
                        .thenComparing(column -> column.asked().toString()))
                .toList();
    }

    private List<FactType.Component> reads(Column column) {
        var names = new TreeSet<String>();
        for (Rule rule : rules) {
            rule.factPatterns().stream()
                    .filter(pattern -> pattern.column().equals(column))
                    .forEach(pattern -> names.addAll(pattern.reads()));
        }
        return column.factType().components().stream()
                .filter(component -> !component.asked() && names.contains(component.name()))
                .toList();
    }

    private boolean needed(Column column) {
        return rules.stream()
                .allMatch(rule -> rule.factPatterns().stream()
                        .anyMatch(pattern -> pattern.plain() && pattern.column().equals(column)));
    }

    /** The columns that its rules read. */
    public List<Column> columns() {
        return columns;
    }

    /** Whether none of its rules can match without a fact in a column, given by its place among them. */
    public boolean needs(int column) {
        return needed.get(column);
    }

    /** Whether each fact of its one column is a premise of its own. */
    public boolean single() {
        return single;
    }

    /** When it can be asked: after everything of this stage and before is known. */
    public int stage() {
        return stage;
    }

    /** The types that its rules conclude. */
    public Set<Class<?>> concludes() {
        return rules.stream()
                .flatMap(rule -> rule.insertions().stream())
                .map(insertion -> insertion.type().type())
                .collect(Collectors.toSet());
    }

    List<Rule> rules() {
        return rules;
    }

    /** How many distinct premises are remembered. */
    public int premises() {
        return remembered.size();
    }

    /** Forgets all outcomes; the next question to each premise runs its rules again. */
    public void forget() {
        remembered.clear();
    }

    /** Equal for two clauses if their rules read the same of the facts in a column, so that {@link #projection} is the same. */
    public Object reads(int column) {
        return reads.get(column);
    }

    /** What of a fact in a column its rules can tell apart. */
    public Object projection(int column, Fact fact) {
        var components = reads.get(column);
        if (components.isEmpty()) {
            return List.of();
        }
        if (components.size() == 1) {
            return components.get(0).valueIn(fact);
        }
        var values = new ArrayList<Object>(components.size());
        for (FactType.Component component : components) {
            values.add(component.valueIn(fact));
        }
        return values;
    }

    /** The outcome of one premise. */
    public Outcome outcome(Premise premise) {
        if (lacksNeeded(premise)) {
            return Outcome.NOTHING;
        }
        var known = remembered.get(key(premise));
        return known != null ? known : outcomes(List.of(premise)).get(0);
    }

    /** The outcomes of many premises, in their order; equal premises are fired once. */
    public List<Outcome> outcomes(List<Premise> premises) {
        var outcomes = new Outcome[premises.size()];
        var missing = new LinkedHashMap<Key, Premise>();
        var keys = new Key[outcomes.length];
        for (int i = 0; i < outcomes.length; i++) {
            var premise = premises.get(i);
            if (lacksNeeded(premise)) {
                outcomes[i] = Outcome.NOTHING;
                continue;
            }
            var key = key(premise);
            outcomes[i] = remembered.get(key);
            if (outcomes[i] == null) {
                keys[i] = key;
                missing.putIfAbsent(key, premise);
            }
        }
        if (!missing.isEmpty()) {
            var found = fired(missing);
            for (int i = 0; i < outcomes.length; i++) {
                if (outcomes[i] == null) {
                    outcomes[i] = found.get(keys[i]);
                }
            }
        }
        return List.of(outcomes);
    }

    private Map<Key, Outcome> fired(Map<Key, Premise> missing) {
        if (remembered.size() + missing.size() > MOST_REMEMBERED) {
            remembered.clear();
        }
        var fired = fire(List.copyOf(missing.values())).iterator();
        var found = new HashMap<Key, Outcome>();
        missing.keySet().forEach(key -> found.put(key, fired.next()));
        remembered.putAll(found);
        return found;
    }

    /** Most candidates hold no job offer, say: rules that need one find nothing, whatever else is known. */
    private boolean lacksNeeded(Premise premise) {
        for (int column = 0; column < columns.size(); column++) {
            if (needed.get(column) && premise.facts().get(column).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The outcome of a premise that will not come again; it is not remembered. */
    Outcome fireOnce(Premise premise) {
        return EngineLoader.within(() -> firing.oneByOne(rules, List.of(premise), false))
                .get(0);
    }

    private List<Outcome> fire(List<Premise> premises) {
        return EngineLoader.within(() -> single
                ? firing.together(rules, premises)
                : firing.oneByOne(rules, premises, rules.stream().allMatch(Rule::anchored)));
    }

    private Key key(Premise premise) {
        var key = new ArrayList<Object>(columns.size());
        for (int column = 0; column < columns.size(); column++) {
            var facts = premise.facts().get(column);
            if (facts.size() == 1) {
                key.add(projection(column, facts.get(0)));
            } else {
                var projections = new ArrayList<Object>(facts.size());
                for (Fact fact : facts) {
                    projections.add(projection(column, fact));
                }
                // A list of one fact and a fact whose projection is a list must not look alike.
                key.add(new Several(projections));
            }
        }
        return new Key(key, key.hashCode());
    }

    /** What is told apart of a premise; its hash is asked for several times, and costs more than all else. */
    private record Key(List<Object> told, int hash) {

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private record Several(List<Object> projections) {}

    /**
     * The facts that decide.
     *
     * @param facts for each column of the clause the facts in it, possibly none
     */
    public record Premise(List<List<Fact>> facts) {

        /** A premise of a single fact. */
        public static Premise of(Fact fact) {
            return new Premise(List.of(List.of(fact)));
        }

        /** All facts in the order in which {@link Match#because()} numbers them. */
        public List<Fact> all() {
            return facts.stream().flatMap(List::stream).toList();
        }
    }
}
