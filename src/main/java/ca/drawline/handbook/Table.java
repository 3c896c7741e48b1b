package ca.drawline.handbook;

import java.util.List;

/**
 * A grid as a table.
 *
 * @param anchor where it stands in the document
 * @param title what it is called
 * @param heads heads of its columns
 * @param rows its rows
 * @param source what all rows rest on; empty where each row names its own
 */
public record Table(String anchor, String title, List<Head> heads, List<Row> rows, List<Piece> source) {

    /** So many rows are better opened than passed by. */
    private static final int LONG = 60;

    public Table {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
        source = List.copyOf(source);
    }

    /** Whether it is too long to stand open among the rules. */
    public boolean isLong() {
        return rows.size() > LONG;
    }

    /**
     * The head of a column.
     *
     * @param text what the column holds
     * @param number whether it holds numbers
     */
    public record Head(String text, boolean number) {}

    /** A row, one cell for each head. */
    public record Row(List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param pieces its text
     * @param number whether it holds a number
     */
    public record Cell(List<Piece> pieces, boolean number) {

        public Cell {
            pieces = List.copyOf(pieces);
        }

        /** The text without its links. */
        public String text() {
            var text = new StringBuilder();
            pieces.forEach(piece -> text.append(piece.text()));
            return text.toString();
        }
    }
}
