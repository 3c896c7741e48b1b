package ca.drawline.draw.backtest;

import ca.drawline.draw.backtest.BacktestResult.LeftOut;
import ca.drawline.draw.backtest.BacktestResult.Method;
import ca.drawline.draw.backtest.BacktestResult.Round;
import ca.drawline.draw.backtest.BacktestResult.Scores;
import ca.drawline.job.Progress;
import ca.drawline.pool.PoolSynthesis;
import ca.drawline.round.PublishedRound;
import ca.drawline.round.PublishedRounds;
import ca.drawline.round.RoundType;
import ca.drawline.rulebook.DateNotCovered;
import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.RuleBook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tries the published rounds again: each is predicted from what was known before it. Safe for many threads. */
public final class Backtest {

    private final PublishedRounds rounds;
    private final PoolSynthesis synthesis;

    /**
     * @param rounds the rounds
     * @param synthesis invents the people of their pools
     */
    public Backtest(PublishedRounds rounds, PoolSynthesis synthesis) {
        this.rounds = rounds;
        this.synthesis = synthesis;
    }

    /**
     * Tries rounds again. What is said of a round does not depend on which others are asked for.
     *
     * @param progress told after every round
     */
    public BacktestResult run(BacktestRequest request, RuleBook book, Progress progress) {
        var asked = rounds.all().stream().filter(round -> asked(request, round)).toList();
        var forecasts = new PoolForecasts(synthesis, book, request.seed());
        var tried = new ArrayList<Round>();
        Map<String, Integer> leftOut = new LinkedHashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            progress.at(i, asked.size());
            var round = asked.get(i);
            var reason = reasonToLeaveOut(round, book);
            if (reason == null) {
                tried.add(tried(round, forecasts, book.forDraws(round.date())));
            } else {
                leftOut.merge(reason, 1, Integer::sum);
            }
        }
        progress.at(asked.size(), asked.size());
        return new BacktestResult(
                tried,
                Sums.of(tried),
                leftOut.entrySet().stream()
                        .map(reason -> new LeftOut(reason.getKey(), reason.getValue()))
                        .toList(),
                book.version());
    }

    private static boolean asked(BacktestRequest request, PublishedRound round) {
        return (request.from() == null || !round.date().isBefore(request.from()))
                && (request.to() == null || !round.date().isAfter(request.to()))
                && (request.types().isEmpty() || request.types().contains(round.type()));
    }

    private static @Nullable String reasonToLeaveOut(PublishedRound round, RuleBook book) {
        try {
            var law = book.forDraws(round.date());
            if (round.pool() == null || round.poolAsOn() == null) {
                return "No distribution of the pool was published with the round.";
            }
            var program = round.program();
            if (program != null && !law.programs().contains(program)) {
                return "The rules of the day know no program %s.".formatted(program);
            }
            var category = round.category();
            if (category != null
                    && law.categories().stream()
                            .noneMatch(known -> known.category().equals(category))) {
                return "The rules of the day know no category %s.".formatted(category);
            }
            return null;
        } catch (DateNotCovered e) {
            return "The round lies before %s, the first day for which the rules state the programs."
                    .formatted(e.coversFrom());
        }
    }

    private Round tried(PublishedRound round, PoolForecasts forecasts, Law law) {
        var history = History.before(round, rounds.all());
        var earlier = history.ofGroup();
        var naive = earlier.isEmpty() ? null : earlier.get(earlier.size() - 1).cutOff();
        var forecast = forecast(round, history, forecasts, law);
        var band = band(round);
        return new Round(
                round.number(),
                round.date(),
                round.type(),
                round.program(),
                round.category(),
                round.invitations(),
                round.cutOff(),
                forecast.line(),
                naive,
                forecast.line() - round.cutOff(),
                naive == null ? null : naive - round.cutOff(),
                band,
                decidedByPool(round.type()) ? band.from() <= forecast.line() && forecast.line() <= band.to() : null,
                forecast.method());
    }

    private static boolean decidedByPool(RoundType type) {
        return switch (type) {
            case GENERAL, PROGRAM -> true;
            case CATEGORY, PNP -> false;
        };
    }

    /** A predicted line and from what it was predicted. */
    record Forecast(int line, Method method) {}

    private static Forecast forecast(PublishedRound round, History history, PoolForecasts pools, Law law) {
        return switch (round.type()) {
            case GENERAL -> pools.everyone(round, history, law);
            case PROGRAM -> pools.program(round, history, law);
            case PNP ->
                EarlierLines.before(round, history.ofGroup())
                        .map(group -> through(group, round, law))
                        .orElseGet(() -> pools.asInvented(round, history, law));
            case CATEGORY ->
                LastLineMoved.shownBy(history.ofType())
                        .before(round, history.ofGroup())
                        .map(group -> through(group, round, law))
                        .orElseGet(() -> pools.asInvented(round, history, law));
        };
    }

    private static Forecast through(GroupLine group, PublishedRound round, Law law) {
        return new Forecast(group.cutOff(law.drawRules(), PoolForecasts.draw(round)), group.method());
    }

    private static Scores band(PublishedRound round) {
        return Objects.requireNonNull(round.pool()).stream()
                .filter(band -> band.contains(round.cutOff()))
                .findFirst()
                .map(band -> new Scores(band.from(), band.to()))
                .orElseThrow(() -> new IllegalStateException(
                        "No band of the pool of round (%s) holds its line.".formatted(round.number())));
    }
}
