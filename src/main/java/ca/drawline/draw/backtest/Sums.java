package ca.drawline.draw.backtest;

import ca.drawline.draw.backtest.BacktestResult.Round;
import ca.drawline.draw.backtest.BacktestResult.Sum;
import ca.drawline.round.RoundType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Adds up the errors of rounds. */
final class Sums {

    private Sums() {}

    static List<Sum> of(List<Round> rounds) {
        var sums = new ArrayList<Sum>();
        for (RoundType type : RoundType.values()) {
            var own = rounds.stream().filter(round -> round.type() == type).toList();
            if (!own.isEmpty()) {
                sums.add(sum(type, own));
            }
        }
        return sums;
    }

    private static Sum sum(RoundType type, List<Round> rounds) {
        var compared =
                rounds.stream().filter(round -> round.naiveError() != null).toList();
        return new Sum(
                type,
                rounds.size(),
                Objects.requireNonNull(mean(rounds, Round::error)),
                compared.size(),
                mean(compared, Round::error),
                mean(compared, round -> Objects.requireNonNull(round.naiveError())),
                (int) rounds.stream()
                        .filter(round -> Boolean.TRUE.equals(round.inBand()))
                        .count(),
                (int) rounds.stream().filter(round -> round.inBand() != null).count());
    }

    /** The mean distance, to a tenth of a point. */
    private static @Nullable Double mean(List<Round> rounds, ToIntFunction<Round> error) {
        var mean = rounds.stream()
                .mapToInt(round -> Math.abs(error.applyAsInt(round)))
                .average();
        return mean.isEmpty() ? null : Math.round(10 * mean.getAsDouble()) / 10.0;
    }
}
