package ca.drawline.rulebook;

import ca.drawline.rulebook.Problem.Severity;
import ca.drawline.vocabulary.Cell;
import ca.drawline.vocabulary.FactorSum;
import ca.drawline.vocabulary.Points;
import ca.drawline.vocabulary.SectionSum;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Points that one rule gives at once and that the maximum of their factor or section cuts. */
final class PointsAboveCap implements Lint {

    private static final Pattern GRID = Pattern.compile("\\bgrid\\s*==\\s*\"([^\"]*)\"");
    private static final Pattern KEY = Pattern.compile("\\bkey\\s*==\\s*(\\$\\w+)");
    private static final Pattern VALUE = Pattern.compile("(\\$\\w+)\\s*:\\s*value\\b");

    @Override
    public String code() {
        return "points-above-cap";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void look(Policy policy, Report report) {
        for (var all : policy.inForce().values()) {
            // Rules over sums find points of a later step; looking at these alone is most of the speed.
            var inForce = all.stream()
                    .filter(placed -> placed.finds(Points.class).isEmpty()
                            && !placed.patternsOn(Cell.class).isEmpty())
                    .toList();
            for (Policy.Placed placed : all) {
                for (Rule.Insertion points : placed.finds(Points.class)) {
                    if (points.arguments().size() == 4) {
                        look(policy, inForce, placed, points.arguments(), report);
                    }
                }
            }
        }
    }

    private static void look(
            Policy policy, List<Policy.Placed> inForce, Policy.Placed placed, List<String> points, Report report) {
        var most = most(policy, placed, points.get(3));
        if (most.isEmpty()) {
            return;
        }
        held(
                placed,
                most.getAsInt(),
                cap(policy, inForce, FactorSum.class, points.get(0), points.get(2)),
                "factor " + points.get(2),
                report);
        held(
                placed,
                most.getAsInt(),
                cap(policy, inForce, SectionSum.class, points.get(0), points.get(1)),
                "section " + points.get(1),
                report);
    }

    private static void held(Policy.Placed placed, int most, OptionalInt cap, String what, Report report) {
        if (cap.isPresent() && most > cap.getAsInt()) {
            report.add(
                    placed,
                    "The rule gives " + most + " points; the " + what + " counts " + cap.getAsInt() + " at most.",
                    "Give no more than that, or raise the maximum.");
        }
    }

    /** The number that is written, or the greatest that the variable can be by the grid that it comes from. */
    private static OptionalInt most(Policy policy, Policy.Placed placed, String written) {
        if (written.matches("\\d{1,9}")) {
            return OptionalInt.of(Integer.parseInt(written));
        }
        for (Rule.RulePattern pattern : placed.patternsOn(Cell.class)) {
            var value = VALUE.matcher(pattern.text());
            var grid = GRID.matcher(pattern.text());
            if (value.find() && value.group(1).equals(written) && grid.find()) {
                return policy.rows(placed.path()).cells().stream()
                        .filter(cell -> cell.grid().equals(grid.group(1)))
                        .mapToInt(Cell::value)
                        .max();
            }
        }
        return OptionalInt.empty();
    }

    /** The maximum that rules over sums hold a factor or section of a scheme to, in the grid that they join by its name. */
    private static OptionalInt cap(
            Policy policy, List<Policy.Placed> inForce, Class<?> sum, String scheme, String name) {
        var unquoted = name.replace("\"", "");
        return inForce.stream()
                .filter(placed -> placed.patternsOn(sum).stream()
                        .anyMatch(pattern -> pattern.text().contains(scheme)))
                .flatMap(placed -> placed.patternsOn(Cell.class).stream()
                        .filter(pattern -> KEY.matcher(pattern.text()).find())
                        .flatMap(pattern -> GRID.matcher(pattern.text()).results())
                        .flatMap(grid -> policy.rows(placed.path()).cells().stream()
                                .filter(cell -> cell.grid().equals(grid.group(1))
                                        && cell.key().equals(unquoted))))
                .mapToInt(Cell::value)
                .max();
    }
}
