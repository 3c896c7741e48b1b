package ca.drawline.pool;

/**
 * Several small sums side by side in a few words, so that one addition adds them all. The lanes are wide enough for the
 * largest sum, so that none runs over into its neighbour.
 */
final class Lanes {

    private final int width;
    private final int perWord;
    private final int words;

    /**
     * @param lanes how many sums there are
     * @param most the largest that any of them can become
     */
    Lanes(int lanes, int most) {
        this.width = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, most));
        this.perWord = Long.SIZE / width;
        this.words = (lanes + perWord - 1) / perWord;
    }

    /** How many words hold all lanes. */
    int words() {
        return words;
    }

    /** Words by number, made of values by lane and number. */
    long[][] packed(int[][] values, int size) {
        var packed = new long[words][size];
        for (int lane = 0; lane < values.length; lane++) {
            var word = packed[lane / perWord];
            for (int number = 0; number < size; number++) {
                word[number] |= (long) values[lane][number] << shift(lane);
            }
        }
        return packed;
    }

    /** The value of a lane. */
    int value(int lane, long[][] sums, int place) {
        return (int) (sums[lane / perWord][place] >>> shift(lane)) & (1 << width) - 1;
    }

    private int shift(int lane) {
        return lane % perWord * width;
    }
}
