package ca.drawline.report;

import ca.drawline.draw.comparison.ComparisonResult;
import ca.drawline.draw.comparison.ComparisonResult.Cell;
import ca.drawline.draw.comparison.Turn;
import ca.drawline.report.BarChart.Figure;
import ca.drawline.report.DrawReport.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comparison as a document in one language. */
public final class ComparisonReport {

    private static final int CAUSE_LABELS = 190;

    private final ComparisonResult result;
    private final Formats formats;

    /**
     * @param result what the comparison came to
     * @param formats how it is written
     */
    public ComparisonReport(ComparisonResult result, Formats formats) {
        this.result = result;
        this.formats = formats;
    }

    /**
     * A way of grouping those who turn.
     *
     * @param title what it groups by
     * @param rows its cells
     */
    public record Table(String title, List<Row> rows) {

        public Table {
            rows = List.copyOf(rows);
        }
    }

    /** The comparison itself. */
    public ComparisonResult result() {
        return result;
    }

    /** The draw that is compared with. */
    public DrawReport baseline() {
        return new DrawReport(result.baseline(), List.of(), formats);
    }

    /** The other draw. */
    public DrawReport alternative() {
        return new DrawReport(result.alternative(), List.of(), formats);
    }

    /** How many the alternative alone invites. */
    public String gained() {
        return formats.number(result.gained());
    }

    /** How many the baseline alone invites. */
    public String lost() {
        return formats.number(result.lost());
    }

    /** The least count that is told; empty where all are. */
    public String suppressedBelow() {
        return result.suppressBelow() == null ? "" : formats.number(result.suppressBelow());
    }

    /** Gained and lost by cause. */
    public BarChart causeChart() {
        var figures = new ArrayList<Figure>();
        result.causes().forEach(cause -> {
            figures.add(figure("gained", formats.in(cause.cause().inWords()), cause.gained(), "+"));
            figures.add(figure("lost", "", cause.lost(), "−"));
        });
        return BarChart.of(CAUSE_LABELS, figures);
    }

    private Figure figure(String kind, String label, @Nullable Integer count, String sign) {
        var some = count == null ? 0 : count;
        return new Figure(kind, label, some == 0 ? formats.number(count) : sign + formats.number(count), some, some);
    }

    /** The same as a table. */
    public List<Row> causes() {
        return result.causes().stream()
                .map(cause -> new Row(
                        formats.in(cause.cause().inWords()),
                        List.of(formats.number(cause.gained()), formats.number(cause.lost()))))
                .toList();
    }

    /** Who moved the line, for whom. */
    public List<Row> displacedBy() {
        return result.displacedBy().stream()
                .map(mover -> new Row(
                        formats.in(mover.said()),
                        List.of(
                                mover.displaced() == Turn.LOST
                                        ? formats.in("others lose", "d’autres perdent")
                                        : formats.in("others gain", "d’autres gagnent"),
                                formats.number(mover.candidates()))))
                .toList();
    }

    /** The rules that give other points. */
    public List<Row> items() {
        return result.items().stream()
                .map(item -> new Row(
                        formats.in(item.name()),
                        List.of(formats.number(item.candidates()), formats.signed(item.points()))))
                .toList();
    }

    /** The matrix of causes by group, a table for each way of grouping. */
    public List<Table> tables() {
        var by = result.by();
        return List.of(
                        table(formats.in("By program", "Par programme"), by.program()),
                        table(formats.in("By category", "Par catégorie"), by.category()),
                        table(formats.in("By score", "Par note"), by.band()),
                        table(formats.in("By occupation", "Par profession"), by.occupation()),
                        table(formats.in("By age", "Par âge"), by.age()),
                        table(
                                formats.in("By first official language", "Par première langue officielle"),
                                by.firstLanguage()))
                .stream()
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private Table table(String title, List<Cell> cells) {
        return new Table(
                title,
                cells.stream()
                        .map(cell -> new Row(
                                group(cell),
                                List.of(
                                        formats.in(cell.cause().inWords()),
                                        formats.number(cell.gained()),
                                        formats.number(cell.lost()))))
                        .toList());
    }

    private String group(Cell cell) {
        if (cell.title() == null) {
            return cell.group().replace('-', '–');
        }
        var title = formats.in(cell.title());
        return cell.group().matches("[0-9]{5}") ? cell.group() + " " + title : title;
    }
}
