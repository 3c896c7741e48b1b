package ca.drawline.rulebook.check;

import ca.drawline.rulebook.Nearest;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.jspecify.annotations.Nullable;

/** Compares like with like: a value must be of the sort of the field that it is compared with. */
final class Comparisons {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final Pattern DATE = Pattern.compile("[0-3]\\d-[A-Z][a-z]{2}-\\d{4}");
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("dd-MMM-uuuu", Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    private static final Set<BinaryExpr.Operator> ORDER = Set.of(
            BinaryExpr.Operator.LESS,
            BinaryExpr.Operator.LESS_EQUALS,
            BinaryExpr.Operator.GREATER,
            BinaryExpr.Operator.GREATER_EQUALS);
    /** Five digits, as the National Occupational Classification writes its codes. */
    private static final Pattern OCCUPATION = Pattern.compile("\\d{5}");

    private final Sort.Names names;
    private final Place place;
    private final String wholePattern;

    /** Where something stands in the file, and whom to tell. */
    interface Place {
        void error(String word, String code, String message, String hint);

        void warning(String word, String code, String message, String hint);
    }

    Comparisons(Sort.Names names, Place place, String wholePattern) {
        this.names = names;
        this.place = place;
        this.wholePattern = wholePattern;
    }

    /** Checks one condition of a pattern. */
    void condition(Expression expression, boolean bound) {
        var sort = Sort.literal(expression);
        if (sort != null && sort != Sort.YES_OR_NO) {
            place.error(
                    Sort.written(expression),
                    "bare-value",
                    "`" + Sort.written(expression) + "` stands alone, and nothing is compared with it.",
                    "Write what must be equal to it, as in: field == " + Sort.written(expression)
                            + "; a number has a point, not a comma, before its fraction.");
            return;
        }
        if (!bound
                && expression instanceof NameExpr
                && names.sort(expression) != null
                && names.sort(expression) != Sort.YES_OR_NO) {
            place.error(
                    Sort.written(expression),
                    "bare-value",
                    "`" + Sort.written(expression) + "` stands alone, and is not true or false.",
                    "Compare it with a value, or remember it: $name : " + Sort.written(expression));
            return;
        }
        check(expression);
    }

    private void check(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            check(enclosed.getInner());
        } else if (expression instanceof UnaryExpr unary) {
            negation(unary);
        } else if (expression instanceof PointFreeExpr list) {
            if (List.of("in", "memberOf").contains(list.getOperator().asString())) {
                list(list.getLeft(), list.getRight());
            }
        } else if (expression instanceof BinaryExpr binary) {
            switch (binary.getOperator()) {
                case AND, OR -> {
                    check(binary.getLeft());
                    check(binary.getRight());
                }
                case EQUALS, NOT_EQUALS, LESS, LESS_EQUALS, GREATER, GREATER_EQUALS -> {
                    compared(binary);
                    arithmetic(binary.getLeft());
                    arithmetic(binary.getRight());
                }
                default -> arithmetic(binary);
            }
        }
    }

    private void negation(UnaryExpr unary) {
        if (unary.getOperator() != UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
            return;
        }
        var sort = names.sort(unary.getExpression());
        if (sort != null && sort != Sort.YES_OR_NO && sort != Sort.OTHER) {
            place.error(
                    "!",
                    "not-before-comparison",
                    "`!` turns true and false, and `" + Sort.written(unary.getExpression()) + "` is " + sort.words()
                            + ".",
                    "Write != to say that two values differ, or set the whole comparison in brackets: !( … ).");
        } else {
            check(unary.getExpression());
        }
    }

    /** Division of whole numbers drops what is left over. */
    void arithmetic(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            arithmetic(enclosed.getInner());
        } else if (expression instanceof BinaryExpr binary) {
            if (binary.getOperator() == BinaryExpr.Operator.DIVIDE
                    && names.sort(binary.getLeft()) == Sort.WHOLE
                    && names.sort(binary.getRight()) == Sort.WHOLE) {
                place.warning(
                        "/",
                        "whole-division",
                        "`" + Sort.written(binary)
                                + "` divides whole numbers, and drops what is left over: 7 / 2 is 3.",
                        "If halves count, compare or give the product instead; if the rest is to be dropped, say so in a comment.");
            }
            arithmetic(binary.getLeft());
            arithmetic(binary.getRight());
        }
    }

    private void compared(BinaryExpr binary) {
        var left = binary.getLeft();
        var right = binary.getRight();
        if (Sort.isLiteral(left) && !Sort.isLiteral(right)) {
            var swap = left;
            left = right;
            right = swap;
        }
        var sort = names.sort(left);
        if (sort == null || sort == Sort.OTHER) {
            return;
        }
        var ordered = ORDER.contains(binary.getOperator());
        var type = names.type(left);
        if (right instanceof StringLiteralExpr text && sort != Sort.TEXT) {
            textFor(left, sort, type, text.getValue());
            return;
        }
        var other = names.sort(right);
        if (other == null || other == Sort.OTHER) {
            return;
        }
        if (other == Sort.NOTHING) {
            if (type != null && type.isPrimitive()) {
                place.error(
                        "null",
                        "never-null",
                        "`" + Sort.written(left) + "` always has a value, so that comparing it with null says nothing.",
                        "Compare it with " + sort.words() + ".");
            }
            return;
        }
        if (sort == Sort.TEXT && other.isNumber()) {
            numberForText(left, right);
        } else if (sort == Sort.WHOLE && Sort.literal(right) == Sort.NUMBER) {
            place.error(
                    Sort.written(right),
                    "whole-number",
                    "`" + Sort.written(left) + "` is a whole number, and `" + Sort.written(right) + "` has a fraction.",
                    "Write a whole number.");
        } else if (sort != other && !(sort.isNumber() && other.isNumber())) {
            place.error(
                    Sort.written(right),
                    "unlike-values",
                    "`" + Sort.written(left) + "` is " + sort.words() + ", and `" + Sort.written(right) + "` is "
                            + other.words() + ".",
                    wayOut(left, sort, type));
        } else if (ordered && sort == Sort.TEXT) {
            place.warning(
                    Sort.written(left),
                    "text-order",
                    "`" + Sort.written(left) + "` is a text: compared by size, \"10\" comes before \"9\".",
                    "Compare it by == or in ( … ); where it is meant as a number, use a field that is one.");
        } else if (ordered && (sort == Sort.YES_OR_NO || sort == Sort.CONSTANT)) {
            place.error(
                    Sort.written(left),
                    "no-order",
                    "`" + Sort.written(left) + "` is " + sort.words() + ", and none is greater than another.",
                    "Compare it by ==, != or in ( … ).");
        } else if (ordered && type != null && mayBeMissing(type) && !isAskedFor(left)) {
            place.warning(
                    Sort.written(left),
                    "may-be-missing",
                    "`" + Sort.written(left) + "` may be missing, and a missing value is neither greater nor smaller.",
                    "Say first that it is there: " + Sort.written(left) + " != null, " + Sort.written(binary));
        }
        constant(right, type);
    }

    private void constant(Expression value, @Nullable Class<?> type) {
        var other = names.type(value);
        if (type != null && other != null && type.isEnum() && other.isEnum() && type != other) {
            place.error(
                    Sort.written(value),
                    "unlike-values",
                    "`" + Sort.written(value) + "` is a " + other.getSimpleName() + ", and not a "
                            + type.getSimpleName() + ".",
                    "It may be: " + constants(type) + ".");
        }
    }

    private static boolean mayBeMissing(Class<?> type) {
        return !type.isPrimitive()
                && (type == Integer.class || type == Long.class || type == Double.class || type == Boolean.class);
    }

    private boolean isAskedFor(Expression field) {
        return Pattern.compile(Pattern.quote(Sort.written(field)) + "\\s*!=\\s*null")
                .matcher(wholePattern)
                .find();
    }

    private void list(Expression left, List<Expression> values) {
        var sort = names.sort(left);
        var type = names.type(left);
        if (sort == null || sort == Sort.OTHER) {
            return;
        }
        if (!values.isEmpty()
                && values.stream()
                        .allMatch(value -> value instanceof StringLiteralExpr text
                                && text.getValue().isBlank())) {
            place.error(
                    "\"",
                    "empty-list",
                    "The list of `" + Sort.written(left) + "` holds an empty text and nothing else.",
                    "Write the values between the brackets, as in: in ( \"…\", \"…\" )");
            return;
        }
        for (Expression value : values) {
            var other = names.sort(value);
            if (value instanceof StringLiteralExpr text) {
                if (sort != Sort.TEXT) {
                    textFor(left, sort, type, text.getValue());
                } else {
                    occupation(left, text.getValue());
                }
            } else if (sort == Sort.TEXT && other != null && other.isNumber()) {
                numberForText(left, value);
            } else if (other != null
                    && other != Sort.OTHER
                    && other != sort
                    && !(other.isNumber() && sort.isNumber())) {
                place.error(
                        Sort.written(value),
                        "unlike-values",
                        "`" + Sort.written(left) + "` is " + sort.words() + ", and `" + Sort.written(value) + "` is "
                                + other.words() + ".",
                        wayOut(left, sort, type));
            } else {
                constant(value, type);
            }
        }
    }

    /** A code of another form is no code, whatever the classification holds. */
    private void occupation(Expression left, String text) {
        if (!Sort.written(left).equals("noc")
                || text.isEmpty()
                || OCCUPATION.matcher(text).matches()) {
            return;
        }
        var letters = text.replaceAll("[Iil|]", "1").replaceAll("[Oo]", "0");
        place.error(
                "\"" + text + "\"",
                "occupation-form",
                "`" + text + "` is not the code of an occupation: a code of NOC 2021 has five digits.",
                !letters.equals(text) && OCCUPATION.matcher(letters).matches()
                        ? "It holds a letter that looks like a digit. Did you mean \"" + letters + "\"?"
                        : text.length() == 4 && text.matches("\\d+")
                                ? "Four digits are a code of NOC 2016; look the occupation up in NOC 2021."
                                : "Write five digits between quotation marks.");
    }

    private void numberForText(Expression left, Expression right) {
        place.error(
                Sort.written(right),
                "number-for-text",
                "`" + Sort.written(left) + "` is a text, and `" + Sort.written(right) + "` is a number.",
                "Write it between quotation marks: \"" + Sort.written(right) + "\".");
    }

    private void textFor(Expression left, Sort sort, @Nullable Class<?> type, String text) {
        var field = "`" + Sort.written(left) + "`";
        var word = "\"" + text + "\"";
        switch (sort) {
            case WHOLE, NUMBER ->
                place.error(
                        word,
                        "text-for-number",
                        field + " is a number, and " + word + " is a text.",
                        NUMBER.matcher(text).matches()
                                ? "Write it without quotation marks: " + text + "."
                                : "Write the number in digits, without quotation marks.");
            case YES_OR_NO ->
                place.error(
                        word,
                        "not-true-or-false",
                        field + " is true or false, and " + word + " is a text.",
                        "Write " + Sort.written(left) + " == "
                                + (List.of("no", "non", "n", "false", "0").contains(text.toLowerCase(Locale.ROOT))
                                        ? "false"
                                        : "true")
                                + ", without quotation marks.");
            case CONSTANT -> {
                var name = type == null ? "" : type.getSimpleName();
                var near = type == null ? List.<String>of() : Nearest.to(text, constantNames(type));
                place.error(
                        word,
                        "text-for-constant",
                        field + " is one of the constants of " + name + ", and " + word + " is a text.",
                        near.isEmpty()
                                ? "It may be: " + constants(type) + "."
                                : "Write " + name + "." + near.get(0) + ", without quotation marks.");
            }
            case DATE -> date(field, text);
            default -> {}
        }
    }

    private void date(String field, String text) {
        if (DATE.matcher(text).matches()) {
            try {
                LocalDate.parse(text, WRITTEN);
                return;
            } catch (DateTimeException e) {
                // Of the right form, and no day of the calendar.
            }
        }
        var hint = "Write day, English month and year, as in \"05-Jan-2026\".";
        try {
            hint = "Write \"" + WRITTEN.format(LocalDate.parse(text)) + "\".";
        } catch (DateTimeException e) {
            // Not a date of the international form either.
        }
        place.error(
                "\"" + text + "\"",
                "date-form",
                "`" + text + "` is not a date as rules write it, and " + field + " is a date.",
                hint);
    }

    private String wayOut(Expression left, Sort sort, @Nullable Class<?> type) {
        return switch (sort) {
            case CONSTANT -> "It may be: " + constants(type) + ".";
            case YES_OR_NO -> "Write " + Sort.written(left) + " == true or " + Sort.written(left) + " == false.";
            default -> "Compare it with " + sort.words() + ".";
        };
    }

    private static String constants(@Nullable Class<?> type) {
        return type == null
                ? "none"
                : String.join(
                        ", ",
                        constantNames(type).stream()
                                .map(one -> type.getSimpleName() + "." + one)
                                .toList());
    }

    private static List<String> constantNames(Class<?> type) {
        var constants = type.getEnumConstants();
        return constants == null
                ? List.of()
                : Arrays.stream(constants)
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList();
    }
}
