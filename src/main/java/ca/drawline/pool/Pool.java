package ca.drawline.pool;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A named set of candidates.
 *
 * @param name its name, unique
 * @param size number of candidates
 * @param digest SHA-256 over the candidates in their order
 * @param createdAt UTC instant at which it was made
 * @param synthetic whether the people in it are invented
 * @param origin what it was made from, in a sentence
 * @param round number of the published round that it was calibrated to, if any
 * @param seed seed of the synthesis, if any
 */
public record Pool(
        String name,
        int size,
        String digest,
        Instant createdAt,
        boolean synthetic,
        String origin,
        @Nullable String round,
        @Nullable Long seed) {}
