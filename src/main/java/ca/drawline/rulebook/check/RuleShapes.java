package ca.drawline.rulebook.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Rules that are the rows of a grid: alike but for a range of one field and the numbers that they give. Where two ranges
 * overlap both rules fire, and where they leave a gap none does.
 */
final class RuleShapes {

    private static final Pattern RANGE = Pattern.compile("(\\w+)\\s*(>=|<=|<|>|==)\\s*(-?\\d{1,9})");
    private static final Pattern NUMBER = Pattern.compile("\\b\\d+(?:\\.\\d+)?\\b");

    private final RuleWords words;
    private final Report report;

    RuleShapes(RuleWords words, Report report) {
        this.words = words;
        this.report = report;
    }

    private record Row(RuleDescr rule, String shape, String field, long from, long to, String gives, int at) {}

    void check(List<RuleDescr> rules, String text) {
        var rowsByShape = new LinkedHashMap<String, List<Row>>();
        for (RuleDescr rule : rules) {
            row(rule, text)
                    .ifPresent(row -> rowsByShape
                            .computeIfAbsent(row.shape(), shape -> new ArrayList<>())
                            .add(row));
        }
        rowsByShape.values().forEach(this::compare);
    }

    private void compare(List<Row> rows) {
        var sorted = rows.stream()
                .sorted(Comparator.comparingLong(Row::from).thenComparing(Row::at))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            var before = sorted.get(i - 1);
            var after = sorted.get(i);
            if (before.gives().equals(after.gives())) {
                continue;
            }
            var beforeIsLater = before.at() > after.at();
            var later = beforeIsLater ? before : after;
            var earlier = beforeIsLater ? after : before;
            if (after.from() <= before.to()) {
                var common = Math.min(before.to(), after.to());
                report.warning(
                        later.at(),
                        "rules-overlap",
                        "Where `" + after.field() + "` is " + range(after.from(), common) + ", this rule and \""
                                + earlier.rule().getName() + "\" both fire.",
                        "Let one end where the other begins.",
                        later.rule().getName());
            } else if (after.from() - before.to() > 1) {
                report.warning(
                        after.at(),
                        "rules-gap",
                        "Where `" + after.field() + "` is " + range(before.to() + 1, after.from() - 1)
                                + ", neither this rule nor \"" + before.rule().getName() + "\" fires.",
                        "Let one begin where the other ends, or write a rule for the values between them.",
                        after.rule().getName());
            }
        }
    }

    private static String range(long from, long to) {
        return from == to
                ? String.valueOf(from)
                : from + " to " + (to == Long.MAX_VALUE ? "any more" : String.valueOf(to));
    }

    private Optional<Row> row(RuleDescr rule, String text) {
        var shape = new StringBuilder();
        var ranges = new ArrayList<String[]>();
        var fields = new ArrayList<String>();
        var at = -1;
        for (BaseDescr node :
                rule.getLhs() == null ? List.<BaseDescr>of() : rule.getLhs().getDescrs()) {
            if (!(node instanceof PatternDescr pattern) || pattern.getSource() != null) {
                return Optional.empty();
            }
            var fact = words.vocabulary().facts().get(String.valueOf(pattern.getObjectType()));
            shape.append(pattern.getObjectType()).append('(');
            for (BaseDescr condition : pattern.getDescrs()) {
                var written = condition instanceof ExprConstraintDescr one
                        ? String.valueOf(one.getExpression()).strip()
                        : "";
                for (String part : written.split("&&", -1)) {
                    var range = RANGE.matcher(part.strip());
                    var property =
                            range.matches() && fact != null ? fact.properties().get(range.group(1)) : null;
                    if (property != null && Sort.of(property.getReturnType()) == Sort.WHOLE) {
                        fields.add(pattern.getObjectType() + "." + range.group(1));
                        ranges.add(new String[] {range.group(1), range.group(2), range.group(3)});
                        at = at < 0
                                ? Math.max(0, text.indexOf(part.strip(), Math.max(0, pattern.getStartCharacter())))
                                : at;
                    } else {
                        shape.append(part.strip()).append(',');
                    }
                }
            }
            shape.append(')');
        }
        if (fields.isEmpty() || fields.stream().distinct().count() > 1) {
            return Optional.empty();
        }
        long from = Long.MIN_VALUE;
        long to = Long.MAX_VALUE;
        for (String[] range : ranges) {
            var value = Long.parseLong(range[2]);
            switch (range[1]) {
                case ">=" -> from = Math.max(from, value);
                case ">" -> from = Math.max(from, value + 1);
                case "<=" -> to = Math.min(to, value);
                case "<" -> to = Math.min(to, value - 1);
                default -> {
                    from = Math.max(from, value);
                    to = Math.min(to, value);
                }
            }
        }
        var gives = String.valueOf(rule.getConsequence()).replaceAll("\\s+", "");
        return from > to
                ? Optional.empty()
                : Optional.of(new Row(
                        rule,
                        fields.get(0) + " " + shape + " "
                                + NUMBER.matcher(gives).replaceAll("#"),
                        ranges.get(0)[0],
                        from,
                        to,
                        gives,
                        at));
    }
}
