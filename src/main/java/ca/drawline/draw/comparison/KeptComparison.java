package ca.drawline.draw.comparison;

import ca.drawline.determination.RulesVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comparison in a list.
 *
 * @param number its place among all comparisons that were kept, from 1
 * @param id its id
 * @param createdAt UTC instant at which it was made
 * @param line what it is about and comes to
 */
public record KeptComparison(int number, String id, Instant createdAt, Line line) {

    /**
     * What a comparison is about and comes to.
     *
     * @param pool name of the pool
     * @param baseline id of the draw that is compared with
     * @param baselineRules the version that decided it
     * @param alternative id of the other draw
     * @param alternativeRules the version that decided it
     * @param gained how many the alternative alone invites; none where that is not told
     * @param lost how many the baseline alone invites; none where that is not told
     * @param suppressBelow counts below this are not told; none where all are
     */
    public record Line(
            String pool,
            String baseline,
            RulesVersion baselineRules,
            String alternative,
            RulesVersion alternativeRules,
            @Nullable Integer gained,
            @Nullable Integer lost,
            @Nullable Integer suppressBelow) {

        static Line of(ComparisonResult result) {
            return new Line(
                    result.baseline().pool().name(),
                    result.baseline().id(),
                    result.baseline().rules(),
                    result.alternative().id(),
                    result.alternative().rules(),
                    result.gained(),
                    result.lost(),
                    result.suppressBelow());
        }
    }
}
