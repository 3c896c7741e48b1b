package ca.drawline.pool;

import ca.drawline.round.PoolBand;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Candidates by score: bands that do not overlap, highest first. */
record Distribution(List<PoolBand> bands) {

    Distribution {
        bands = bands.stream()
                .sorted(Comparator.comparingInt(PoolBand::from).reversed())
                .toList();
        for (PoolBand band : bands) {
            if (band.from() < 0
                    || band.to() < band.from()
                    || band.to() > SynthesisRequest.HIGHEST_SCORE
                    || band.candidates() < 0) {
                throw new SynthesisImpossible(
                        "distribution",
                        "The band (%d to %d, %d candidates) must lie within 0 to %d, its lowest score first."
                                .formatted(band.from(), band.to(), band.candidates(), SynthesisRequest.HIGHEST_SCORE));
            }
        }
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i).to() >= bands.get(i - 1).from()) {
                throw new SynthesisImpossible(
                        "distribution",
                        "The bands (%d to %d) and (%d to %d) overlap."
                                .formatted(
                                        bands.get(i).from(),
                                        bands.get(i).to(),
                                        bands.get(i - 1).from(),
                                        bands.get(i - 1).to()));
            }
        }
        var size = bands.stream().mapToLong(PoolBand::candidates).sum();
        if (size < 1 || size > SynthesisRequest.MOST_CANDIDATES) {
            throw new SynthesisImpossible(
                    "distribution",
                    "The bands hold (%d) candidates; a pool holds 1 to %d."
                            .formatted(size, SynthesisRequest.MOST_CANDIDATES));
        }
    }

    int size() {
        return bands.stream().mapToInt(PoolBand::candidates).sum();
    }

    /** The same shape with another number of candidates; shares are rounded so that they add up. */
    Distribution scaledTo(@Nullable Integer wanted) {
        if (wanted == null || wanted == size()) {
            return this;
        }
        if (wanted < 1 || wanted > SynthesisRequest.MOST_CANDIDATES) {
            throw new SynthesisImpossible(
                    "size",
                    "The size (%d) must be between 1 and %d.".formatted(wanted, SynthesisRequest.MOST_CANDIDATES));
        }
        var counts = Shares.of(
                wanted, bands.stream().mapToDouble(PoolBand::candidates).toArray());
        return new Distribution(IntStream.range(0, bands.size())
                .mapToObj(i -> new PoolBand(bands.get(i).from(), bands.get(i).to(), counts[i]))
                .toList());
    }
}
