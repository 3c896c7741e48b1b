package ca.drawline.rulebook;

import ca.drawline.rulebook.Problem.Severity;
import ca.drawline.vocabulary.Met;
import java.util.List;

/** A requirement that is asked for on a day on which no rule in force finds it met, so that nobody can meet it. */
final class UnmeetableRequirement implements Lint {

    @Override
    public String code() {
        return "unmeetable-requirement";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void look(Policy policy, Report report) {
        policy.inForce().forEach((day, inForce) -> {
            for (Policy.Placed placed : inForce) {
                placed.needs().stream()
                        .filter(needed -> nobodyFinds(needed, inForce))
                        .forEach(
                                needed -> report.add(
                                        placed,
                                        "Nobody can meet `" + needed + "` from "
                                                + placed.path().date() + " on: no rule in force on " + day
                                                + " finds it met.",
                                        "Write the rule that finds it into a folder in force on that day, or ask for it later."));
            }
        });
    }

    private static boolean nobodyFinds(String needed, List<Policy.Placed> inForce) {
        return inForce.stream().noneMatch(placed -> placed.finds(Met.class, needed));
    }
}
