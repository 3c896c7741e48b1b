package ca.drawline.rulebook;

import ca.drawline.rulebook.Problem.Severity;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** An id that on one date is of one requirement, factor or category, and on another date of another. */
final class TwoMeanings implements Lint {

    @Override
    public String code() {
        return "two-meanings";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void look(Policy policy, Report report) {
        Map<String, Policy.Placed> first = new HashMap<>();
        for (Policy.Placed placed : policy.rules()) {
            var other = first.putIfAbsent(placed.rule().id(), placed);
            if (other != null && !meaning(placed.rule()).equals(meaning(other.rule()))) {
                report.add(
                        placed,
                        "The id `" + placed.rule().id() + "` finds " + meaning(placed.rule()) + " here and "
                                + meaning(other.rule()) + " in " + other.file().path() + ":"
                                + other.rule().line() + ".",
                        "Keep an id for what is still the same; give what is new an id of its own.");
            }
        }
    }

    /** What a rule finds, whatever the numbers. */
    private static String meaning(Rule rule) {
        return rule.insertions().stream()
                .map(insertion -> insertion.type().name() + "( "
                        + insertion.arguments().stream()
                                .filter(argument -> argument.startsWith("\""))
                                .collect(Collectors.joining(", "))
                        + " )")
                .sorted()
                .collect(Collectors.joining(" and "));
    }
}
