package ca.drawline.rulebook.gate;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What rules may name: the only place where the gate is told. What is not here is refused.
 *
 * @param packages what a package may be called
 * @param facts types of facts and findings, by simple name
 * @param enums types of constants, by simple name
 * @param imports further types that may be imported, by full name
 * @param annotations what a rule may say about itself
 * @param summaries functions of an accumulate
 * @param operators operators that are written as words
 */
public record GateVocabulary(
        Pattern packages,
        Map<String, FactWord> facts,
        Map<String, Class<? extends Enum<?>>> enums,
        Set<String> imports,
        Set<String> annotations,
        Set<String> summaries,
        Set<String> operators) {

    /** Functions of an accumulate that only add up, count or compare. */
    public static final Set<String> SUMMARIES = Set.of("sum", "count", "min", "max", "average", "avg");

    public GateVocabulary {
        facts = new TreeMap<>(facts);
        enums = new TreeMap<>(enums);
        imports = Set.copyOf(imports);
        annotations = Set.copyOf(annotations);
        summaries = Set.copyOf(summaries);
        operators = Set.copyOf(operators);
    }

    /** A vocabulary without further imports. */
    public static GateVocabulary of(
            Pattern packages,
            Collection<FactWord> facts,
            Collection<Class<? extends Enum<?>>> enums,
            Set<String> annotations,
            Set<String> operators) {
        return new GateVocabulary(
                packages,
                facts.stream().collect(Collectors.toMap(FactWord::name, fact -> fact)),
                enums.stream().collect(Collectors.toMap(Class::getSimpleName, type -> type)),
                Set.of(),
                annotations,
                SUMMARIES,
                operators);
    }

    /** The same vocabulary with types that may be imported and are no facts. */
    public GateVocabulary importing(Class<?>... types) {
        var names = Stream.concat(imports.stream(), Arrays.stream(types).map(Class::getName))
                .collect(Collectors.toSet());
        return new GateVocabulary(packages, facts, enums, names, annotations, summaries, operators);
    }

    Optional<FactWord> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    boolean mayImport(String name) {
        return imports.contains(name)
                || facts.values().stream()
                        .anyMatch(fact -> fact.type().getName().equals(name))
                || enums.values().stream().anyMatch(type -> type.getName().equals(name));
    }

    boolean hasConstant(String type, String name) {
        return enums.containsKey(type) && constants(type).contains(name);
    }

    List<String> constants(String type) {
        var known = enums.get(type);
        return known == null
                ? List.of()
                : Arrays.stream(known.getEnumConstants()).map(Enum::name).toList();
    }

    /** Simple names of all that may be imported. */
    Set<String> importable() {
        var names = new TreeSet<>(facts.keySet());
        names.addAll(enums.keySet());
        return names;
    }

    /** All types that rules may name. */
    List<Class<?>> types() {
        return Stream.<Class<?>>concat(facts.values().stream().map(FactWord::type), enums.values().stream())
                .toList();
    }

    /** Types of what can be read of facts and of what findings are made of. */
    List<Class<?>> valueTypes() {
        var properties = facts.values().stream()
                .flatMap(fact -> fact.properties().values().stream())
                .<Class<?>>map(Method::getReturnType);
        var arguments = facts.values().stream()
                .flatMap(fact -> fact.makers().stream())
                .flatMap(maker -> Stream.<Class<?>>of(maker.getParameterTypes()));
        return Stream.concat(properties, arguments)
                .filter(type -> !type.isPrimitive())
                .distinct()
                .toList();
    }
}
