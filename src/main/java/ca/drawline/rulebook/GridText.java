package ca.drawline.rulebook;

import java.util.List;

/**
 * A grid, for readers: what stands in its file.
 *
 * @param name the file's name without its ending
 * @param columns names of the columns
 * @param rows values, one for each column
 */
public record GridText(String name, List<String> columns, List<List<String>> rows) {

    public GridText {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
