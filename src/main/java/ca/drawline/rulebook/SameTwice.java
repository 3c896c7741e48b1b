package ca.drawline.rulebook;

import ca.drawline.rulebook.Problem.Severity;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Two rules that always fire together and find the same: points count twice, and anything else is said twice. */
final class SameTwice implements Lint {

    @Override
    public String code() {
        return "same-twice";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void look(Policy policy, Report report) {
        var conditions = new IdentityHashMap<Policy.Placed, String>();
        for (var inForce : policy.inForce().values()) {
            Map<String, Policy.Placed> seen = new HashMap<>();
            for (Policy.Placed placed : inForce) {
                for (Rule.Insertion insertion : placed.rule().insertions()) {
                    var other = seen.putIfAbsent(
                            conditions.computeIfAbsent(placed, SameTwice::condition) + insertion, placed);
                    if (other != null && !other.equals(placed)) {
                        report.add(
                                placed,
                                "The rule always fires together with `"
                                        + other.rule().id() + "` ("
                                        + other.file().path() + ":"
                                        + other.rule().line()
                                        + ") and finds the same.",
                                "Remove one of them, or correct what it needs.");
                    }
                }
            }
        }
    }

    /** What a rule needs, however its conditions are ordered and spaced; it sees the rows of its own folder only. */
    private static String condition(Policy.Placed placed) {
        var onRows = placed.rule().patterns().stream().anyMatch(pattern -> !pattern.onFact());
        var folder = onRows ? placed.path().folder() : "";
        return folder
                + placed.rule().patterns().stream()
                        .map(pattern -> pattern.plain() + " " + pattern.type().name() + " "
                                + new TreeSet<>(List.of(
                                        pattern.text().replaceAll("\\s+", "").split(",", -1))))
                        .sorted()
                        .collect(Collectors.joining(" & "));
    }
}
