package ca.drawline.draw.seek;

import ca.drawline.draw.seek.GridTable.GridCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes a table for a spreadsheet; what has no value is left empty. */
public final class GridCsv {

    private GridCsv() {}

    /**
     * The table as RFC 4180 writes it.
     *
     * @param measure what the table shows, by rows and columns; none for a line with all measures for each cell
     */
    public static String of(GridTable table, @Nullable Measure measure) {
        var text = new StringBuilder();
        try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            if (measure == null) {
                cells(table, csv);
            } else {
                matrix(table, measure, csv);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void cells(GridTable table, CSVPrinter csv) throws IOException {
        var columns = table.columns();
        var header = new ArrayList<String>(List.of(table.rows().name()));
        if (columns != null) {
            header.add(columns.name());
        }
        header.addAll(List.of("cutOff", "tieBreak", "invited", "ranked", "problems"));
        csv.printRecord(header);
        for (int row = 0; row < table.cells().size(); row++) {
            for (int column = 0; column < table.cells().get(row).size(); column++) {
                var line = new ArrayList<Object>(List.of(table.rows().values().get(row)));
                if (columns != null) {
                    line.add(columns.values().get(column));
                }
                var cell = table.cells().get(row).get(column);
                for (Measure each : List.of(Measure.CUT_OFF, Measure.TIE_BREAK, Measure.INVITED, Measure.RANKED)) {
                    line.add(value(cell, each));
                }
                line.add(cell.problems().isEmpty() ? "" : cell.problems().get(0).message());
                csv.printRecord(line);
            }
        }
    }

    private static void matrix(GridTable table, Measure measure, CSVPrinter csv) throws IOException {
        var columns = table.columns();
        var header = new ArrayList<Object>();
        header.add(columns == null ? table.rows().name() : table.rows().name() + " \\ " + columns.name());
        header.addAll(columns == null ? List.of(measure) : columns.values());
        csv.printRecord(header);
        for (int row = 0; row < table.cells().size(); row++) {
            var line = new ArrayList<Object>(List.of(table.rows().values().get(row)));
            table.cells().get(row).forEach(cell -> line.add(value(cell, measure)));
            csv.printRecord(line);
        }
    }

    private static Object value(GridCell cell, Measure measure) {
        if (!cell.problems().isEmpty()) {
            return "";
        }
        var value = switch (measure) {
            case CUT_OFF -> cell.cutOff();
            case TIE_BREAK -> cell.tieBreak();
            case INVITED -> cell.invited();
            case RANKED -> cell.ranked();
        };
        return value == null ? "" : value;
    }
}
