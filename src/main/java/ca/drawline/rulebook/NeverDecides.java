package ca.drawline.rulebook;

import ca.drawline.rulebook.Problem.Severity;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A condition that says no more than another one on the same field of the same pattern. */
final class NeverDecides implements Lint {

    @Override
    public String code() {
        return "never-decides";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void look(Policy policy, Report report) {
        for (Policy.Placed placed : policy.rules()) {
            for (Rule.RulePattern pattern : placed.rule().patterns()) {
                var byField = Constraint.of(pattern).stream()
                        .collect(Collectors.groupingBy(Constraint::field, TreeMap::new, Collectors.toList()));
                byField.values().forEach(constraints -> look(placed, constraints, report));
            }
        }
    }

    private static void look(Policy.Placed placed, List<Constraint> constraints, Report report) {
        var telling = Constraint.telling(constraints);
        for (int i = 0; i < constraints.size(); i++) {
            for (int j = 0; j < constraints.size(); j++) {
                var implied = constraints.get(i);
                var by = constraints.get(j);
                // Of two that say the same, the second one is too many.
                if (i != j
                        && telling.stream().anyMatch(by::allows)
                        && telling.stream().allMatch(value -> !by.allows(value) || implied.allows(value))
                        && (i > j || telling.stream().anyMatch(value -> implied.allows(value) && !by.allows(value)))) {
                    report.add(
                            placed,
                            "`" + implied + "` never decides anything: `" + by + "` says as much.",
                            "Remove it, or correct the one that is not meant.");
                }
            }
        }
    }
}
