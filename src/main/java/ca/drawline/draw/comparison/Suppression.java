package ca.drawline.draw.comparison;

import ca.drawline.draw.comparison.ComparisonResult.By;
import ca.drawline.draw.comparison.ComparisonResult.CauseCount;
import ca.drawline.draw.comparison.ComparisonResult.Cell;
import ca.drawline.draw.comparison.ComparisonResult.ItemCount;
import ca.drawline.draw.comparison.ComparisonResult.Mover;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out small counts, so that nobody is told of by a table. Counts from 1 to one below the limit are left out. Of counts that
 * add up to one that is told, more are left out, the smallest first, until at least two are and they come to the limit together;
 * where there is no other, the sum is left out too. As the draws tell how many each invites, of those gained and those lost both
 * are told or neither. A count of nobody is told.
 */
final class Suppression {

    private final int below;
    private final List<Sum> sums = new ArrayList<>();

    /** A count that may be left out. */
    private static final class Count {

        private final int value;
        private boolean hidden;

        Count(@Nullable Integer value, int below) {
            this.value = value == null ? 0 : value;
            this.hidden = this.value > 0 && this.value < below;
        }

        boolean canBeHidden() {
            return value > 0 && !hidden;
        }

        @Nullable
        Integer told() {
            return hidden ? null : value;
        }
    }

    /** Counts that add up to another, or whose difference is known. */
    private record Sum(List<Count> parts, @Nullable Count total) {

        boolean reveals(int below) {
            var hidden = parts.stream().filter(part -> part.hidden).toList();
            if (total == null || total.hidden) {
                return hidden.size() + (total == null ? 0 : 1) == 1;
            }
            return !hidden.isEmpty()
                    && (hidden.size() == 1
                            || hidden.stream().mapToInt(part -> part.value).sum() < below);
        }

        /** Leaves out one more; says whether there was one. */
        boolean hideAnother() {
            var smallest = parts.stream()
                    .filter(Count::canBeHidden)
                    .min(Comparator.comparingInt(part -> part.value))
                    .or(() ->
                            Stream.ofNullable(total).filter(Count::canBeHidden).findFirst());
            smallest.ifPresent(count -> count.hidden = true);
            return smallest.isPresent();
        }
    }

    /** The counts of a cause, a cell or a group by what becomes of its people. */
    private record Pair(Count gained, Count lost) {

        Count of(Turn turn) {
            return turn == Turn.GAINED ? gained : lost;
        }
    }

    private Suppression(int below) {
        this.below = below;
    }

    /**
     * A result without its small counts.
     *
     * @param below the least count that is told on its own
     */
    static ComparisonResult of(ComparisonResult whole, int below) {
        return new Suppression(below).suppressed(whole);
    }

    private Count count(@Nullable Integer value) {
        return new Count(value, below);
    }

    private ComparisonResult suppressed(ComparisonResult whole) {
        var totals = new Pair(count(whole.gained()), count(whole.lost()));
        var causes = new EnumMap<Cause, Pair>(Cause.class);
        whole.causes()
                .forEach(cause -> causes.put(cause.cause(), new Pair(count(cause.gained()), count(cause.lost()))));
        for (Turn turn : Turn.values()) {
            sums.add(new Sum(causes.values().stream().map(pair -> pair.of(turn)).toList(), totals.of(turn)));
        }
        sums.add(new Sum(List.of(totals.gained(), totals.lost()), null));
        var by = whole.by();
        var program = pairs(by.program());
        var category = pairs(by.category());
        var band = parted(by.band(), causes);
        var occupation = parted(by.occupation(), causes);
        var age = parted(by.age(), causes);
        var language = parted(by.firstLanguage(), causes);
        var movers = movers(whole.displacedBy(), causes);
        while (sums.stream().anyMatch(sum -> sum.reveals(below) && sum.hideAnother())) {
            // Each turn leaves out one count more, so there is an end.
        }
        return new ComparisonResult(
                whole.id(),
                whole.baseline().withoutGroups(),
                whole.alternative().withoutGroups(),
                totals.gained().told(),
                totals.lost().told(),
                whole.causes().stream()
                        .map(one -> told(one.cause(), causes.getOrDefault(one.cause(), totals)))
                        .toList(),
                new By(
                        told(by.program(), program),
                        told(by.category(), category),
                        told(by.band(), band),
                        told(by.occupation(), occupation),
                        told(by.age(), age),
                        told(by.firstLanguage(), language)),
                whole.items().stream().map(this::told).toList(),
                toldMovers(whole.displacedBy(), movers),
                below,
                whole.digest(),
                whole.elapsedMs());
    }

    private List<Pair> pairs(List<Cell> cells) {
        return cells.stream()
                .map(cell -> new Pair(count(cell.gained()), count(cell.lost())))
                .toList();
    }

    /** The cells of a table in which everyone stands once. */
    private List<Pair> parted(List<Cell> cells, Map<Cause, Pair> causes) {
        var pairs = pairs(cells);
        causes.forEach((cause, total) -> {
            for (Turn turn : Turn.values()) {
                var parts = new ArrayList<Count>();
                for (int i = 0; i < cells.size(); i++) {
                    if (cells.get(i).cause() == cause) {
                        parts.add(pairs.get(i).of(turn));
                    }
                }
                sums.add(new Sum(parts, total.of(turn)));
            }
        });
        return pairs;
    }

    private List<Count> movers(List<Mover> movers, Map<Cause, Pair> causes) {
        var counts = movers.stream().map(mover -> count(mover.candidates())).toList();
        causes.forEach((cause, total) -> {
            for (Turn displaced : Turn.values()) {
                var parts = new ArrayList<Count>();
                for (int i = 0; i < movers.size(); i++) {
                    if (movers.get(i).cause() == cause && movers.get(i).displaced() == displaced) {
                        parts.add(counts.get(i));
                    }
                }
                if (!parts.isEmpty()) {
                    sums.add(new Sum(parts, total.of(displaced == Turn.LOST ? Turn.GAINED : Turn.LOST)));
                }
            }
        });
        return counts;
    }

    private static CauseCount told(Cause cause, Pair pair) {
        return new CauseCount(cause, pair.gained().told(), pair.lost().told());
    }

    private static List<Cell> told(List<Cell> cells, List<Pair> pairs) {
        var told = new ArrayList<Cell>();
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            told.add(new Cell(
                    cell.group(),
                    cell.title(),
                    cell.cause(),
                    pairs.get(i).gained().told(),
                    pairs.get(i).lost().told()));
        }
        return told;
    }

    private static List<Mover> toldMovers(List<Mover> movers, List<Count> counts) {
        var told = new ArrayList<Mover>();
        for (int i = 0; i < movers.size(); i++) {
            var mover = movers.get(i);
            told.add(new Mover(
                    mover.displaced(),
                    mover.cause(),
                    mover.group(),
                    mover.said(),
                    counts.get(i).told()));
        }
        return told;
    }

    private ItemCount told(ItemCount item) {
        var few = item.candidates() != null && item.candidates() > 0 && item.candidates() < below;
        return few ? new ItemCount(item.rule(), item.name(), item.factor(), null, null) : item;
    }
}
