package ca.drawline.intake;

import ca.drawline.rulebook.Nearest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object while it is read. What is wrong goes to the list of problems and the reading goes on, so that a
 * sender learns everything at once; {@code null} stands for what is missing or wrong.
 */
final class Fields {

    private static final int LONGEST_QUOTE = 60;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private final JsonNode node;
    private final String pointer;
    private final List<FieldProblem> problems;
    private final Set<String> known = new LinkedHashSet<>();

    private Fields(JsonNode node, String pointer, List<FieldProblem> problems) {
        this.node = node;
        this.pointer = pointer;
        this.problems = problems;
    }

    /**
     * Reads a whole document.
     *
     * @param reader reads its fields and reports what is wrong with them; none where something is
     * @throws Unacceptable with everything that is wrong in it
     */
    static <T> T whole(JsonNode json, BiFunction<Fields, List<FieldProblem>, @Nullable T> reader) {
        var problems = new ArrayList<FieldProblem>();
        var fields = of(json, "", problems);
        var read = fields == null ? null : reader.apply(fields, problems);
        if (read == null || !problems.isEmpty()) {
            throw new Unacceptable(problems);
        }
        return read;
    }

    /** Begins to read a document that should be an object; none if it is something else. */
    static @Nullable Fields of(JsonNode node, String pointer, List<FieldProblem> problems) {
        if (node.isObject()) {
            return new Fields(node, pointer, problems);
        }
        problems.add(new FieldProblem(
                pointer,
                "wrong-type",
                "Here stands %s where an object belongs.".formatted(kind(node)),
                "Write an object in braces: { … }."));
        return null;
    }

    /** The names of all fields, for an object that maps names of any kind to values. */
    List<String> names() {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Adds a problem of one field. */
    void refuse(String name, String code, String message, String hint) {
        problems.add(new FieldProblem(at(name), code, message, hint));
    }

    /** Whether the field is there and not null. */
    boolean has(String name) {
        known.add(name);
        return node.hasNonNull(name);
    }

    /** A value that must be there, of any type. */
    @Nullable
    JsonNode required(String name, String hint) {
        if (has(name)) {
            return node.get(name);
        }
        refuse(name, "missing", "The field '%s' is missing.".formatted(name), hint);
        return null;
    }

    /** Text that must be there. */
    @Nullable
    String text(String name, String hint) {
        var value = required(name, hint);
        return value == null ? null : text(name, value, hint);
    }

    private @Nullable String text(String name, JsonNode value, String hint) {
        if (value.isTextual()) {
            return value.textValue();
        }
        wrongType(name, value, "text in quotation marks", hint);
        return null;
    }

    /** A yes or no, with a value for a field that is not there. */
    boolean flag(String name, boolean otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        var value = node.get(name);
        if (!value.isBoolean()) {
            wrongType(name, value, "true or false", "Write true or false, without quotation marks.");
            return otherwise;
        }
        return value.booleanValue();
    }

    /** A whole number that must be there, within a range. */
    @Nullable
    Integer whole(String name, int lowest, int highest, String hint) {
        var value = required(name, hint);
        return value == null ? null : whole(name, value, lowest, highest);
    }

    /** A whole number within a range, with a value for a field that is not there. */
    int whole(String name, int otherwise, int lowest, int highest) {
        var value = has(name) ? whole(name, node.get(name), lowest, highest) : null;
        return value == null ? otherwise : value;
    }

    private @Nullable Integer whole(String name, JsonNode value, int lowest, int highest) {
        var range = "a whole number from %d to %d".formatted(lowest, highest);
        if (!value.isNumber()) {
            wrongType(name, value, "a whole number", "Write " + range + ".");
            return null;
        }
        var number = value.decimalValue();
        if (number.compareTo(BigDecimal.valueOf(lowest)) < 0
                || number.compareTo(BigDecimal.valueOf(highest)) > 0
                || number.stripTrailingZeros().scale() > 0) {
            refuse(
                    name,
                    "out-of-range",
                    "The field '%s' (%s) must be %s.".formatted(name, quote(value), range),
                    "Give " + range + ".");
            return null;
        }
        return number.intValue();
    }

    /** A list of whole numbers within a range, which must be there. */
    @Nullable
    List<Integer> wholes(String name, int lowest, int highest, int most) {
        var value = required(name, "Give a list of whole numbers.");
        if (value == null) {
            return null;
        }
        if (!value.isArray() || value.size() > most) {
            refuse(
                    name,
                    value.isArray() ? "too-many" : "wrong-type",
                    "The field '%s' must be a list of at most %d whole numbers.".formatted(name, most),
                    "Write a list in brackets: [ 1, 2, 3 ].");
            return null;
        }
        var numbers = new ArrayList<Integer>(value.size());
        for (JsonNode one : value) {
            var number = whole(name, one, lowest, highest);
            if (number != null) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    /** A number that must be there. */
    @Nullable
    Double number(String name, String hint) {
        var value = required(name, hint);
        if (value != null && !value.isNumber()) {
            wrongType(name, value, "a number", hint);
            return null;
        }
        return value == null ? null : value.doubleValue();
    }

    /** A day that must be there. */
    @Nullable
    LocalDate date(String name, String hint) {
        var text = text(name, hint);
        return text == null ? null : day(name, text);
    }

    /** A day that may be there. */
    @Nullable
    LocalDate optionalDate(String name) {
        var text = has(name) ? text(name, node.get(name), "Write a date such as \"2022-05-31\", or null.") : null;
        return text == null ? null : day(name, text);
    }

    private @Nullable LocalDate day(String name, String text) {
        try {
            var date = LocalDate.parse(text);
            return plausible(name, text, date.getYear()) ? date : null;
        } catch (DateTimeException e) {
            refuse(
                    name,
                    "not-a-date",
                    "The field '%s' (\"%s\") is not a date of the calendar.".formatted(name, shortened(text)),
                    "Write year, month and day, such as \"2022-05-31\".");
            return null;
        }
    }

    /** A moment that must be there, to the second. */
    @Nullable
    Instant instant(String name) {
        var hint = "Write date, time and zone, such as \"2022-11-12T12:47:27Z\".";
        var text = text(name, hint);
        if (text == null) {
            return null;
        }
        try {
            var moment = OffsetDateTime.parse(text).toInstant();
            if (!moment.equals(moment.truncatedTo(ChronoUnit.SECONDS))) {
                refuse(
                        name,
                        "fraction-of-second",
                        "The field '%s' (\"%s\") has a fraction of a second.".formatted(name, shortened(text)),
                        "Moments are kept to the second: leave the fraction out.");
                return null;
            }
            return plausible(name, text, OffsetDateTime.parse(text).getYear()) ? moment : null;
        } catch (DateTimeException e) {
            refuse(
                    name,
                    "not-a-moment",
                    "The field '%s' (\"%s\") is not a moment in time.".formatted(name, shortened(text)),
                    hint);
            return null;
        }
    }

    private boolean plausible(String name, String text, int year) {
        if (year >= FIRST_YEAR && year <= LAST_YEAR) {
            return true;
        }
        refuse(
                name,
                "impossible-date",
                "The field '%s' (\"%s\") must be in the years %d to %d."
                        .formatted(name, shortened(text), FIRST_YEAR, LAST_YEAR),
                "Check the year.");
        return false;
    }

    /** One of the constants of an enumeration, which must be there. */
    <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        var value = required(name, "Give one of " + constants(type) + ".");
        return value == null ? null : constant(name, value, type);
    }

    /** One of the constants of an enumeration, if it is there. */
    <E extends Enum<E>> @Nullable E optionalChoice(String name, Class<E> type) {
        return has(name) ? constant(name, node.get(name), type) : null;
    }

    private <E extends Enum<E>> @Nullable E constant(String name, JsonNode value, Class<E> type) {
        var given = text(name, value, "Give one of " + constants(type) + ".");
        if (given == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(given)) {
                return constant;
            }
        }
        var near = Nearest.to(
                given, Stream.of(type.getEnumConstants()).map(Enum::name).toList());
        refuse(
                name,
                "unknown-value",
                "The field '%s' has no value \"%s\".".formatted(name, shortened(given)),
                (near.isEmpty() ? "" : "Did you mean " + String.join(" or ", near) + "? ")
                        + "Give one of "
                        + constants(type)
                        + ".");
        return null;
    }

    private static <E extends Enum<E>> String constants(Class<E> type) {
        return String.join(
                ", ", Stream.of(type.getEnumConstants()).map(Enum::name).toList());
    }

    /** An object that must be there. */
    @Nullable
    Fields object(String name, String hint) {
        var value = required(name, hint);
        return value == null ? null : of(value, at(name), problems);
    }

    /** An object that may be there. */
    @Nullable
    Fields optionalObject(String name) {
        return has(name) ? of(node.get(name), at(name), problems) : null;
    }

    /** A list of objects, empty if it is not there. */
    List<Fields> objects(String name, int most) {
        return objects(name, most, "Leave out what no rule looks at.");
    }

    /** A list of objects, empty if it is not there, with what to do where there are too many. */
    List<Fields> objects(String name, int most, String hint) {
        var value = list(name, most, hint);
        var objects = new ArrayList<Fields>(value.size());
        for (int i = 0; i < value.size(); i++) {
            var object = of(value.get(i), at(name) + "/" + i, problems);
            if (object != null) {
                objects.add(object);
            }
        }
        return objects;
    }

    /**
     * A list of different texts, empty if it is not there.
     *
     * @param judge reports what is wrong with the text at a place of the list
     */
    List<String> texts(String name, int most, String hint, TextJudge judge) {
        var texts = new LinkedHashSet<String>();
        var value = list(name, most, hint);
        var entries = new Fields(value, at(name), problems);
        for (int i = 0; i < value.size(); i++) {
            var place = String.valueOf(i);
            var text = entries.text(place, value.get(i), hint);
            if (text != null && !texts.add(text)) {
                entries.refuse(
                        place, "given-twice", "\"%s\" is given twice.".formatted(shortened(text)), "Give it once.");
            } else if (text != null) {
                judge.judge(entries, place, text);
            }
        }
        return List.copyOf(texts);
    }

    /** Whether the field is a list without entries. */
    boolean isEmptyList(String name) {
        return has(name) && node.get(name).isArray() && node.get(name).isEmpty();
    }

    /** Reports what is wrong with a text of a list. */
    @FunctionalInterface
    interface TextJudge {

        void judge(Fields list, String place, String text);
    }

    private JsonNode list(String name, int most, String hint) {
        var value = has(name) ? node.get(name) : JsonNodeFactory.instance.arrayNode();
        if (!value.isArray()) {
            wrongType(name, value, "a list", "Write a list in brackets: [ … ].");
            return JsonNodeFactory.instance.arrayNode();
        }
        if (value.size() > most) {
            refuse(
                    name,
                    "too-many",
                    "The list '%s' has %d entries; it may have at most %d.".formatted(name, value.size(), most),
                    hint);
            return JsonNodeFactory.instance.arrayNode();
        }
        return value;
    }

    /** Reports the fields that nobody asked for. */
    void nothingElse() {
        for (var names = node.fieldNames(); names.hasNext(); ) {
            var name = names.next();
            if (!known.contains(name)) {
                refuse(
                        name,
                        "unknown-field",
                        "There is no field '%s' here.".formatted(shortened(name)),
                        Nearest.hint(name, known));
            }
        }
    }

    private void wrongType(String name, JsonNode value, String wanted, String hint) {
        refuse(
                name,
                "wrong-type",
                "The field '%s' must be %s; here stands %s.".formatted(name, wanted, kind(value)),
                hint);
    }

    private String at(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case NULL, MISSING -> "nothing";
            case BOOLEAN, NUMBER -> quote(value);
            case STRING, BINARY, POJO -> "the text " + quote(value);
        };
    }

    private static String quote(JsonNode value) {
        return value.isTextual() ? '"' + shortened(value.textValue()) + '"' : shortened(value.asText());
    }

    /** A value as messages show it: printable and short. */
    static String shortened(String value) {
        var printable = value.replaceAll("\\p{Cntrl}", "?");
        return printable.length() <= LONGEST_QUOTE ? printable : printable.substring(0, LONGEST_QUOTE) + "…";
    }

    /** A number without needless decimals. */
    static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < Integer.MAX_VALUE
                ? String.valueOf((int) number)
                : String.format(Locale.ROOT, "%s", number);
    }
}
