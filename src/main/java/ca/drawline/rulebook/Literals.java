package ca.drawline.rulebook;

import ca.drawline.vocabulary.Ability;
import ca.drawline.vocabulary.CanadianCredential;
import ca.drawline.vocabulary.DrawType;
import ca.drawline.vocabulary.EducationLevel;
import ca.drawline.vocabulary.GroupBy;
import ca.drawline.vocabulary.Language;
import ca.drawline.vocabulary.Permit;
import ca.drawline.vocabulary.Place;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values as rule files and grids write them. */
final class Literals {

    private static final Map<String, Class<? extends Enum<?>>> ENUMS = Stream.<Class<? extends Enum<?>>>of(
                    Ability.class,
                    CanadianCredential.class,
                    DrawType.class,
                    EducationLevel.class,
                    GroupBy.class,
                    Language.class,
                    Permit.class,
                    Place.class)
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private Literals() {}

    static boolean isEnum(String name) {
        return ENUMS.containsKey(name);
    }

    static Collection<Class<? extends Enum<?>>> enums() {
        return ENUMS.values();
    }

    /** The value that a literal stands for; none if it is not of the type. */
    static @Nullable Object value(Class<?> type, String literal) {
        if (type == String.class) {
            return literal.length() >= 2 && literal.startsWith("\"")
                    ? literal.substring(1, literal.length() - 1)
                    : null;
        }
        if (type == boolean.class) {
            return switch (literal) {
                case "true" -> true;
                case "false" -> false;
                default -> null;
            };
        }
        if (type == int.class) {
            return literal.matches("-?\\d{1,9}") ? Integer.valueOf(literal) : null;
        }
        var constant = literal.substring(literal.lastIndexOf('.') + 1);
        return constant(type, constant);
    }

    static @Nullable Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> ((Enum<?>) value).name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
