package ca.drawline.draw.seek;

import ca.drawline.draw.DrawRun;
import ca.drawline.draw.Histogram;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Candidates in the order in which they are invited: by score, and within a score by the moment of submission. */
final class RankedOrder {

    /** Places within a score are numbered below this; beside it the seconds of any moment fit into a long. */
    private static final int PLACE_BITS = 24;

    private RankedOrder() {}

    /**
     * Some candidates by their place in the pool, in the order in which they are invited.
     *
     * @param earliest whether of the same score the earliest comes first, or the latest
     */
    static int[] of(DrawRun run, BitSet ranked, boolean earliest) {
        var scores = Histogram.of(run, ranked);
        var next = new int[scores.highest() + 1];
        scores.bands().forEach(band -> next[band.score()] = band.above());
        var order = new int[scores.total()];
        for (int i = ranked.nextSetBit(0); i >= 0; i = ranked.nextSetBit(i + 1)) {
            order[next[run.score(i)]++] = i;
        }
        for (var band : scores.bands()) {
            sort(run, order, band.above(), band.above() + band.candidates(), earliest);
        }
        return order;
    }

    private static void sort(DrawRun run, int[] order, int from, int to, boolean earliest) {
        if (to - from < 2) {
            return;
        }
        var keys = new long[to - from];
        for (int i = 0; i < keys.length; i++) {
            var second = run.candidate(order[from + i]).submittedAt().getEpochSecond();
            keys[i] = (earliest ? second : -second) << PLACE_BITS | i;
        }
        Arrays.sort(keys);
        var before = Arrays.copyOfRange(order, from, to);
        for (int i = 0; i < keys.length; i++) {
            order[from + i] = before[(int) (keys[i] & (1L << PLACE_BITS) - 1)];
        }
        for (int begin = 0; begin < keys.length; ) {
            var end = begin + 1;
            while (end < keys.length && keys[end] >> PLACE_BITS == keys[begin] >> PLACE_BITS) {
                end++;
            }
            byId(run, order, from + begin, from + end);
            begin = end;
        }
    }

    private static void byId(DrawRun run, int[] order, int from, int to) {
        if (to - from > 1) {
            var sorted = IntStream.range(from, to)
                    .mapToObj(i -> order[i])
                    .sorted(Comparator.comparing(
                            (Integer candidate) -> run.candidate(candidate).id()))
                    .toList();
            for (int i = from; i < to; i++) {
                order[i] = sorted.get(i - from);
            }
        }
    }
}
