package ca.drawline.pool;

import ca.drawline.round.PoolBand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a synthetic pool shall be like: either as published for a round, or with a distribution of one's own.
 *
 * @param round number of a published round, which the pool is calibrated to
 * @param distribution candidates by score
 * @param size number of candidates, 1 to 1,000,000; bands and invitations are scaled to it. As published or distributed where none is given
 * @param seed the same seed gives the same people
 */
public record SynthesisRequest(
        @Nullable String round,
        @Nullable List<PoolBand> distribution,
        @Nullable Integer size,
        long seed) {

    /** The highest score that a band may ask for: the end of the published distributions. */
    public static final int HIGHEST_SCORE = 1_200;

    /** The most candidates that a pool may ask for. */
    public static final int MOST_CANDIDATES = 1_000_000;

    public SynthesisRequest {
        distribution = distribution == null ? null : List.copyOf(distribution);
    }
}
