package ca.drawline.pool;

import ca.drawline.candidate.Profile;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Invented people, evaluated and placed.
 *
 * @param candidates the people; their order says nothing about them
 * @param asOf the day on which their scores are distributed as asked for
 * @param round number of the published round whose line they reproduce; none where it cannot be reproduced
 * @param origin what the pool is made from, in sentences; says why a round's line cannot be reproduced
 */
public record SyntheticPool(
        List<Profile> candidates, LocalDate asOf, @Nullable String round, String origin) {

    public SyntheticPool {
        candidates = List.copyOf(candidates);
    }
}
