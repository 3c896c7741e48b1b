package ca.drawline.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A plain condition of a pattern: one field compared with values that are written out.
 *
 * @param field the field
 * @param operator {@code == != < <= > >= in} or {@code not in}
 * @param values what it is compared with, as written
 */
record Constraint(String field, String operator, List<String> values) {

    private static final String VALUE = "\"[^\"]*\"|-?\\d+(?:\\.\\d+)?|[A-Z]\\w*\\.[A-Z_0-9]+|true|false";
    private static final Pattern COMPARED =
            Pattern.compile("(?:\\$\\w+\\s*:\\s*)?(\\w+)\\s*([=!<>]=|[<>])\\s*(" + VALUE + ")");
    private static final Pattern COMPARING = Pattern.compile("(" + VALUE + ")\\s*([=!<>]=|[<>])\\s*(\\w+)");
    private static final Pattern LISTED =
            Pattern.compile("(?:\\$\\w+\\s*:\\s*)?(\\w+)\\s+(not\\s+in|in)\\s*\\((.*)\\)", Pattern.DOTALL);

    /** The plain conditions of a pattern; those with an {@code or}, a variable or a sum are left out. */
    static List<Constraint> of(Rule.RulePattern pattern) {
        var text = pattern.text();
        var open = text.indexOf('(');
        var close = text.lastIndexOf(')');
        var constraints = new ArrayList<Constraint>();
        if (open < 0 || close < open) {
            return constraints;
        }
        for (String piece : split(text.substring(open + 1, close), ",")) {
            if (split(piece, "||").size() == 1) {
                split(piece, "&&").forEach(part -> read(part.strip(), constraints));
            }
        }
        constraints.removeIf(constraint -> !counted(pattern.type(), constraint.field()));
        return constraints;
    }

    /** Whether the values of a field can be told apart one by one; between two fractions there is always another. */
    private static boolean counted(FactType type, String field) {
        return type.component(field)
                .map(component -> component.type() == int.class
                        || component.type() == boolean.class
                        || component.type() == String.class
                        || component.type().isEnum())
                .orElse(false);
    }

    private static void read(String piece, List<Constraint> constraints) {
        var compared = COMPARED.matcher(piece);
        var comparing = COMPARING.matcher(piece);
        var listed = LISTED.matcher(piece);
        if (compared.matches()) {
            constraints.add(new Constraint(compared.group(1), compared.group(2), List.of(compared.group(3))));
        } else if (comparing.matches()) {
            constraints.add(
                    new Constraint(comparing.group(3), turned(comparing.group(2)), List.of(comparing.group(1))));
        } else if (listed.matches()) {
            var values = split(listed.group(3), ",").stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (values.stream().allMatch(value -> value.matches(VALUE))) {
                constraints.add(new Constraint(listed.group(1), listed.group(2).replaceAll("\\s+", " "), values));
            }
        }
    }

    private static String turned(String operator) {
        return switch (operator.charAt(0)) {
            case '<' -> operator.replace('<', '>');
            case '>' -> operator.replace('>', '<');
            default -> operator;
        };
    }

    /** The parts between separators that stand outside brackets and texts. */
    private static List<String> split(String text, String separator) {
        var parts = new ArrayList<String>();
        var depth = 0;
        var quoted = false;
        var from = 0;
        for (int at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && (character == '(' || character == '[')) {
                depth++;
            } else if (!quoted && (character == ')' || character == ']')) {
                depth--;
            } else if (!quoted && depth == 0 && text.startsWith(separator, at)) {
                parts.add(text.substring(from, at));
                from = at + separator.length();
                at = from - 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    /** Whether a value of the field satisfies it; a value that cannot be compared does. */
    boolean allows(String value) {
        return switch (operator) {
            case "==", "in" -> values.contains(value);
            case "!=", "not in" -> !values.contains(value);
            default -> !number(value) || !number(values.get(0)) || compares(value);
        };
    }

    private boolean compares(String value) {
        var difference = Double.compare(Double.parseDouble(value), Double.parseDouble(values.get(0)));
        return switch (operator) {
            case "<" -> difference < 0;
            case "<=" -> difference <= 0;
            case ">" -> difference > 0;
            default -> difference >= 0;
        };
    }

    private static boolean number(String value) {
        return value.matches("-?\\d+(\\.\\d+)?");
    }

    /**
     * The values that tell all conditions on a field apart: those that they name and, of numbers, their neighbours. For
     * whole numbers a condition that none of them satisfies is satisfied by nothing.
     */
    static List<String> telling(List<Constraint> constraints) {
        var telling = new ArrayList<String>();
        for (Constraint constraint : constraints) {
            for (String value : constraint.values()) {
                telling.add(value);
                if (value.matches("-?\\d{1,9}")) {
                    telling.add(String.valueOf(Integer.parseInt(value) - 1));
                    telling.add(String.valueOf(Integer.parseInt(value) + 1));
                }
            }
        }
        if (telling.stream().noneMatch(Constraint::number)) {
            // One value that nothing names, for conditions that only exclude.
            telling.add("\"any other\"");
        }
        return telling;
    }

    @Override
    public String toString() {
        return values.size() == 1 && !operator.endsWith("in")
                ? field + " " + operator + " " + values.get(0)
                : field + " " + operator + " ( " + String.join(", ", values) + " )";
    }
}
