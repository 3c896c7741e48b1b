package ca.drawline.draw.plan;

import java.util.Arrays;

/**
 * A number over all seeds: of a hundred seeds ten lie at {@code p10} or below it, fifty at {@code p50}, ninety at
 * {@code p90}. Each is the number of some seed.
 */
public record Spread(int p10, int p50, int p90, int min, int max) {

    /** The spread of numbers, at least one, in any order. */
    static Spread of(int[] numbers) {
        var sorted = numbers.clone();
        Arrays.sort(sorted);
        return new Spread(
                sorted[rank(10, sorted.length)],
                sorted[rank(50, sorted.length)],
                sorted[rank(90, sorted.length)],
                sorted[0],
                sorted[sorted.length - 1]);
    }

    /** The place of a percentile among so many sorted numbers. */
    static int rank(int percent, int numbers) {
        return Math.max(0, (percent * numbers + 99) / 100 - 1);
    }
}
