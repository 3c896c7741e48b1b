package ca.drawline.rulebook;

import ca.drawline.rulebook.Problem.Severity;
import ca.drawline.vocabulary.Cell;
import java.util.Map;

/** A rule that needs a row of a grid which no row can be: it finds nothing for anybody. */
final class NoMatchingRow implements Lint {

    @Override
    public String code() {
        return "no-matching-row";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void look(Policy policy, Report report) {
        for (Policy.Placed placed : policy.rules()) {
            for (Rule.RulePattern pattern : placed.patternsOn(Cell.class)) {
                var cells = policy.rows(placed.path()).cells();
                var constraints = Constraint.of(pattern);
                var ofGrid = constraints.stream()
                        .filter(one -> one.field().equals("grid"))
                        .toList();
                var known = cells.stream().anyMatch(cell -> ofGrid.stream().allMatch(one -> fits(one, cell)));
                if (pattern.plain()
                        && known
                        && cells.stream().noneMatch(cell -> constraints.stream().allMatch(one -> fits(one, cell)))) {
                    report.add(
                            placed,
                            "No row of the grid fits " + pattern.text() + ", so the rule never finds anything.",
                            "Add the row to the grid, or compare with values that it has.");
                }
            }
        }
    }

    private static boolean fits(Constraint constraint, Cell cell) {
        var level = cell.level() == null ? "null" : "EducationLevel." + cell.level();
        var values = Map.of(
                "grid", '"' + cell.grid() + '"',
                "key", '"' + cell.key() + '"',
                "level", level,
                "withPartner", String.valueOf(cell.withPartner()),
                "from", String.valueOf(cell.from()),
                "to", String.valueOf(cell.to()),
                "andFrom", String.valueOf(cell.andFrom()),
                "andTo", String.valueOf(cell.andTo()),
                "value", String.valueOf(cell.value()));
        var value = values.get(constraint.field());
        return value == null || constraint.allows(value);
    }
}
