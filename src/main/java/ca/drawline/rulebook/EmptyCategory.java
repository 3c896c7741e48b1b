package ca.drawline.rulebook;

import ca.drawline.rulebook.Problem.Severity;
import ca.drawline.vocabulary.Experience;
import ca.drawline.vocabulary.Member;
import ca.drawline.vocabulary.Met;
import java.util.List;
import java.util.Set;

/** A category without a requirement, or one whose experience is in whatever occupation. */
final class EmptyCategory implements Lint {

    private static final Set<String> OCCUPATIONS = Set.of("noc", "majorGroup", "subMajorGroup", "minorGroup");

    @Override
    public String code() {
        return "empty-category";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void look(Policy policy, Report report) {
        for (var inForce : policy.inForce().values()) {
            inForce.stream()
                    .filter(placed -> !placed.finds(Member.class).isEmpty())
                    .forEach(placed -> look(placed, inForce, report));
        }
    }

    private static void look(Policy.Placed member, List<Policy.Placed> inForce, Report report) {
        if (member.needs().isEmpty()) {
            report.add(
                    member,
                    "The category asks for no requirement, so nothing can be shown of who belongs to it.",
                    "Write each requirement as a rule of its own, and ask for it: Met( requirement == \"…\" )");
        }
        inForce.stream()
                .filter(placed -> member.needs().stream().anyMatch(needed -> placed.finds(Met.class, needed)))
                .filter(placed -> placed.patternsOn(Experience.class).stream()
                        .anyMatch(pattern -> pattern.reads().stream().noneMatch(OCCUPATIONS::contains)))
                .forEach(placed -> report.add(
                        placed,
                        "The category names no occupations: experience in any of them will do.",
                        "List them: noc in ( \"31301\", … )"));
    }
}
