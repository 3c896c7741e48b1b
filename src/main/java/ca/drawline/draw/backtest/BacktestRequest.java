package ca.drawline.draw.backtest;

import ca.drawline.round.RoundType;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which rounds are to be tried again.
 *
 * @param from first day of the rounds; from the first round where none is given
 * @param to last day of the rounds; to the last round where none is given
 * @param types the types of rounds; empty for all
 * @param seed seed of the invented people; with the number of the round it fixes them
 */
public record BacktestRequest(
        @Nullable LocalDate from, @Nullable LocalDate to, Set<RoundType> types, long seed) {

    public BacktestRequest {
        types = Set.copyOf(types);
    }

    /** All rounds. */
    public static BacktestRequest everything() {
        return new BacktestRequest(null, null, Set.of(), 0);
    }
}
