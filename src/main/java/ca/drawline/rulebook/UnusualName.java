package ca.drawline.rulebook;

import ca.drawline.rulebook.Problem.Severity;
import ca.drawline.rulebook.Rule.Insertion;
import ca.drawline.vocabulary.Points;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Points for a scheme, section or factor that nothing else names, and that is spelt almost as one that something does. */
final class UnusualName implements Lint {

    /** Scheme, section and factor. */
    private static final int NAMES = 3;

    @Override
    public String code() {
        return "unusual-name";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void look(Policy policy, Report report) {
        Map<String, Integer> uses = new TreeMap<>();
        for (Policy.Placed placed : policy.rules()) {
            placed.finds(Points.class)
                    .forEach(points -> names(points).forEach(name -> uses.merge(name, 1, Integer::sum)));
        }
        var grids = new TreeSet<String>();
        policy.rowsByFolder()
                .values()
                .forEach(rows -> rows.cells().stream()
                        .flatMap(cell -> Stream.of(cell.grid(), cell.key()))
                        .forEach(grids::add));
        var inScenarios = new HashMap<String, Boolean>();
        for (Policy.Placed placed : policy.rules()) {
            for (Insertion points : placed.finds(Points.class)) {
                for (String name : names(points)) {
                    if (uses.getOrDefault(name, 0) > 1
                            || grids.contains(name)
                            || inScenarios.computeIfAbsent(name, one -> inScenarios(policy, one))) {
                        continue;
                    }
                    var others = new TreeSet<>(uses.keySet());
                    others.addAll(grids);
                    others.remove(name);
                    if (!Nearest.to(name, others).isEmpty()) {
                        report.add(
                                placed,
                                "`" + name + "`, which points are given for, is named nowhere else.",
                                Nearest.hint(name, others));
                    }
                }
            }
        }
    }

    private static List<String> names(Insertion points) {
        return points.arguments().stream()
                .limit(NAMES)
                .filter(argument -> argument.startsWith("\""))
                .map(argument -> argument.replace("\"", ""))
                .toList();
    }

    private static boolean inScenarios(Policy policy, String name) {
        var word = Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])");
        return policy.examples().stream()
                .anyMatch(file -> word.matcher(file.content()).find());
    }
}
