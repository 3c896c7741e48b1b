package ca.drawline.handbook;

import ca.drawline.rulebook.GridText;
import ca.drawline.vocabulary.Ability;
import ca.drawline.vocabulary.EducationLevel;
import ca.drawline.vocabulary.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a grid says, row by row: for whom or what, in which column of the printed table, which value, says who. Two
 * columns that bound a range become one, and a column that splits the rows in parallel ones becomes several side by side.
 */
final class GridLines {

    private static final String SOURCE = "source";
    private static final String PARTNER = "withPartner";
    private static final String ABILITY = "ability";
    private static final String LEVEL = "clb";
    private static final String STEP = "step";
    private static final List<String> VALUES = List.of("value", LEVEL, "teer");
    private static final Set<String> RANGE_ENDS = Set.of("to", "andTo", "highest", STEP);

    private final GridText grid;
    private final Phrases phrases;

    /**
     * One line.
     *
     * @param keys what it is for, one for each key column
     * @param column the column of the printed table, empty where there is but one
     * @param value what it says
     * @param source where that is said
     */
    record Line(List<String> keys, String column, String value, String source) {

        String label() {
            var said = new ArrayList<>(keys);
            said.add(column);
            said.removeIf(String::isEmpty);
            return String.join(" · ", said);
        }
    }

    GridLines(GridText grid, Phrases phrases) {
        this.grid = grid;
        this.phrases = phrases;
    }

    /** Whether it is a chart or scale, which shows ranges of results below each ability. */
    boolean isOfAbilities() {
        return grid.columns().contains(ABILITY);
    }

    /** Columns of the file that say what a row is for; of a range, the one with its beginning. */
    List<String> keyColumns() {
        var keys = new ArrayList<>(grid.columns());
        keys.removeAll(RANGE_ENDS);
        keys.removeAll(List.of(SOURCE, PARTNER, ABILITY));
        if (isOfAbilities()) {
            keys.removeAll(List.of("from", "lowest"));
        } else {
            keys.remove(valueColumn());
        }
        return keys;
    }

    /** The column of the file that holds what a row says. */
    String valueColumn() {
        return VALUES.stream().filter(grid.columns()::contains).findFirst().orElse("");
    }

    List<Line> lines() {
        return grid.rows().stream().map(this::line).toList();
    }

    private Line line(List<String> row) {
        var keys = keyColumns().stream().map(column -> key(row, column)).toList();
        return new Line(keys, column(row), value(row), text(row, SOURCE));
    }

    private String key(List<String> row, String column) {
        return switch (column) {
            case "from" -> phrases.range(text(row, "from"), text(row, "to"));
            case "andFrom" -> phrases.range(text(row, "andFrom"), text(row, "andTo"));
            case "level" -> level(text(row, column));
            case "language" -> phrases.in(Language.valueOf(text(row, column)).inWords());
            case "key", "name" -> Phrases.words(text(row, column));
            default -> text(row, column);
        };
    }

    private String level(String level) {
        return level.isEmpty() ? "" : phrases.in(EducationLevel.valueOf(level).inWords());
    }

    private String column(List<String> row) {
        if (isOfAbilities()) {
            return phrases.in(Ability.valueOf(text(row, ABILITY)).inWords());
        }
        if (!grid.columns().contains(PARTNER)) {
            return "";
        }
        return text(row, PARTNER).equals("true")
                ? phrases.in("with partner", "avec conjoint")
                : phrases.in("without partner", "sans conjoint");
    }

    private String value(List<String> row) {
        if (grid.columns().contains(STEP)) {
            var step = phrases.number(text(row, STEP));
            return phrases.range(text(row, "lowest"), text(row, "highest"))
                    + phrases.in(", steps of " + step, ", par pas de " + step);
        }
        return isOfAbilities()
                ? phrases.range(text(row, "from"), text(row, "to"))
                : phrases.number(text(row, valueColumn()));
    }

    private String text(List<String> row, String column) {
        var at = grid.columns().indexOf(column);
        return at < 0 || at >= row.size() ? "" : row.get(at);
    }
}
