package ca.drawline.draw.seek;

import ca.drawline.determination.RulesVersion;
import ca.drawline.draw.DrawRequest;
import ca.drawline.draw.DrawResult.PoolReference;
import ca.drawline.rulebook.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a draw comes to when one thing varies, or two.
 *
 * @param request the draw as asked for
 * @param rules the version of the rule book that the numbers vary of
 * @param pool the pool
 * @param rows what varies from row to row
 * @param columns what varies from column to column; none where one thing varies
 * @param cells the rows, each with its columns; one column where one thing varies
 */
public record GridTable(
        DrawRequest request,
        RulesVersion rules,
        PoolReference pool,
        Side rows,
        @Nullable Side columns,
        List<List<GridCell>> cells) {

    public GridTable {
        cells = List.copyOf(cells);
    }

    /**
     * One side of the table.
     *
     * @param name what varies
     * @param values its values, in order
     */
    public record Side(String name, List<Integer> values) {

        static Side of(Parameter parameter) {
            return new Side(parameter.name(), parameter.values());
        }
    }

    /**
     * What the draw comes to with the values of a row and a column.
     *
     * @param cutOff the line; none where nobody is invited to a place open to all
     * @param tieBreak submission moment of the last candidate invited
     * @param invited how many are invited
     * @param ranked how many took part
     * @param problems why these rules are none that could serve, in which case nothing was drawn; else empty
     */
    public record GridCell(
            @Nullable Integer cutOff, @Nullable Instant tieBreak, int invited, int ranked, List<Problem> problems) {

        public GridCell {
            problems = List.copyOf(problems);
        }
    }
}
