package ca.drawline.rulebook;

import ca.drawline.rulebook.Problem.Severity;
import ca.drawline.vocabulary.Eligible;
import ca.drawline.vocabulary.Fact;
import ca.drawline.vocabulary.Member;
import ca.drawline.vocabulary.Met;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A requirement named after a program or category, which the rule that decides it does not ask for. */
final class ForgottenRequirement implements Lint {

    @Override
    public String code() {
        return "forgotten-requirement";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void look(Policy policy, Report report) {
        for (var inForce : policy.inForce().values()) {
            look(inForce, Eligible.class, report);
            look(inForce, Member.class, report);
        }
    }

    private static void look(List<Policy.Placed> inForce, Class<? extends Fact> standing, Report report) {
        var named = inForce.stream()
                .flatMap(placed -> placed.finds(standing).stream())
                .map(Rule.Insertion::firstText)
                .collect(Collectors.toCollection(TreeSet::new));
        for (String standingId : named) {
            var deciding = inForce.stream()
                    .filter(placed -> placed.finds(standing, standingId))
                    .toList();
            var asked =
                    deciding.stream().flatMap(placed -> placed.needs().stream()).collect(Collectors.toSet());
            for (Policy.Placed placed : inForce) {
                placed.finds(Met.class).stream()
                        .map(Rule.Insertion::firstText)
                        .filter(met -> bearsNameOf(standingId, met))
                        // A requirement of "stem-research" is not one of "stem".
                        .filter(met -> named.stream()
                                .noneMatch(other -> other.length() > standingId.length() && bearsNameOf(other, met)))
                        .filter(met -> !asked.contains(met))
                        .forEach(met -> report.add(
                                deciding.get(0),
                                "`" + standingId + "` does not ask for the requirement `" + met + "` ("
                                        + placed.file().path() + ":"
                                        + placed.rule().line() + ").",
                                "Add Met( requirement == \"" + met + "\" ), or give the requirement another name."));
            }
        }
    }

    private static boolean bearsNameOf(String standingId, String requirement) {
        return requirement.startsWith(standingId.toLowerCase(Locale.ROOT) + "-");
    }
}
