package ca.drawline.draw.comparison;

import ca.drawline.draw.comparison.ComparisonResult.Cell;
import ca.drawline.vocabulary.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Counts those who turn by cause and group. */
final class Tally {

    private final Map<String, Map<Cause, Map<Turn, Integer>>> counts;

    Tally() {
        this(Comparator.naturalOrder());
    }

    /** @param order the order of the groups */
    Tally(Comparator<String> order) {
        counts = new TreeMap<>(order);
    }

    void add(String group, Cause cause, Turn turn) {
        counts.computeIfAbsent(group, g -> new EnumMap<>(Cause.class))
                .computeIfAbsent(cause, c -> new EnumMap<>(Turn.class))
                .merge(turn, 1, Integer::sum);
    }

    /**
     * The cells, by group and cause.
     *
     * @param titles what groups are called
     */
    List<Cell> cells(Function<String, @Nullable Wording> titles) {
        var cells = new ArrayList<Cell>();
        counts.forEach((group, causes) -> causes.forEach((cause, turned) -> cells.add(new Cell(
                group,
                titles.apply(group),
                cause,
                turned.getOrDefault(Turn.GAINED, 0),
                turned.getOrDefault(Turn.LOST, 0)))));
        return cells;
    }
}
