package ca.drawline.rulebook;

import ca.drawline.rulebook.Problem.Severity;
import java.util.HashSet;

/** An entry that stands in a list twice; where one is a slip, another is missing. */
final class RepeatedEntry implements Lint {

    @Override
    public String code() {
        return "repeated-entry";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void look(Policy policy, Report report) {
        for (Policy.Placed placed : policy.rules()) {
            for (Rule.RulePattern pattern : placed.rule().patterns()) {
                for (Constraint constraint : Constraint.of(pattern)) {
                    var seen = new HashSet<String>();
                    constraint.values().stream()
                            .filter(value -> !seen.add(value))
                            .distinct()
                            .forEach(value -> report.add(
                                    placed.file().path(),
                                    line(placed, value),
                                    value + " stands in the list of `" + constraint.field() + "` twice.",
                                    "Remove one, or write the one that was meant.",
                                    placed.rule().id()));
                }
            }
        }
    }

    /** The line of its second place in the rule. */
    private static int line(Policy.Placed placed, String value) {
        var lines = placed.file().content().lines().toList();
        var times = 0;
        for (int line = placed.rule().line(); line <= lines.size(); line++) {
            for (int at = lines.get(line - 1).indexOf(value);
                    at >= 0;
                    at = lines.get(line - 1).indexOf(value, at + 1)) {
                times++;
                if (times == 2) {
                    return line;
                }
            }
        }
        return placed.rule().line();
    }
}
