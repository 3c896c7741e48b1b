package ca.drawline.pool;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Splits a whole number in proportion, so that the parts add up to it. */
final class Shares {

    private Shares() {}

    /** The parts, by largest remainder; the earlier of two equal remainders goes first. */
    static int[] of(int whole, double[] weights) {
        var sum = 0.0;
        for (double weight : weights) {
            sum += weight;
        }
        var parts = new int[weights.length];
        var remainders = new double[weights.length];
        var left = whole;
        for (int i = 0; i < weights.length; i++) {
            var exact = sum == 0 ? 0 : whole * weights[i] / sum;
            parts[i] = (int) exact;
            remainders[i] = exact - parts[i];
            left -= parts[i];
        }
        var order = IntStream.range(0, weights.length)
                .boxed()
                .filter(i -> weights[i] > 0)
                .sorted(Comparator.comparingDouble((Integer i) -> -remainders[i]))
                .toList();
        for (int i = 0; i < left && i < order.size(); i++) {
            parts[order.get(i)]++;
        }
        return parts;
    }
}
