package ca.drawline.rulebook;

import ca.drawline.vocabulary.Asked;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A record of the vocabulary as rules see it.
 *
 * @param type the record
 * @param stage when it is concluded: 0 for given facts; a rule may only conclude what comes after all that it reads
 * @param components its components, in order
 */
record FactType(Class<? extends Record> type, int stage, List<Component> components) {

    /**
     * A component of a record.
     *
     * @param name its name, as rules write it
     * @param type its type
     * @param accessor reads it
     * @param asked whether the rule decides its value
     * @param otherwise its value where a rule does not say; empty where a rule must
     */
    record Component(String name, Class<?> type, Function<Object, Object> accessor, boolean asked, String otherwise) {

        Object valueIn(Object fact) {
            return accessor.apply(fact);
        }

        @Override
        public String toString() {
            return type + " " + name + " " + asked + " " + otherwise;
        }
    }

    /** A direct call: reading by reflection would cost more than looking an outcome up. */
    @SuppressWarnings("unchecked")
    private static Function<Object, Object> accessor(Class<?> type, RecordComponent component) {
        try {
            var lookup = MethodHandles.lookup();
            var method = lookup.unreflect(component.getAccessor());
            return (Function<Object, Object>) LambdaMetafactory.metafactory(
                            lookup,
                            "apply",
                            MethodType.methodType(Function.class),
                            MethodType.methodType(Object.class, Object.class),
                            method,
                            MethodType.methodType(
                                    MethodType.methodType(component.getType())
                                            .wrap()
                                            .returnType(),
                                    type))
                    .getTarget()
                    .invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("A record of the vocabulary must be readable: " + component, e);
        }
    }

    static FactType of(Class<?> type, int stage) {
        var components = new ArrayList<Component>();
        for (RecordComponent component : type.getRecordComponents()) {
            var asked = component.getAnnotation(Asked.class);
            components.add(new Component(
                    component.getName(),
                    component.getType(),
                    accessor(type, component),
                    asked != null,
                    asked == null ? "" : asked.otherwise()));
        }
        return new FactType(type.asSubclass(Record.class), stage, List.copyOf(components));
    }

    String name() {
        return type.getSimpleName();
    }

    Optional<Component> component(String name) {
        return components.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    List<Component> askedComponents() {
        return components.stream().filter(Component::asked).toList();
    }
}
