package ca.drawline.draw.backtest;

import ca.drawline.draw.backtest.BacktestResult.LeftOut;
import ca.drawline.draw.backtest.BacktestResult.Method;
import ca.drawline.draw.backtest.BacktestResult.Round;
import ca.drawline.draw.backtest.BacktestResult.Sum;
import ca.drawline.job.Progress;
import ca.drawline.pool.PoolEvaluation;
import ca.drawline.pool.PoolSynthesis;
import ca.drawline.round.RoundsTable;
import ca.drawline.rulebook.RulesAsWritten;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the page on the back-test with the figures as they are: {@code ./mvnw -q test-compile exec:exec@backtest}. */
public final class BacktestPage {

    static final Path PAGE = Path.of("src/main/resources/rounds/backtest.md");

    private static final String NOTHING = "–";

    private BacktestPage() {}

    public static void main(String... arguments) throws IOException {
        var rounds = RoundsTable.shipped();
        var backtest = new Backtest(rounds, new PoolSynthesis(rounds, new PoolEvaluation()));
        var begun = System.nanoTime();
        var result = backtest.run(BacktestRequest.everything(), RulesAsWritten.book(), Progress.UNWATCHED);
        Files.writeString(PAGE, page(result));
        System.out.printf("%d rounds in %.0f s%n", result.rounds().size(), (System.nanoTime() - begun) / 1e9);
    }

    private static String page(BacktestResult result) {
        return """
                # Back-test

                What Drawline would have said before each published round, beside what came. Errors are in points: predicted
                less published. The naive forecast is the last line of the same type, program and category. The figures are as
                they came out; `./mvnw -q test-compile exec:exec@backtest` writes this page anew.

                %s

                The column "compared" counts the rounds that have an earlier round of their group; the two errors beside it are
                over these alone. "In band" says how often the predicted line lies in the band of the published distribution in
                which the published line lies; it is asked of the rounds that the published pool decides.

                ## How a line is predicted

                Of the round itself only its day, its type and its number of invitations go in, and the pool that was published
                with it; of later rounds nothing. The pool is of a day up to three weeks before: the invited of rounds in between
                are taken out of it, and those who came in between nobody has published. A pool of the day of the round is taken
                to be of the time before it.

                %s

                Within a band of the published distribution nobody has published how people stand. The share of a band's people in
                its upper part *x* is taken to be *x* to the power of an exponent, one for each width of bands, which the earlier
                general rounds show: their line and invitations say how many stood above a score.

                The methods and their few constants (the half-life of 16 rounds, the doubts that hold moves and slopes back) were
                chosen by trying some on this very table, so all the errors flatter a little. What a
                round is predicted from comes from earlier rounds alone.

                ## Rounds left out

                %s

                ## The rounds

                | round | date | group | invitations | published | predicted | naive | error | naive error | in band | method |
                |---|---|---|---|---|---|---|---|---|---|---|
                %s
                """.formatted(
                        sums(result),
                        Stream.of(Method.values())
                                .map(method -> "- `%s`: %s".formatted(method, words(method)))
                                .collect(Collectors.joining("\n")),
                        result.leftOut().stream().map(BacktestPage::leftOut).collect(Collectors.joining("\n")),
                        result.rounds().stream().map(BacktestPage::row).collect(Collectors.joining("\n")));
    }

    private static String words(Method method) {
        return switch (method) {
            case POOL -> "invented people who stand as the pool stood, all of whom a general round ranks.";
            case POOL_AND_LAST_SHARE ->
                "the same, of whom the rules say who is eligible for the program; the last round of the program says by"
                        + " what factor they are too many or too few.";
            case POOL_AND_INVENTED_SHARE ->
                "the same where no earlier round of the group says so: as many members as invented people have.";
            case LAST_LINE_MOVED ->
                "the last line of the category, moved by the ratios of invitations and of days since, as earlier rounds of"
                        + " all categories moved.";
            case EARLIER_LINES ->
                "the earlier lines for nominees, of whom every round invites nearly all, by the logarithm of the"
                        + " invitations; a round counts half as much as one 16 rounds later.";
        };
    }

    private static String sums(BacktestResult result) {
        return Stream.concat(
                        Stream.of(
                                "| type | rounds | mean error | compared | mean error | naive mean error | in band |",
                                "|---|---|---|---|---|---|---|"),
                        result.sums().stream().map(BacktestPage::sum))
                .collect(Collectors.joining("\n"));
    }

    static String sum(Sum sum) {
        return "| %s | %d | %s | %d | %s | %s | %s |"
                .formatted(
                        sum.type(),
                        sum.rounds(),
                        sum.meanAbsoluteError(),
                        sum.compared(),
                        or(sum.comparedError()),
                        or(sum.naiveMeanAbsoluteError()),
                        sum.inBandOf() == 0 ? NOTHING : "%d of %d".formatted(sum.inBand(), sum.inBandOf()));
    }

    private static String leftOut(LeftOut leftOut) {
        return "- %d: %s".formatted(leftOut.rounds(), leftOut.reason());
    }

    static String row(Round round) {
        var inBand = round.inBand();
        return "| %s | %s | %s | %d | %d | %d | %s | %+d | %s | %s | `%s` |"
                .formatted(
                        round.number(),
                        round.date(),
                        group(round),
                        round.invitations(),
                        round.published(),
                        round.predicted(),
                        or(round.naive()),
                        round.error(),
                        round.naiveError() == null ? NOTHING : "%+d".formatted(round.naiveError()),
                        inBand == null ? NOTHING : inBand ? "yes" : "no",
                        round.method());
    }

    private static String group(Round round) {
        return Stream.of(round.program(), round.category())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("general");
    }

    private static String or(@Nullable Object value) {
        return value == null ? NOTHING : value.toString();
    }
}
