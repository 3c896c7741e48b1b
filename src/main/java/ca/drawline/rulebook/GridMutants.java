package ca.drawline.rulebook;

import ca.drawline.rulebook.RuleBook.Folder;
import ca.drawline.vocabulary.Ability;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The changes to one grid: its numbers, moved one at a time; a limit both ways, so that there must be somebody on either side. */
final class GridMutants {

    private static final List<String> LIMITS = List.of("from", "to", "andFrom", "andTo");
    private static final List<String> RESULTS = List.of("value", "clb");

    /** The column that names a figure of law; each is a limit. */
    private static final String FIGURE = "name";

    private final RuleBook book;
    private final RuleFile file;
    private final RulePath path;
    private final Folder folder;
    private final EditedGrid grid;
    private final Set<String> touched;
    private final List<Mutant> mutants = new ArrayList<>();

    GridMutants(RuleBook book, RuleFile file, RulePath path) {
        this.book = book;
        this.file = file;
        this.path = path;
        this.folder = book.folder(path).orElseThrow();
        this.grid = EditedGrid.of(file.content());
        this.touched = folder.sections().stream()
                .flatMap(section -> section.rules().stream())
                .map(Rule::id)
                .collect(Collectors.toSet());
    }

    List<Mutant> all() {
        if (grid.columns().stream().noneMatch(RESULTS::contains)) {
            // The others list occupations and scales of tests, from which no result comes.
            return List.of();
        }
        for (int row = 0; row < grid.rows().size(); row++) {
            for (String column : grid.columns()) {
                if (LIMITS.contains(column) && !grid.value(row, column).isEmpty()) {
                    limit(row, column);
                } else if (RESULTS.contains(column)) {
                    result(row, column);
                }
            }
        }
        return mutants;
    }

    private void limit(int row, String column) {
        var value = grid.value(row, column);
        if (grid.value(row, "value").equals("0")) {
            // What gives nothing can shrink unseen; so it gives a point at this limit, and nowhere else.
            var other = column.startsWith("and") ? List.of("andFrom", "andTo") : List.of("from", "to");
            add(row, column, List.of(Map.of(other.get(0), value, other.get(1), value, "value", "1")));
            return;
        }
        var inwards = column.equals("from") || column.equals("andFrom") ? 1 : -1;
        add(row, column, List.of(Map.of(column, moved(row, value, inwards))));
        var scale = scale(row);
        var nobodyBeyond = scale != null
                && Double.parseDouble(value) == (column.equals("from") ? scale.lowest() : scale.highest());
        if (!nobodyBeyond) {
            add(row, column, List.of(Map.of(column, moved(row, value, -inwards))));
        }
    }

    /** A maximum that nobody reaches can only be seen to shrink, and what gives nothing only to grow. */
    private void result(int row, String column) {
        var value = Integer.parseInt(grid.value(row, column));
        var less = Map.of(column, String.valueOf(value - 1));
        var more = Map.of(column, String.valueOf(value + 1));
        if (grid.columns().contains(FIGURE)) {
            add(row, column, List.of(less));
            add(row, column, List.of(more));
        } else {
            add(row, column, List.of(less, more));
        }
    }

    private String moved(int row, String value, int steps) {
        var scale = scale(row);
        var step = scale == null ? BigDecimal.ONE : BigDecimal.valueOf(scale.step());
        return new BigDecimal(value)
                .add(step.multiply(BigDecimal.valueOf(steps)))
                .toPlainString();
    }

    private @Nullable TestScale scale(int row) {
        if (!grid.columns().contains("clb")) {
            return null;
        }
        return folder.rows().scales().stream()
                .filter(scale -> scale.test().equals(grid.value(row, "test"))
                        && scale.ability() == Ability.valueOf(grid.value(row, "ability")))
                .findFirst()
                .orElse(null);
    }

    /** One change, in one or more versions of which the noticing of one is enough. */
    private void add(int row, String column, List<Map<String, String>> versions) {
        var aboutDraws = folder.sections().stream()
                .flatMap(section -> section.rules().stream())
                .anyMatch(Rule::aboutDraws);
        mutants.add(new Mutant(
                Mutant.Kind.GRID,
                file.path(),
                grid.line(row),
                "",
                "%s of %s: %s".formatted(column, grid.shown(row), versions),
                path.folder(),
                path.date(),
                book.until(path).orElse(null),
                aboutDraws,
                touched,
                false,
                versions.stream()
                        .<Supplier<Optional<RuleBook>>>map(changes -> () -> edited(row, changes))
                        .toList()));
    }

    private Optional<RuleBook> edited(int row, Map<String, String> changes) {
        var rows = Rows.empty();
        var problems = new ProblemList();
        for (RuleFile other : book.files()) {
            RulePath.of(other.path())
                    .filter(otherPath ->
                            otherPath.isGrid() && otherPath.folder().equals(path.folder()))
                    .ifPresent(otherPath -> GridReader.read(
                            other.path(),
                            otherPath.gridName(),
                            other.path().equals(file.path()) ? grid.with(row, changes) : other.content(),
                            rows,
                            problems));
        }
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        var sections =
                folder.sections().stream().map(section -> section.over(rows)).toList();
        return Optional.of(book.with(path, new Folder(sections, rows)));
    }
}
