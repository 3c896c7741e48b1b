package ca.drawline.pool;

import java.util.Arrays;

/** Numbers words of bits; looked up by hash, for a search by halves costs more than the rest of a candidate. */
final class Masks {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int ROOM = 4;
    private static final int NONE = -1;

    private final long[] masks;
    private final long[] keys;
    private final int[] numbers;
    private final int shift;

    /** @param masks distinct words; each is numbered by its place */
    Masks(long[] masks) {
        this.masks = masks;
        var bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, masks.length) * ROOM);
        this.keys = new long[1 << bits];
        this.numbers = new int[1 << bits];
        this.shift = Long.SIZE - bits;
        Arrays.fill(numbers, NONE);
        for (int number = 0; number < masks.length; number++) {
            var slot = slot(masks[number]);
            while (numbers[slot] != NONE) {
                slot = (slot + 1) & (keys.length - 1);
            }
            keys[slot] = masks[number];
            numbers[slot] = number;
        }
    }

    /** The number of one of the words. */
    int number(long mask) {
        var slot = slot(mask);
        while (keys[slot] != mask || numbers[slot] == NONE) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return numbers[slot];
    }

    private int slot(long mask) {
        return (int) ((mask * SPREAD) >>> shift);
    }

    long[] all() {
        return masks;
    }
}
