package ca.drawline.rulebook;

import ca.drawline.rulebook.Problem.Severity;
import ca.drawline.vocabulary.Cell;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Values between two rows of a grid that no row covers. Whether two rows cover the same is found when a grid is read. */
final class GridGap implements Lint {

    @Override
    public String code() {
        return "grid-gap";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void look(Policy policy, Report report) {
        policy.dated().forEach((file, path) -> {
            if (path.isGrid()) {
                look(file, ofGrid(policy, path), report);
            }
        });
    }

    private static List<Cell> ofGrid(Policy policy, RulePath path) {
        return policy.rows(path).cells().stream()
                .filter(cell -> cell.grid().equals(path.gridName()))
                .toList();
    }

    private static void look(RuleFile file, List<Cell> cells, Report report) {
        var series = cells.stream()
                .collect(Collectors.groupingBy(cell ->
                        Arrays.asList(cell.key(), cell.level(), cell.withPartner(), cell.andFrom(), cell.andTo())));
        series.values().forEach(rows -> {
            var sorted =
                    rows.stream().sorted(Comparator.comparingInt(Cell::from)).toList();
            for (int i = 1; i < sorted.size(); i++) {
                var before = sorted.get(i - 1).to();
                var after = sorted.get(i).from();
                if ((long) after - before > 1) {
                    report.add(
                            file.path(),
                            cells.indexOf(sorted.get(i)) + 2,
                            "No row covers " + (before + 1) + (after - before > 2 ? " to " + (after - 1) : "") + ".",
                            "Let the row begin at " + (before + 1)
                                    + ", or add one between; a row of 0 says that it gives nothing.",
                            "");
                }
            }
        });
    }
}
