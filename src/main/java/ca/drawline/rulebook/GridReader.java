package ca.drawline.rulebook;

import ca.drawline.candidate.Occupation;
import ca.drawline.rulebook.gate.GateLimits;
import ca.drawline.vocabulary.Ability;
import ca.drawline.vocabulary.Cell;
import ca.drawline.vocabulary.ChartRow;
import ca.drawline.vocabulary.EducationLevel;
import ca.drawline.vocabulary.Language;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads a grid: what its rows are is told by its header. */
final class GridReader {

    static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private static final Set<String> CELL =
            Set.of("key", "level", "withPartner", "from", "to", "andFrom", "andTo", "value", "source");
    private static final Set<String> CHART = Set.of("test", "language", "ability", "from", "to", "clb", "source");
    private static final Set<String> SCALE =
            Set.of("test", "language", "ability", "lowest", "highest", "step", "source");
    private static final Set<String> OCCUPATION = Set.of("code", "title", "teer");
    private static final Set<String> FIGURE = Set.of("name", "value", "source");

    private static final Pattern FORMULA = Pattern.compile("^(?:[=+@\\t]|-(?!\\d+$))");

    /** The classification has six categories of training and education. */
    private static final int HIGHEST_TEER = 5;

    private final String path;
    private final String grid;
    private final Rows rows;
    private final ProblemList problems;

    private GridReader(String path, String grid, Rows rows, ProblemList problems) {
        this.path = path;
        this.grid = grid;
        this.rows = rows;
        this.problems = problems;
    }

    /** Adds the rows of a file; what is wrong with it is added to the problems. */
    static void read(String path, String grid, String text, Rows rows, ProblemList problems) {
        new GridReader(path, grid, rows, problems).read(text);
    }

    private void read(String text) {
        try (var parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            var header = new TreeSet<>(parser.getHeaderNames());
            if (header.contains("value") && CELL.containsAll(header)) {
                forEachRow(parser, header, this::cell);
                refuseOverlaps();
            } else if (header.contains("clb") && CHART.containsAll(header)) {
                var before = rows.charts().size();
                forEachRow(parser, header, this::chart);
                refuseChartOverlaps(before);
            } else if (header.contains("step") && SCALE.containsAll(header)) {
                forEachRow(parser, header, this::scale);
            } else if (header.equals(new TreeSet<>(OCCUPATION))) {
                forEachRow(parser, header, this::occupation);
            } else if (header.contains("name") && FIGURE.containsAll(header)) {
                forEachRow(parser, header, this::figure);
            } else {
                problems.add(
                        path,
                        1,
                        "grid-header",
                        "The header " + header + " is not that of a grid.",
                        "A grid has the column value and any of " + new TreeSet<>(CELL) + ".");
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            problems.add(
                    path,
                    1,
                    "grid",
                    "The file cannot be read as CSV.",
                    "Write one header line and one line a row, separated by commas.");
        }
    }

    /** Reads the values of one row. */
    private interface RowReader {
        void read(Row row);
    }

    private void forEachRow(CSVParser parser, Set<String> header, RowReader reader) {
        for (CSVRecord csv : parser) {
            if (csv.isConsistent() && isPlain(csv, (int) parser.getCurrentLineNumber())) {
                reader.read(new Row(csv, header, (int) parser.getCurrentLineNumber()));
            } else if (!csv.isConsistent()) {
                problems.add(
                        path,
                        (int) parser.getCurrentLineNumber(),
                        "grid-row",
                        "The row has " + csv.size() + " values for " + header.size() + " columns.",
                        "Give every column a value; an empty one is allowed.");
            }
        }
    }

    /** A grid is opened in spreadsheets, and there a cell that begins like a formula is one. */
    private boolean isPlain(CSVRecord csv, int line) {
        var plain = true;
        for (String cell : csv) {
            if (cell.length() > GateLimits.CELL || cell.indexOf('\n') >= 0) {
                plain = false;
                problems.add(
                        path,
                        line,
                        "grid-cell",
                        "A cell has more than %d characters or more than one line.".formatted(GateLimits.CELL),
                        "Shorten it; look for a quotation mark that is not closed.");
            } else if (FORMULA.matcher(cell).find()) {
                plain = false;
                problems.add(
                        path,
                        line,
                        "grid-formula",
                        "A cell begins with `%s`, as a formula of a spreadsheet does.".formatted(cell.substring(0, 1)),
                        "Write the value itself; a negative number is a - and digits.");
            }
        }
        return plain;
    }

    private void cell(Row row) {
        var level = row.text("level");
        rows.cells()
                .add(new Cell(
                        grid,
                        row.text("key"),
                        level.isEmpty() ? null : row.constant("level", EducationLevel.class, EducationLevel.SECONDARY),
                        row.flag("withPartner"),
                        row.whole("from", Integer.MIN_VALUE),
                        row.whole("to", Integer.MAX_VALUE),
                        row.whole("andFrom", Integer.MIN_VALUE),
                        row.whole("andTo", Integer.MAX_VALUE),
                        row.whole("value", null)));
    }

    private void refuseOverlaps() {
        refuseOverlaps(
                rows.cells().stream().filter(cell -> cell.grid().equals(grid)).toList(), GridReader::overlap);
    }

    /** The rows of this file only: another file beside it may hold the chart of another test. */
    private void refuseChartOverlaps(int before) {
        refuseOverlaps(rows.charts().subList(before, rows.charts().size()), GridReader::overlap);
    }

    private <R> void refuseOverlaps(List<R> own, BiPredicate<R, R> overlap) {
        for (int i = 0; i < own.size(); i++) {
            for (int j = i + 1; j < own.size(); j++) {
                if (overlap.test(own.get(i), own.get(j))) {
                    problems.add(
                            path,
                            j + 2,
                            "grid-overlap",
                            "Row " + (j + 1) + " covers values that row " + (i + 1) + " covers too.",
                            "Give every value one row: change from and to so that they do not meet.");
                }
            }
        }
    }

    private static boolean overlap(Cell a, Cell b) {
        return a.key().equals(b.key())
                && a.level() == b.level()
                && a.withPartner() == b.withPartner()
                && a.from() <= b.to()
                && b.from() <= a.to()
                && a.andFrom() <= b.andTo()
                && b.andFrom() <= a.andTo();
    }

    private static boolean overlap(ChartRow a, ChartRow b) {
        return a.test().equals(b.test()) && a.ability() == b.ability() && a.from() <= b.to() && b.from() <= a.to();
    }

    private void chart(Row row) {
        rows.charts()
                .add(new ChartRow(
                        row.text("test"),
                        row.constant("language", Language.class, Language.ENGLISH),
                        row.constant("ability", Ability.class, Ability.LISTENING),
                        row.decimal("from"),
                        row.decimal("to"),
                        row.whole("clb", null)));
    }

    private void scale(Row row) {
        rows.scales()
                .add(new TestScale(
                        row.text("test"),
                        row.constant("language", Language.class, Language.ENGLISH),
                        row.constant("ability", Ability.class, Ability.LISTENING),
                        row.decimal("lowest"),
                        row.decimal("highest"),
                        row.decimal("step")));
    }

    private void occupation(Row row) {
        var code = row.text("code");
        var teer = row.whole("teer", null);
        if (!code.matches("\\d{5}")) {
            row.bad("code", code, "a code of five digits, leading zeros included");
        }
        if (teer < 0 || teer > HIGHEST_TEER) {
            row.bad("teer", row.text("teer"), "a TEER category, 0 to " + HIGHEST_TEER);
        }
        if (rows.occupations().stream().anyMatch(known -> known.noc().equals(code))) {
            row.bad("code", code, "listed once only");
        }
        rows.occupations().add(new Occupation(code, row.text("title"), teer));
    }

    private void figure(Row row) {
        var value = row.whole("value", null);
        if (row.text("name").equals(Figures.WHOLE_MONTHS)) {
            if (value < 0 || value > 1) {
                row.bad("value", row.text("value"), "1 to count whole calendar months or 0 to count hours alone");
            }
        } else if (value < 1) {
            row.bad("value", row.text("value"), "a number of at least 1");
        }
        if (rows.figures().put(row.text("name"), value) != null) {
            row.bad("name", row.text("name"), "named once only");
        }
    }

    /** One row's values, each with a problem of its own where it is not what the column holds. */
    private final class Row {

        private final CSVRecord csv;
        private final Set<String> header;
        private final int line;

        Row(CSVRecord csv, Set<String> header, int line) {
            this.csv = csv;
            this.header = header;
            this.line = line;
        }

        String text(String column) {
            return header.contains(column) ? csv.get(column) : "";
        }

        boolean flag(String column) {
            var text = text(column);
            if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
                bad(column, text, "true or false");
            }
            return text.equals("true");
        }

        int whole(String column, @Nullable Integer otherwise) {
            var text = text(column);
            if (text.isEmpty() && otherwise != null) {
                return otherwise;
            }
            if (!text.matches("-?\\d{1,9}")) {
                bad(column, text, "a whole number");
                return 0;
            }
            return Integer.parseInt(text);
        }

        double decimal(String column) {
            var text = text(column);
            if (!text.matches("\\d{1,6}(\\.\\d{1,3})?")) {
                bad(column, text, "a number");
                return 0;
            }
            return Double.parseDouble(text);
        }

        <E extends Enum<E>> E constant(String column, Class<E> type, E otherwise) {
            var found = Literals.constant(type, text(column));
            if (found == null) {
                bad(column, text(column), "one of " + List.of(type.getEnumConstants()));
                return otherwise;
            }
            return type.cast(found);
        }

        private void bad(String column, String text, String wanted) {
            problems.add(
                    path,
                    line,
                    "grid-value",
                    "`" + text + "` in the column " + column + " is not " + wanted + ".",
                    "Write " + wanted + ".");
        }
    }
}
