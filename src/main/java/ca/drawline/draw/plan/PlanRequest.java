package ca.drawline.draw.plan;

import ca.drawline.draw.DrawStage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan to be played.
 *
 * @param pool name of the pool
 * @param from the day on which the pool is as it is stored; people arrive from then on
 * @param draws the draws, in the order of their days, at least one
 * @param arrivals who comes between them
 * @param declines who of the invited comes back
 * @param seeds the seeds, each of which plays the plan once; at least one, all different
 */
public record PlanRequest(
        String pool, LocalDate from, List<PlannedDraw> draws, Arrivals arrivals, Declines declines, List<Long> seeds) {

    public PlanRequest {
        draws = List.copyOf(draws);
        seeds = List.copyOf(seeds);
    }

    /**
     * A draw of the calendar.
     *
     * @param on its day; it is held at noon, UTC
     * @param stages its stages in order, at least one
     */
    public record PlannedDraw(LocalDate on, List<DrawStage> stages) {

        public PlannedDraw {
            stages = List.copyOf(stages);
        }
    }

    /**
     * People who come.
     *
     * @param perDay how many on a day, on average, 0 or more
     * @param round number of the published round by whose distribution of scores they come; as the pool is, where none is given
     */
    public record Arrivals(double perDay, @Nullable String round) {

        /** Nobody comes. */
        public static final Arrivals NONE = new Arrivals(0, null);
    }

    /**
     * Invited people who decline.
     *
     * @param share the share of the invited, 0 to 1
     * @param afterDays days from the draw until they are in the pool again, 0 or more
     */
    public record Declines(double share, int afterDays) {

        /** Nobody declines. */
        public static final Declines NONE = new Declines(0, 0);
    }
}
