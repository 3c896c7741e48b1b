package ca.drawline.rulebook.gate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.RuleDescr;

/** What is known of one rule while its parts are read: the variables that it has bound so far, and what it reads and finds. */
final class RuleScope {

    private static final Pattern VARIABLE = Pattern.compile("\\$[a-z][A-Za-z0-9_]{0,40}|[a-z][A-Za-z0-9]{0,40}");

    /** Names that mean something in the code that the compiler generates. */
    private static final Set<String> TAKEN =
            Set.of("drools", "kcontext", "this", "rule", "org", "java", "javax", "mask", "ca", "com", "channels");

    private final GateVocabulary vocabulary;
    private final Refusals refusals;
    private final int start;
    private final Map<String, Class<?>> variables = new HashMap<>();
    private final Set<String> reads = new HashSet<>();
    private final Set<String> finds = new HashSet<>();
    private int listed;

    RuleScope(GateVocabulary vocabulary, Refusals refusals, RuleDescr rule) {
        this.vocabulary = vocabulary;
        this.refusals = refusals;
        this.start = rule.getStartCharacter();
    }

    GateVocabulary vocabulary() {
        return vocabulary;
    }

    Refusals refusals() {
        return refusals;
    }

    /** Where the rule begins in the text. */
    int start() {
        return start;
    }

    void bind(String name, Class<?> type, int from) {
        if (!VARIABLE.matcher(name).matches() || TAKEN.contains(name)) {
            refusals.addAt(
                    from,
                    name,
                    "variable",
                    Refusals.quoted(name) + " cannot be the name of a variable.",
                    "Begin it with $ and a small letter, as in $years.");
        }
        variables.put(name, type);
    }

    Optional<Class<?>> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    Optional<FactWord> factOf(String variable) {
        return variable(variable)
                .flatMap(type -> vocabulary.fact(type.getSimpleName()).filter(fact -> fact.type() == type));
    }

    Set<String> variables() {
        return variables.keySet();
    }

    /** Whether a list may have so many values, beside those of the rule's other lists. */
    boolean hasRoomFor(int values) {
        listed += values;
        return listed <= GateLimits.RULE_VALUES;
    }

    void reads(String fact) {
        reads.add(fact);
    }

    void finds(String fact) {
        finds.add(fact);
    }

    /** Facts that the rule fires for, one time for each. */
    Set<String> reads() {
        return reads;
    }

    Set<String> finds() {
        return finds;
    }
}
