package ca.drawline.rulebook;

import ca.drawline.rulebook.Problem.Severity;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A pattern whose conditions on one field contradict one another: no fact fits. */
final class NeverFires implements Lint {

    @Override
    public String code() {
        return "never-fires";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void look(Policy policy, Report report) {
        for (Policy.Placed placed : policy.rules()) {
            for (Rule.RulePattern pattern : placed.rule().patterns()) {
                var byField = Constraint.of(pattern).stream()
                        .collect(Collectors.groupingBy(Constraint::field, TreeMap::new, Collectors.toList()));
                byField.forEach((field, constraints) -> {
                    if (constraints.size() > 1 && impossible(constraints)) {
                        report.add(
                                placed,
                                "Nothing fits this rule: no `" + field + "` of "
                                        + pattern.type().name() + " is "
                                        + constraints.stream()
                                                .map(Constraint::toString)
                                                .collect(Collectors.joining(" and "))
                                        + ".",
                                "Change or remove one of the two, or write them with || if either is enough.");
                    }
                });
            }
        }
    }

    /** Only where a text or number can be told for certain; a value without a name could be any constant. */
    private static boolean impossible(List<Constraint> constraints) {
        return Constraint.telling(constraints).stream()
                .noneMatch(value -> constraints.stream().allMatch(constraint -> constraint.allows(value)));
    }
}
