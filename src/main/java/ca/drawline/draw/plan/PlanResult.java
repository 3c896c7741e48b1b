package ca.drawline.draw.plan;

import ca.drawline.determination.RulesVersion;
import ca.drawline.draw.DrawResult.PoolReference;
import ca.drawline.draw.DrawStage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan comes to.
 *
 * @param request the plan as asked for
 * @param draws its draws, in their order
 * @param seeds how often it was played
 * @param notes what a reader must know to read the result rightly, in sentences
 * @param rules the version of the rule book that decided
 * @param pool the pool
 * @param digest SHA-256 over rules, pool, plan and result
 */
public record PlanResult(
        PlanRequest request,
        List<Played> draws,
        int seeds,
        List<String> notes,
        RulesVersion rules,
        PoolReference pool,
        String digest) {

    public PlanResult {
        draws = List.copyOf(draws);
        notes = List.copyOf(notes);
    }

    /**
     * A draw as it was played with every seed.
     *
     * @param on its day
     * @param stages its stages
     * @param cutOff score of the lowest-ranked candidate invited, over the seeds that invited anyone; none where none did
     * @param tieBreak the median of the tie-breaks, the earlier of two
     * @param withoutLine with how many seeds nobody was invited to a place open to all
     * @param invited how many were invited
     * @param arrived how many had come since the draw before
     * @param returned how many of the invited had declined and come back since then
     * @param expired how many profiles had expired since then
     * @param poolBefore the pool before the draw
     * @param poolAfter the pool after it
     */
    public record Played(
            LocalDate on,
            List<DrawStage> stages,
            @Nullable Spread cutOff,
            @Nullable Instant tieBreak,
            int withoutLine,
            Spread invited,
            Spread arrived,
            Spread returned,
            Spread expired,
            PoolSpread poolBefore,
            PoolSpread poolAfter) {}

    /**
     * A pool over all seeds.
     *
     * @param candidates how many candidates it has
     * @param bands the same by score, in the bands of the published distribution, highest first
     */
    public record PoolSpread(Spread candidates, List<BandSpread> bands) {

        public PoolSpread {
            bands = List.copyOf(bands);
        }
    }

    /**
     * A band of a pool over all seeds.
     *
     * @param from lowest score
     * @param to highest score
     * @param candidates how many candidates have such a score
     */
    public record BandSpread(int from, int to, Spread candidates) {}
}
