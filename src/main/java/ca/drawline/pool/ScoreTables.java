package ca.drawline.pool;

import ca.drawline.pool.Contributions.Factor;
import ca.drawline.rulebook.Clause;
import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.Outcome;
import ca.drawline.vocabulary.Fact;
import ca.drawline.vocabulary.FactorPoints;
import ca.drawline.vocabulary.FactorSum;
import ca.drawline.vocabulary.SectionPoints;
import ca.drawline.vocabulary.SectionSum;
import ca.drawline.vocabulary.Total;
import ca.drawline.vocabulary.TotalSum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * What the groups of tables contribute, laid out for the scan. A factor that one group alone gives points for counts
 * within that group's tables; only what several groups give is added up for each candidate before it counts.
 */
final class ScoreTables {

    private static final int OTHER = -1;

    private final Law law;
    private final List<Factor> factors;
    private final List<TableGroup> groups;
    private final Map<Integer, Place> places = new HashMap<>();
    private final List<Scheme> schemes = new ArrayList<>();
    private final Lanes lanes;
    private final List<Packed> packed;
    private int laneCount;

    /** Points of one factor that several groups give: they count only once they are added up. */
    record SpreadFactor(int lane, Sums counted) {}

    /**
     * A section.
     *
     * @param lane where what counts of its other factors is added up
     * @param spread factors that several groups give points for
     * @param counted what counts of its sum
     */
    record SectionLanes(int lane, SpreadFactor[] spread, Sums counted) {}

    /**
     * One score.
     *
     * @param ranks whether it is the score that ranks candidates
     * @param sections its sections
     * @param total what counts of their sum
     * @param met requirements that a total meets, as bits, by the total
     */
    record Scheme(boolean ranks, SectionLanes[] sections, Sums total, TotalBits met) {}

    /**
     * A group of tables.
     *
     * @param numbers for each candidate the number of their combination
     * @param met requirements met, as bits, by that number
     * @param points points of all lanes, word by word, by that number
     */
    record Packed(int[] numbers, long[] met, long[][] points) {}

    /** Where the points of a factor go, and what counts of them before. */
    private record Place(int lane, boolean spread, Sums counted) {}

    ScoreTables(Law law, Contributions contributions, EncodedPool pool) {
        this.law = law;
        this.factors = contributions.factors();
        this.groups = TableGroup.of(contributions.tables(), pool);
        factors.stream().map(Factor::scheme).distinct().forEach(scheme -> schemes.add(scheme(scheme, contributions)));
        var values = groups.parallelStream().map(this::values).toList();
        this.lanes = new Lanes(laneCount, most(values));
        var packing = new ArrayList<Packed>();
        for (int i = 0; i < groups.size(); i++) {
            var group = groups.get(i);
            packing.add(new Packed(group.numbers(), group.met(), lanes.packed(values.get(i), group.size())));
        }
        this.packed = List.copyOf(packing);
    }

    private Scheme scheme(String scheme, Contributions contributions) {
        var sections = factors.stream()
                .filter(factor -> factor.scheme().equals(scheme))
                .map(Factor::section)
                .distinct()
                .map(section -> section(scheme, section))
                .toArray(SectionLanes[]::new);
        var total = new Sums(
                clauses(TotalSum.class),
                (points, partner) -> new TotalSum(scheme, points),
                outcome -> counts(
                        outcome,
                        finding ->
                                finding instanceof Total found && found.scheme().equals(scheme)
                                        ? found.points()
                                        : OTHER));
        var met = new TotalBits(clauses(Total.class), scheme, contributions);
        return new Scheme(scheme.equals(Law.RANKING_SCHEME), sections, total, met);
    }

    private SectionLanes section(String scheme, String section) {
        var lane = laneCount++;
        var spread = new ArrayList<SpreadFactor>();
        for (int number = 0; number < factors.size(); number++) {
            var factor = factors.get(number);
            if (factor.scheme().equals(scheme) && factor.section().equals(section)) {
                var counted = counted(factor);
                if (spread(number)) {
                    spread.add(new SpreadFactor(laneCount, counted));
                    places.put(number, new Place(laneCount++, true, counted));
                } else {
                    places.put(number, new Place(lane, false, counted));
                }
            }
        }
        var counted = new Sums(
                clauses(SectionSum.class),
                (points, partner) -> new SectionSum(scheme, section, points, partner),
                outcome -> counts(
                        outcome,
                        finding -> finding instanceof SectionPoints found
                                        && found.scheme().equals(scheme)
                                        && found.section().equals(section)
                                ? found.points()
                                : OTHER));
        return new SectionLanes(lane, spread.toArray(SpreadFactor[]::new), counted);
    }

    private boolean spread(int factor) {
        return groups.stream().filter(group -> group.gives(factor)).count() > 1;
    }

    private Sums counted(Factor factor) {
        return new Sums(
                clauses(FactorSum.class),
                (points, partner) -> new FactorSum(factor.scheme(), factor.section(), factor.factor(), points, partner),
                outcome -> counts(
                        outcome,
                        finding -> finding instanceof FactorPoints found
                                        && found.scheme().equals(factor.scheme())
                                        && found.section().equals(factor.section())
                                ? found.points()
                                : OTHER));
    }

    private List<Clause> clauses(Class<?> reading) {
        return law.clauses().stream()
                .filter(clause -> clause.columns().stream()
                        .anyMatch(column -> column.type().equals(reading)))
                .toList();
    }

    /** What counts of a sum: found once, for what the sum is of. Rules that do otherwise need the way candidate by candidate. */
    private static int counts(Outcome outcome, ToIntFunction<Fact> points) {
        var matches = outcome.matches();
        if (matches.isEmpty()) {
            return 0;
        }
        var found = points.applyAsInt(matches.get(0).finding());
        if (matches.size() > 1 || found == OTHER) {
            throw new OtherShape();
        }
        return found;
    }

    /** Points by lane and number. */
    private int[][] values(TableGroup group) {
        var values = new int[laneCount][group.size()];
        for (int factor : group.factors()) {
            var place = places.get(factor);
            if (place != null) {
                var points = group.points(factor);
                var lane = values[place.lane()];
                for (int number = 0; number < lane.length; number++) {
                    lane[number] += place.spread()
                            ? points[number]
                            : place.counted().of(points[number], TableGroup.withPartner(number));
                }
            }
        }
        return values;
    }

    /** The most that any lane can add up to. */
    private int most(List<int[][]> values) {
        var most = 0;
        for (int lane = 0; lane < laneCount; lane++) {
            var sum = 0;
            for (int[][] group : values) {
                sum += Arrays.stream(group[lane]).max().orElse(0);
            }
            most = Math.max(most, sum);
        }
        return most;
    }

    List<Scheme> schemes() {
        return schemes;
    }

    Lanes lanes() {
        return lanes;
    }

    List<Packed> packed() {
        return packed;
    }
}
