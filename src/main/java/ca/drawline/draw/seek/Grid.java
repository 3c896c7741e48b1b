package ca.drawline.draw.seek;

import ca.drawline.draw.DrawRequest;
import ca.drawline.draw.DrawResult.PoolReference;
import ca.drawline.draw.DrawRun;
import ca.drawline.draw.DryRun;
import ca.drawline.draw.seek.GridTable.GridCell;
import ca.drawline.draw.seek.GridTable.Side;
import ca.drawline.job.Progress;
import ca.drawline.pool.Pool;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RuleNumber;
import ca.drawline.rulebook.TrialBook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs a draw with every combination of values. Cells whose rules are the same are drawn one after the other over one
 * rule book, so that what the rules find of the pool is found once for all of them.
 */
public final class Grid {

    private final DryRun draws;
    private final Opening opening;

    /** Opens the rule book in which some numbers are others, through the same checks as any. */
    @FunctionalInterface
    public interface Opening {

        /**
         * Opens it.
         *
         * @param numbers the numbers that are others, with what they are; at least one
         */
        TrialBook open(RuleBook book, Map<RuleNumber, Integer> numbers);
    }

    /**
     * @param draws runs draws
     * @param opening opens changed rules
     */
    public Grid(DryRun draws, Opening opening) {
        this.draws = draws;
        this.opening = opening;
    }

    /** A cell that is to be drawn: its place in the table, and the draw. */
    private record Place(int row, int column, DrawRequest request) {}

    /**
     * The table of all combinations.
     *
     * @param request the draw, which has been checked
     * @param pool the pool of the request
     * @param rows what varies from row to row
     * @param columns what varies from column to column; none to vary one thing
     */
    public GridTable table(
            DrawRequest request,
            RuleBook book,
            Pool pool,
            Parameter rows,
            @Nullable Parameter columns,
            Progress progress) {
        var width = columns == null ? 1 : columns.values().size();
        var cells = new GridCell[rows.values().size()][width];
        var all = (long) cells.length * width;
        var done = 0L;
        for (var same : places(request, rows, columns).entrySet()) {
            progress.at(done, all);
            var opened = open(book, same.getKey());
            for (Place place : same.getValue()) {
                progress.at(done++, all);
                cells[place.row()][place.column()] = opened.cell(place.request());
            }
        }
        return new GridTable(
                request,
                book.version(),
                new PoolReference(pool.name(), pool.digest(), pool.size(), pool.synthetic()),
                Side.of(rows),
                columns == null ? null : Side.of(columns),
                Stream.of(cells).map(List::of).toList());
    }

    /** The cells by the numbers of their rules. */
    private static Map<Map<RuleNumber, Integer>, List<Place>> places(
            DrawRequest request, Parameter rows, @Nullable Parameter columns) {
        var places = new LinkedHashMap<Map<RuleNumber, Integer>, List<Place>>();
        for (int row = 0; row < rows.values().size(); row++) {
            var across = columns == null ? 1 : columns.values().size();
            for (int column = 0; column < across; column++) {
                var numbers = new LinkedHashMap<RuleNumber, Integer>();
                var own = with(request, rows, rows.values().get(row), numbers);
                if (columns != null) {
                    own = with(own, columns, columns.values().get(column), numbers);
                }
                places.computeIfAbsent(numbers, same -> new ArrayList<>()).add(new Place(row, column, own));
            }
        }
        return places;
    }

    private static DrawRequest with(
            DrawRequest request, Parameter parameter, int value, Map<RuleNumber, Integer> numbers) {
        if (parameter instanceof Parameter.Ruled ruled) {
            numbers.put(ruled.number(), value);
            return request;
        }
        var last = request.stages().get(request.stages().size() - 1);
        return parameter instanceof Parameter.Invitations
                ? LastStage.of(request, value, last.floor())
                : LastStage.of(request, last.invitations(), value);
    }

    /** What a cell comes to under one rule book, or why it comes to nothing. */
    @FunctionalInterface
    private interface Opened {

        GridCell cell(DrawRequest request);
    }

    private Opened open(RuleBook book, Map<RuleNumber, Integer> numbers) {
        var trial = numbers.isEmpty() ? new TrialBook(book, List.of()) : opening.open(book, numbers);
        var changed = trial.book();
        return changed == null
                ? request -> new GridCell(null, null, 0, 0, trial.problems())
                : request -> cell(draws.draw(request, changed));
    }

    private static GridCell cell(DrawRun run) {
        var outcome = run.outcome();
        return new GridCell(
                outcome.cutOff().isPresent() ? outcome.cutOff().getAsInt() : null,
                outcome.tieBreak().orElse(null),
                outcome.invited().cardinality(),
                outcome.ranked().cardinality(),
                List.of());
    }
}
