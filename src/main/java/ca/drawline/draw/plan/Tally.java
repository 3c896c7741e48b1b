package ca.drawline.draw.plan;

import ca.drawline.draw.Outcome;
import ca.drawline.draw.plan.Course.Between;
import ca.drawline.draw.plan.PlanRequest.PlannedDraw;
import ca.drawline.draw.plan.PlanResult.BandSpread;
import ca.drawline.draw.plan.PlanResult.Played;
import ca.drawline.draw.plan.PlanResult.PoolSpread;
import ca.drawline.round.PoolBand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What one draw came to with one seed.
 *
 * @param between what happened since the draw before
 * @param cutOff its line; none when nobody was invited
 * @param tieBreak its tie-break; none when nobody was invited
 * @param invited how many were invited
 * @param before the pool before it by band
 * @param after the pool after it by band
 */
record Tally(
        Between between, @Nullable Integer cutOff, Optional<Instant> tieBreak, int invited, int[] before, int[] after) {

    static Tally of(Between between, Outcome outcome, int[] before, int[] after) {
        return new Tally(
                between,
                outcome.cutOff().isPresent() ? outcome.cutOff().getAsInt() : null,
                outcome.tieBreak(),
                outcome.invited().cardinality(),
                before,
                after);
    }

    /** What the draw came to with all seeds. */
    static Played together(PlannedDraw draw, List<Tally> tallies, List<PoolBand> bands) {
        var cutOffs = tallies.stream()
                .map(Tally::cutOff)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .toArray();
        var tieBreaks = tallies.stream()
                .flatMap(tally -> tally.tieBreak().stream())
                .sorted()
                .toList();
        return new Played(
                draw.on(),
                draw.stages(),
                cutOffs.length == 0 ? null : Spread.of(cutOffs),
                tieBreaks.isEmpty() ? null : tieBreaks.get(Spread.rank(50, tieBreaks.size())),
                tallies.size() - cutOffs.length,
                spread(tallies, Tally::invited),
                spread(tallies, tally -> tally.between().arrived()),
                spread(tallies, tally -> tally.between().returned()),
                spread(tallies, tally -> tally.between().expired()),
                pool(tallies.stream().map(Tally::before).toList(), bands),
                pool(tallies.stream().map(Tally::after).toList(), bands));
    }

    private static Spread spread(List<Tally> tallies, ToIntFunction<Tally> number) {
        return Spread.of(tallies.stream().mapToInt(number).toArray());
    }

    private static PoolSpread pool(List<int[]> pools, List<PoolBand> bands) {
        var spreads = new ArrayList<BandSpread>();
        for (int band = 0; band < bands.size(); band++) {
            var place = band;
            spreads.add(new BandSpread(
                    bands.get(band).from(),
                    bands.get(band).to(),
                    Spread.of(pools.stream().mapToInt(pool -> pool[place]).toArray())));
        }
        var sizes = pools.stream().mapToInt(pool -> Arrays.stream(pool).sum()).toArray();
        return new PoolSpread(Spread.of(sizes), spreads);
    }
}
