package ca.drawline.report;

import ca.drawline.draw.DrawResult;
import ca.drawline.draw.comparison.ComparisonResult;
import ca.drawline.draw.comparison.ComparisonResult.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a report as one table for other programs: numbers without signs of grouping, the same in both languages.
 *
 * @param heads names of its columns
 * @param rows its rows; empty where a figure is not told
 */
public record ReportTable(List<String> heads, List<List<String>> rows) {

    public ReportTable {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /** The figures of a draw. */
    public static ReportTable of(DrawResult draw) {
        var rows = new ArrayList<List<String>>();
        rows.add(row("draw", draw.id(), "cutOff", draw.cutOff()));
        rows.add(row("draw", draw.id(), "tieBreak", draw.tieBreak()));
        rows.add(row("draw", draw.id(), "ranked", draw.ranked()));
        rows.add(row("draw", draw.id(), "invited", draw.invited()));
        draw.bands().forEach(band -> {
            rows.add(row("band", band.from() + "-" + band.to(), "candidates", band.candidates()));
            rows.add(row("band", band.from() + "-" + band.to(), "invited", band.invited()));
        });
        draw.byProgram().forEach((program, invited) -> rows.add(row("program", program, "invited", invited)));
        draw.byCategory().forEach((category, invited) -> rows.add(row("category", category, "invited", invited)));
        return new ReportTable(List.of("table", "group", "figure", "value"), rows);
    }

    /** The figures of a comparison. */
    public static ReportTable of(ComparisonResult result) {
        var rows = new ArrayList<List<String>>();
        rows.add(row("total", "", "", result.gained(), result.lost()));
        result.causes().forEach(cause -> rows.add(row("cause", "", cause.cause(), cause.gained(), cause.lost())));
        var by = result.by();
        add(rows, "program", by.program());
        add(rows, "category", by.category());
        add(rows, "band", by.band());
        add(rows, "occupation", by.occupation());
        add(rows, "age", by.age());
        add(rows, "firstLanguage", by.firstLanguage());
        return new ReportTable(List.of("table", "group", "cause", "gained", "lost"), rows);
    }

    private static void add(List<List<String>> rows, String table, List<Cell> cells) {
        cells.forEach(cell -> rows.add(row(table, cell.group(), cell.cause(), cell.gained(), cell.lost())));
    }

    private static List<String> row(@Nullable Object... values) {
        return Arrays.stream(values)
                .map(value -> value == null ? "" : value.toString())
                .toList();
    }
}
