package ca.drawline.rulebook.gate;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A type that rules may name.
 *
 * @param type the class
 * @param properties what a condition may read, by name
 * @param actions what a consequence may call on a fact that it bound, by name
 * @param makers how a consequence may make one; none for what is only given
 * @param row whether its facts are rows of a grid, of which there are many
 */
public record FactWord(
        Class<?> type,
        Map<String, Method> properties,
        Map<String, Method> actions,
        List<Constructor<?>> makers,
        boolean row) {

    public FactWord {
        properties = new TreeMap<>(properties);
        actions = new TreeMap<>(actions);
        makers = List.copyOf(makers);
    }

    /**
     * A record, whose components are its properties.
     *
     * @param insertable whether a rule may find one
     * @param row whether its facts are rows of a grid
     */
    public static FactWord ofRecord(Class<? extends Record> type, boolean insertable, boolean row) {
        var properties = new LinkedHashMap<String, Method>();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.put(component.getName(), component.getAccessor());
        }
        var makers = insertable ? List.<Constructor<?>>of(type.getDeclaredConstructors()) : List.<Constructor<?>>of();
        return new FactWord(type, properties, Map.of(), makers, row);
    }

    /**
     * A class of which only the named members may be used.
     *
     * @param properties names of properties that have a getter
     * @param actions names of methods that a consequence may call
     * @param insertable whether a rule may make one
     */
    public static FactWord ofClass(Class<?> type, Set<String> properties, Set<String> actions, boolean insertable) {
        var makers = insertable ? List.<Constructor<?>>of(type.getConstructors()) : List.<Constructor<?>>of();
        return new FactWord(
                type,
                named(type, properties, FactWord::propertyName),
                named(type, actions, Method::getName),
                makers,
                false);
    }

    private static Map<String, Method> named(Class<?> type, Set<String> names, Function<Method, String> name) {
        return Arrays.stream(type.getMethods())
                .filter(method -> names.contains(name.apply(method)))
                .collect(Collectors.toMap(name, Function.identity(), (first, second) -> first));
    }

    private static String propertyName(Method method) {
        var name = method.getName().replaceFirst("^(?:get|is)(?=[A-Z])", "");
        return method.getParameterCount() > 0 ? "" : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    String name() {
        return type.getSimpleName();
    }
}
