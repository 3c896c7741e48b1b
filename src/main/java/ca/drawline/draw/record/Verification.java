package ca.drawline.draw.record;

import java.util.List;

/**
 * What looking through a sealed draw came to.
 *
 * @param verified whether nothing is wrong
 * @param chain whether every record is as it was sealed and follows from the one before
 * @param records how many records the chain has
 * @param head hash of the last; whoever keeps it elsewhere can tell later whether the end was cut off
 * @param result digest of the result that is sealed
 * @param threads the numbers of threads that the draw was run again with
 * @param faults everything that is wrong, in sentences
 */
public record Verification(
        boolean verified,
        boolean chain,
        int records,
        String head,
        String result,
        List<Integer> threads,
        List<String> faults) {

    public Verification {
        threads = List.copyOf(threads);
        faults = List.copyOf(faults);
    }
}
