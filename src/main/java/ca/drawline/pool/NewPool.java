package ca.drawline.pool;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a pool before its candidates are counted.
 *
 * @param name its name, unique
 * @param createdAt UTC instant at which it is made
 * @param synthetic whether the people in it are invented
 * @param origin what it is made from, in a sentence
 * @param round number of the published round that it is calibrated to, if any
 * @param seed seed of the synthesis, if any
 */
public record NewPool(
        String name,
        Instant createdAt,
        boolean synthetic,
        String origin,
        @Nullable String round,
        @Nullable Long seed) {}
