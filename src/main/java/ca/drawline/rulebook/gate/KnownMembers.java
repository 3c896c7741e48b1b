package ca.drawline.rulebook.gate;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Type;

/**
 * What the code of a rule may call and name, as class files write it: taken from the vocabulary, and from what the
 * compiler generates for rules that only compare, add up and find.
 */
final class KnownMembers {

    private static final Set<String> VALUES = Set.of(
            "java/lang/Integer.valueOf(I)Ljava/lang/Integer;",
            "java/lang/Integer.intValue()I",
            "java/lang/Long.valueOf(J)Ljava/lang/Long;",
            "java/lang/Long.longValue()J",
            "java/lang/Double.valueOf(D)Ljava/lang/Double;",
            "java/lang/Double.doubleValue()D",
            "java/lang/Boolean.valueOf(Z)Ljava/lang/Boolean;",
            "java/lang/Boolean.booleanValue()Z",
            "java/lang/Number.intValue()I",
            "java/math/BigDecimal.<init>(I)V",
            "java/math/BigDecimal.<init>(J)V",
            "java/math/BigDecimal.<init>(Ljava/lang/String;)V",
            "java/math/BigDecimal.valueOf(D)Ljava/math/BigDecimal;",
            "java/math/BigDecimal.add(Ljava/math/BigDecimal;Ljava/math/MathContext;)Ljava/math/BigDecimal;",
            "java/math/BigDecimal.subtract(Ljava/math/BigDecimal;Ljava/math/MathContext;)Ljava/math/BigDecimal;",
            "java/math/BigDecimal.multiply(Ljava/math/BigDecimal;Ljava/math/MathContext;)Ljava/math/BigDecimal;",
            "org/drools/modelcompiler/dsl/pattern/D.eval(Lorg/drools/model/functions/Operator;"
                    + "Ljava/lang/Object;[Ljava/lang/Object;)Z");

    /** Comparisons of the engine's own, whatever their types. */
    private static final String COMPARISONS = "org/drools/modelcompiler/util/EvaluationUtil";

    private static final Set<String> COMPARISON_NAMES = Set.of(
            "areNullSafeEquals",
            "areNumbersNullSafeEquals",
            "greaterOrEqual",
            "greaterThan",
            "lessOrEqual",
            "lessThan",
            "greaterOrEqualNumbers",
            "greaterThanNumbers",
            "lessOrEqualNumbers",
            "lessThanNumbers",
            "greaterOrEqualStringsAsNumbers",
            "greaterThanStringsAsNumbers",
            "lessOrEqualStringsAsNumbers",
            "lessThanStringsAsNumbers",
            "toBigDecimal");

    private static final Set<String> DESCRIBING = Set.of(
            "java/lang/Object.<init>()V",
            "java/lang/Boolean.valueOf(Z)Ljava/lang/Boolean;",
            "java/lang/Integer.valueOf(I)Ljava/lang/Integer;",
            "java/math/BigDecimal.<init>(Ljava/lang/String;)V",
            "java/time/LocalDate.atStartOfDay(Ljava/time/ZoneId;)Ljava/time/ZonedDateTime;",
            "java/time/LocalDate.parse(Ljava/lang/CharSequence;Ljava/time/format/DateTimeFormatter;)Ljava/time/LocalDate;",
            "java/time/ZoneId.systemDefault()Ljava/time/ZoneId;",
            "java/util/GregorianCalendar.from(Ljava/time/ZonedDateTime;)Ljava/util/GregorianCalendar;",
            "java/util/Arrays.asList([Ljava/lang/Object;)Ljava/util/List;",
            "java/util/Collections.emptyList()Ljava/util/List;",
            "java/util/ArrayList.<init>()V",
            "java/util/ArrayList.<init>(I)V",
            "java/util/List.addAll(Ljava/util/Collection;)Z",
            "java/util/List.add(Ljava/lang/Object;)Z",
            "org/drools/util/DateUtils.getDateFormatMask()Ljava/lang/String;",
            "org/drools/modelcompiler/util/EvaluationUtil.convertDateLocal(Ljava/lang/String;)Ljava/time/LocalDate;");

    private static final Set<String> PLAIN_TYPES = Set.of(
            "java/lang/Object",
            "java/lang/String",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Double",
            "java/lang/Boolean",
            "java/lang/Number",
            "java/lang/Comparable",
            "java/math/BigDecimal",
            "java/math/BigInteger",
            "java/time/LocalDate",
            "java/util/List",
            "java/util/Collection");

    private final Set<String> reading = new HashSet<>(VALUES);
    private final Set<String> acting = new HashSet<>();
    private final Set<String> types = new HashSet<>(PLAIN_TYPES);
    private final Set<String> constants = new HashSet<>();

    KnownMembers(GateVocabulary vocabulary) {
        acting.add("org/drools/model/Drools.insert(Ljava/lang/Object;)V");
        for (FactWord fact : vocabulary.facts().values()) {
            fact.properties().values().forEach(property -> reading.add(called(fact, property)));
            fact.actions().values().forEach(action -> acting.add(called(fact, action)));
            for (Constructor<?> maker : fact.makers()) {
                acting.add(Type.getInternalName(fact.type()) + ".<init>" + Type.getConstructorDescriptor(maker));
            }
        }
        if (vocabulary.operators().contains("matches")) {
            reading.add("java/util/regex/Pattern.matcher(Ljava/lang/CharSequence;)Ljava/util/regex/Matcher;");
            reading.add("java/util/regex/Matcher.matches()Z");
        }
        vocabulary.types().forEach(type -> types.add(Type.getInternalName(type)));
        vocabulary.valueTypes().forEach(type -> types.add(Type.getInternalName(type)));
        vocabulary.enums().forEach((name, type) -> {
            for (String constant : vocabulary.constants(name)) {
                constants.add(Type.getInternalName(type) + "." + constant);
            }
        });
    }

    private static String called(FactWord fact, Method method) {
        return Type.getInternalName(fact.type()) + "." + method.getName() + Type.getMethodDescriptor(method);
    }

    /** Whether a condition may call it. */
    boolean reads(String owner, String name, String descriptor) {
        return reading.contains(owner + "." + name + descriptor)
                || (owner.equals(COMPARISONS) && COMPARISON_NAMES.contains(name));
    }

    /** Whether a consequence may call it. */
    boolean acts(String owner, String name, String descriptor) {
        return reads(owner, name, descriptor) || acting.contains(owner + "." + name + descriptor);
    }

    /** Whether the description of the rules may call it. */
    boolean describes(String owner, String name, String descriptor) {
        return DESCRIBING.contains(owner + "." + name + descriptor);
    }

    boolean isType(String name) {
        return types.contains(name);
    }

    boolean isConstant(String owner, String name) {
        return constants.contains(owner + "." + name)
                || (owner.equals("java/math/MathContext") && name.equals("DECIMAL128"));
    }
}
