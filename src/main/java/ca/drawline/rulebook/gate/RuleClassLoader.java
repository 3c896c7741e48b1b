package ca.drawline.rulebook.gate;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Defines the classes of one rule file, and lets them link to nothing but the vocabulary, the engine's model and a few
 * types of Java: to them the rest of Java does not exist.
 */
final class RuleClassLoader extends ClassLoader {

    private static final Set<String> JAVA = Stream.of(
                    "java.lang.Object java.lang.String java.lang.Integer java.lang.Long java.lang.Double java.lang.Boolean",
                    "java.lang.Number java.lang.Enum java.lang.Comparable java.lang.CharSequence java.lang.Class",
                    "java.lang.Exception java.lang.RuntimeException java.lang.Throwable java.lang.System",
                    "java.lang.Record java.lang.Override java.lang.Deprecated java.lang.FunctionalInterface",
                    "java.lang.Iterable java.lang.Cloneable java.lang.Void java.lang.Float java.lang.Short",
                    "java.lang.Byte java.lang.Character java.lang.Error java.lang.IllegalArgumentException",
                    "java.io.Serializable java.lang.annotation.Annotation",
                    "java.util.List java.util.ArrayList java.util.Arrays java.util.Collection java.util.Collections",
                    "java.util.Calendar java.util.GregorianCalendar java.util.Locale java.util.Map java.util.Set",
                    "java.math.BigDecimal java.math.BigInteger java.math.MathContext",
                    "java.time.LocalDate java.time.ZoneId java.time.ZonedDateTime",
                    "java.time.format.DateTimeFormatter java.time.format.DateTimeFormatterBuilder",
                    "java.lang.invoke.LambdaMetafactory java.lang.invoke.StringConcatFactory",
                    "java.lang.invoke.SerializedLambda java.lang.invoke.MethodHandles",
                    "java.lang.invoke.MethodHandles$Lookup java.lang.invoke.MethodType java.lang.invoke.MethodHandle",
                    "java.lang.invoke.CallSite java.util.regex.Pattern java.util.regex.Matcher org.drools.util.DateUtils",
                    "org.drools.compiler.kie.builder.MaterializedLambda")
            .flatMap(line -> Stream.of(line.split(" ", -1)))
            .collect(Collectors.toSet());

    private static final Set<String> ENGINE = Set.of(
            "java.util.function.",
            "org.drools.model.",
            "org.drools.modelcompiler.dsl.",
            "org.drools.modelcompiler.util.EvaluationUtil",
            "org.drools.core.base.accumulators.");

    private final Map<String, byte[]> classes;
    private final Set<String> vocabulary;
    private final ClassLoader all;

    RuleClassLoader(Map<String, byte[]> classes, GateVocabulary vocabulary, ClassLoader all) {
        super("rules", null);
        this.classes = Map.copyOf(classes);
        this.vocabulary = Stream.concat(vocabulary.types().stream(), vocabulary.valueTypes().stream())
                .map(Class::getName)
                .collect(Collectors.toSet());
        this.all = all;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            var loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            var bytes = classes.get(name);
            if (bytes != null) {
                return defineClass(name, bytes, 0, bytes.length);
            }
        }
        if (JAVA.contains(name) || vocabulary.contains(name) || ENGINE.stream().anyMatch(name::startsWith)) {
            return all.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }
}
