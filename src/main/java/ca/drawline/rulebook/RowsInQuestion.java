package ca.drawline.rulebook;

import ca.drawline.rulebook.Rule.RulePattern;
import ca.drawline.vocabulary.Cell;
import ca.drawline.vocabulary.Fact;
import ca.drawline.vocabulary.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of grids that a rule holds a candidate to, so that a reason can name the figure that was missed. Only plain
 * comparisons are followed, and none of the row's own value, which is what the candidate may have missed.
 */
final class RowsInQuestion {

    /** More rows than these say nothing about one candidate. */
    private static final int MOST = 2;

    private static final Pattern BINDING = Pattern.compile("(\\$\\w+)\\s*:\\s*(\\w+)");
    private static final Pattern COMPARISON =
            Pattern.compile("(\\w+)\\s*(==|<=|>=|<|>)\\s*(\\$\\w+|\"[^\"]*\"|-?\\d+)");
    private static final Pattern PIECES = Pattern.compile(",(?![^(]*\\))");

    private final Rule rule;
    private final Function<RulePattern, List<Fact>> facts;
    private final List<Cell> rows;

    RowsInQuestion(Rule rule, Function<RulePattern, List<Fact>> facts, List<Cell> rows) {
        this.rule = rule;
        this.facts = facts;
        this.rows = rows;
    }

    /** What the rows say, grid by grid. */
    List<Wording> inWords() {
        var bound = bound();
        return rule.patterns().stream()
                .filter(pattern -> pattern.plain() && pattern.type().type().equals(Cell.class))
                .flatMap(pattern -> inWords(pattern, bound))
                .distinct()
                .toList();
    }

    private Stream<Wording> inWords(RulePattern pattern, Map<String, Object> bound) {
        if (!pattern.reads().contains("value") || !pieces(pattern).anyMatch(RowsInQuestion::isLimit)) {
            return Stream.empty();
        }
        var found = rows.stream()
                .filter(row -> pieces(pattern).allMatch(piece -> matches(row, piece, bound)))
                .toList();
        return found.size() > MOST
                ? Stream.empty()
                : found.stream()
                        .map(row -> new Wording(
                                "the table " + row.grid() + " says " + row.value(),
                                "le tableau " + row.grid() + " indique " + row.value()));
    }

    /** Whether a condition holds the candidate to the row's value, and does not only take it over. */
    private static boolean isLimit(String piece) {
        return piece.contains("value") && !BINDING.matcher(piece).matches();
    }

    private static Stream<String> pieces(RulePattern pattern) {
        var text = pattern.text();
        var inner = text.substring(text.indexOf('(') + 1, text.lastIndexOf(')'));
        return PIECES.splitAsStream(inner).map(String::strip);
    }

    /** Values that the rule remembers from facts of which there is just one. */
    private Map<String, Object> bound() {
        var bound = new HashMap<String, Object>();
        for (RulePattern pattern : rule.factPatterns()) {
            var known = facts.apply(pattern);
            if (known.size() == 1) {
                var bindings = BINDING.matcher(pattern.text());
                while (bindings.find()) {
                    var name = bindings.group(1);
                    pattern.type()
                            .component(bindings.group(2))
                            .ifPresent(component -> bound.put(name, component.valueIn(known.get(0))));
                }
            }
        }
        return bound;
    }

    private static boolean matches(Cell row, String piece, Map<String, Object> bound) {
        var comparison = COMPARISON.matcher(piece);
        if (!comparison.matches() || piece.startsWith("value")) {
            return true;
        }
        var own = Words.type(Cell.class)
                .component(comparison.group(1))
                .map(component -> component.valueIn(row))
                .orElse(null);
        var other = value(comparison, bound);
        return own == null || other == null || holds(own, comparison.group(2), other);
    }

    /** What a row is compared with; none where the rule does not remember it of one fact alone. */
    private static @Nullable Object value(Matcher comparison, Map<String, Object> bound) {
        var written = comparison.group(3);
        if (written.startsWith("$")) {
            return bound.get(written);
        }
        return written.startsWith("\"") ? written.substring(1, written.length() - 1) : Integer.valueOf(written);
    }

    private static boolean holds(Object own, String operator, Object other) {
        if (operator.equals("==")) {
            return Objects.equals(own, other);
        }
        if (!(own instanceof Integer left) || !(other instanceof Integer right)) {
            return true;
        }
        Predicate<Integer> accepts = switch (operator) {
            case "<=" -> order -> order <= 0;
            case ">=" -> order -> order >= 0;
            case "<" -> order -> order < 0;
            default -> order -> order > 0;
        };
        return accepts.test(left.compareTo(right));
    }
}
