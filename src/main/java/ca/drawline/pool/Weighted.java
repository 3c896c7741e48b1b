package ca.drawline.pool;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Values to draw from, some more often than others. */
final class Weighted<T> {

    private final List<T> values;
    private final double[] cumulated;

    Weighted(List<T> values, ToDoubleFunction<T> weight) {
        this.values = List.copyOf(values);
        this.cumulated = new double[values.size()];
        var sum = 0.0;
        for (int i = 0; i < cumulated.length; i++) {
            sum += weight.applyAsDouble(values.get(i));
            cumulated[i] = sum;
        }
    }

    T draw(SplittableRandom random) {
        var at = Arrays.binarySearch(cumulated, random.nextDouble() * cumulated[cumulated.length - 1]);
        // A hit exactly on a bound belongs to the next value; else the insertion point is the value.
        return values.get(at >= 0 ? Math.min(at + 1, cumulated.length - 1) : -at - 1);
    }
}
