package ca.drawline.rulebook;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * A grid as text, to be read again with a number changed.
 *
 * @param columns its header
 * @param rows its rows, each the values by column
 */
record EditedGrid(List<String> columns, List<Map<String, String>> rows) {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    static EditedGrid of(String text) {
        try (var parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            var rows = new ArrayList<Map<String, String>>();
            parser.forEach(row -> rows.add(row.toMap()));
            return new EditedGrid(parser.getHeaderNames(), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of the file with some values of a row replaced. */
    String with(int row, Map<String, String> values) {
        var text = new StringBuilder(String.join(",", columns));
        for (int i = 0; i < rows.size(); i++) {
            var line = new HashMap<>(rows.get(i));
            if (i == row) {
                line.putAll(values);
            }
            text.append('\n')
                    .append(String.join(
                            ",",
                            columns.stream()
                                    .map(column -> '"' + line.getOrDefault(column, "") + '"')
                                    .toList()));
        }
        return text.toString();
    }

    /** The line that a row stands on, where every row has one. */
    int line(int row) {
        return row + 2;
    }

    /** A row's values, without where they come from. */
    Map<String, String> shown(int row) {
        var shown = new TreeMap<>(rows.get(row));
        shown.remove("source");
        return shown;
    }

    String value(int row, String column) {
        return rows.get(row).getOrDefault(column, "");
    }
}
