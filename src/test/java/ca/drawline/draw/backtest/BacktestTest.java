package ca.drawline.draw.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.drawline.draw.backtest.BacktestResult.LeftOut;
import ca.drawline.draw.backtest.BacktestResult.Method;
import ca.drawline.draw.backtest.BacktestResult.Round;
import ca.drawline.draw.backtest.BacktestResult.Scores;
import ca.drawline.job.CalledOff;
import ca.drawline.job.Progress;
import ca.drawline.pool.PoolEvaluation;
import ca.drawline.pool.PoolSynthesis;
import ca.drawline.round.PublishedRound;
import ca.drawline.round.PublishedRounds;
import ca.drawline.round.RoundType;
import ca.drawline.round.RoundsTable;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RulesAsWritten;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BacktestTest {

    private static final BacktestRequest JUNE = days("2025-06-10", "2025-06-12");

    private final PublishedRounds rounds = RoundsTable.shipped();
    private final RuleBook book = RulesAsWritten.book();
    private final List<Round> few = new ArrayList<>();

    private static BacktestRequest days(String from, String to, RoundType... types) {
        return new BacktestRequest(LocalDate.parse(from), LocalDate.parse(to), Set.of(types), 0);
    }

    private BacktestResult run(PublishedRounds table, BacktestRequest request) {
        return new Backtest(table, new PoolSynthesis(table, new PoolEvaluation()))
                .run(request, book, Progress.UNWATCHED);
    }

    @BeforeAll
    void tryAFewRounds() {
        few.addAll(
                run(rounds, days("2023-07-04", "2023-07-12", RoundType.GENERAL)).rounds());
        few.addAll(run(rounds, days("2023-07-12", "2023-07-12")).rounds());
        few.addAll(run(rounds, JUNE).rounds());
    }

    @Test
    void thePageHasTheFiguresThatTheRoundsComeTo() throws IOException {
        var page = Files.readAllLines(BacktestPage.PAGE);

        assertThat(few).hasSize(5).allSatisfy(round -> assertThat(page).contains(BacktestPage.row(round)));
    }

    @Test
    void everyTypeOfRoundHasItsMethod() {
        assertThat(few)
                .extracting(Round::method)
                .containsExactly(
                        Method.POOL,
                        Method.POOL,
                        Method.LAST_LINE_MOVED,
                        Method.EARLIER_LINES,
                        Method.POOL_AND_LAST_SHARE);
    }

    @Test
    void nothingOfTheRoundItselfOrOfALaterOneGoesIn() {
        var until = new ArrayList<PublishedRound>();
        for (PublishedRound round : rounds.all()) {
            if (round.date().isBefore(JUNE.from())) {
                until.add(round);
            } else if (!round.date().isAfter(JUNE.to())) {
                until.add(withLine(round, round.cutOff() - 3));
            }
        }

        var otherwise = run(new PublishedRounds(until), JUNE);

        assertThat(otherwise.rounds())
                .extracting(Round::predicted)
                .isEqualTo(few.subList(3, 5).stream().map(Round::predicted).toList());
    }

    private static PublishedRound withLine(PublishedRound round, int cutOff) {
        return new PublishedRound(
                round.number(),
                round.date(),
                round.dateTime(),
                round.name(),
                round.type(),
                round.scope(),
                round.program(),
                round.category(),
                round.invitations(),
                cutOff,
                null,
                round.pool(),
                round.poolTotal(),
                round.poolAsOn());
    }

    @Test
    void whatIsSaidOfARoundDoesNotDependOnWhichOthersAreAsked() {
        var alone = run(rounds, days("2025-06-26", "2025-06-26"));
        var withTheOneBefore = run(rounds, days("2025-06-12", "2025-06-26", RoundType.PROGRAM));

        assertThat(withTheOneBefore.rounds())
                .hasSize(2)
                .last()
                .isEqualTo(alone.rounds().get(0));
    }

    @Test
    void theNaiveForecastIsTheLastLineOfTheSameGroup() {
        var cec = few.get(4);

        assertThat(cec.naive()).isEqualTo(547);
        assertThat(cec.naiveError()).isEqualTo(547 - 529);
        assertThat(cec.error()).isEqualTo(cec.predicted() - 529);
        assertThat(cec.band()).isEqualTo(new Scores(501, 600));
        assertThat(cec.inBand()).isTrue();
    }

    @Test
    void roundsThatCannotBeTriedAreCountedWithTheReason() {
        assertThat(run(rounds, days("2022-11-01", "2022-11-20")).leftOut())
                .containsExactly(new LeftOut(
                        "The round lies before 2022-11-16, the first day for which the rules state the programs.", 1));
        assertThat(run(rounds, days("2026-09-28", "2026-09-29")).leftOut())
                .containsExactly(new LeftOut("No distribution of the pool was published with the round.", 2));
    }

    @Test
    void workThatIsCalledOffEnds() {
        var backtest = new Backtest(rounds, new PoolSynthesis(rounds, new PoolEvaluation()));

        assertThatThrownBy(() -> backtest.run(days("2023-07-04", "2023-07-12"), book, (done, all) -> {
                    throw new CalledOff();
                }))
                .isInstanceOf(CalledOff.class);
    }
}
