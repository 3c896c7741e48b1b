package ca.drawline.draw.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.drawline.draw.DrawStage;
import ca.drawline.draw.plan.PlanRequest.Arrivals;
import ca.drawline.draw.plan.PlanRequest.Declines;
import ca.drawline.draw.plan.PlanRequest.PlannedDraw;
import ca.drawline.draw.plan.PlanResult.Played;
import ca.drawline.job.CalledOff;
import ca.drawline.job.Progress;
import ca.drawline.pool.NewPool;
import ca.drawline.pool.PoolCache;
import ca.drawline.pool.PoolEvaluation;
import ca.drawline.pool.PoolStore;
import ca.drawline.pool.PoolSynthesis;
import ca.drawline.pool.SynthesisRequest;
import ca.drawline.round.PublishedRounds;
import ca.drawline.round.RoundsTable;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RulesAsWritten;
import ca.drawline.storage.TemporaryDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanningTest {

    private static final LocalDate START = LocalDate.of(2023, 6, 28);
    private static final int PEOPLE = 2_000;
    private static final Expiry A_YEAR =
            (law, moment) -> moment.atZone(ZoneOffset.UTC).minusYears(1).toInstant();
    private static final Expiry NEVER = (law, moment) -> Instant.MIN.plusSeconds(1);

    private final PublishedRounds rounds = RoundsTable.shipped();
    private final RuleBook book = RulesAsWritten.book();
    private PoolCache pools;

    @BeforeAll
    void makeAPool(@TempDir Path directory) {
        var people = new PoolSynthesis(rounds, new PoolEvaluation())
                .synthesize(book.forDraws(START), new SynthesisRequest("252", null, PEOPLE, 1));
        var store = new PoolStore(TemporaryDatabase.in(directory));
        store.create(new NewPool("small", Instant.EPOCH, true, "made", "252", 1L), people.candidates());
        pools = new PoolCache(store);
    }

    private static List<PlannedDraw> weekly(int draws, int invitations) {
        return IntStream.range(0, draws)
                .mapToObj(week -> new PlannedDraw(START.plusWeeks(week), List.of(DrawStage.general(invitations))))
                .toList();
    }

    private static PlanRequest plan(List<PlannedDraw> draws, Arrivals arrivals, Declines declines) {
        return new PlanRequest(
                "small",
                START,
                draws,
                arrivals,
                declines,
                LongStream.rangeClosed(1, 5).boxed().toList());
    }

    private PlanResult play(PlanRequest request, Expiry expiry) {
        return new Planning(pools, rounds, expiry).play(request, book, Progress.UNWATCHED);
    }

    private static int line(Played draw) {
        var cutOff = draw.cutOff();
        return cutOff == null ? 0 : cutOff.p50();
    }

    @Test
    void theLineFallsWhenFewArriveAndManyDrawsAreHeld() {
        var draws = play(plan(weekly(4, 100), new Arrivals(1, null), Declines.NONE), NEVER)
                .draws();

        assertThat(draws).hasSize(4);
        for (int i = 1; i < draws.size(); i++) {
            assertThat(line(draws.get(i))).isLessThan(line(draws.get(i - 1)));
            assertThat(draws.get(i).poolAfter().candidates().max())
                    .isLessThan(draws.get(i - 1).poolAfter().candidates().min());
        }
    }

    @Test
    void theLineHoldsBetterWhenManyArrive() {
        var few = play(plan(weekly(4, 100), new Arrivals(1, null), Declines.NONE), NEVER);
        var many = play(plan(weekly(4, 100), new Arrivals(200, null), Declines.NONE), NEVER);

        assertThat(line(many.draws().get(3))).isGreaterThan(line(few.draws().get(3)));
        assertThat(many.draws().get(3).arrived().p50()).isBetween(1_250, 1_550);
        assertThat(many.draws().get(0).arrived().max()).isZero();
    }

    @Test
    void everyoneIsAccountedFor() {
        var draws = play(plan(weekly(4, 50), new Arrivals(20, null), new Declines(0.5, 7)), A_YEAR)
                .draws();

        for (Played draw : draws) {
            var bands = draw.poolBefore().bands().stream()
                    .mapToInt(band -> band.candidates().min())
                    .sum();
            assertThat(bands).isLessThanOrEqualTo(draw.poolBefore().candidates().min());
            assertThat(draw.invited().p50()).isEqualTo(50);
            assertThat(draw.poolAfter().candidates().max())
                    .isEqualTo(draw.poolBefore().candidates().max() - 50);
        }
    }

    @Test
    void profilesExpireAYearAfterTheirSubmission() {
        var late = List.of(new PlannedDraw(START.plusYears(1).plusDays(1), List.of(DrawStage.general(10))));

        var draw =
                play(plan(late, Arrivals.NONE, Declines.NONE), A_YEAR).draws().get(0);

        assertThat(draw.expired().min()).isEqualTo(PEOPLE);
        assertThat(draw.poolBefore().candidates().max()).isZero();
        assertThat(draw.cutOff()).isNull();
        assertThat(draw.withoutLine()).isEqualTo(5);
    }

    @Test
    void someExpireBetweenDraws() {
        var draws =
                play(plan(weekly(2, 10), Arrivals.NONE, Declines.NONE), A_YEAR).draws();

        assertThat(draws.get(1).expired().p50()).isBetween(10, 100);
        assertThat(draws.get(1).poolBefore().candidates().p50())
                .isEqualTo(draws.get(0).poolAfter().candidates().p50()
                        - draws.get(1).expired().p50());
    }

    @Test
    void thoseWhoDeclineComeBack() {
        var all = play(plan(weekly(3, 100), Arrivals.NONE, new Declines(1, 14)), NEVER)
                .draws();
        var some = play(plan(weekly(2, 100), Arrivals.NONE, new Declines(0.3, 0)), NEVER)
                .draws();

        assertThat(all.get(1).returned().max()).isZero();
        assertThat(all.get(2).returned().min()).isEqualTo(100);
        assertThat(line(all.get(2))).isGreaterThan(line(all.get(1)));
        assertThat(some.get(1).returned().p50()).isBetween(15, 45);
    }

    @Test
    void newcomersAreLikeThePoolOrLikeThatOfARound() {
        var later = List.of(new PlannedDraw(START.plusDays(30), List.of(DrawStage.general(100))));

        var likeThePool = play(plan(later, new Arrivals(300, null), Declines.NONE), NEVER);
        var likeALaterRound = play(plan(later, new Arrivals(300, "390"), Declines.NONE), NEVER);

        assertThat(line(likeALaterRound.draws().get(0)))
                .isGreaterThan(line(likeThePool.draws().get(0)));
    }

    @Test
    void peopleGrowOlderAndTheLawIsAskedOnTheDayOfEachDraw() {
        var far = List.of(
                new PlannedDraw(START, List.of(DrawStage.general(1))),
                new PlannedDraw(START.plusYears(3), List.of(DrawStage.general(1))));

        var draws = play(plan(far, Arrivals.NONE, Declines.NONE), NEVER).draws();

        assertThat(draws.get(1).poolBefore().bands())
                .isNotEqualTo(draws.get(0).poolAfter().bands());
    }

    @Test
    void theSameSeedsGiveTheSameAnswerWhateverTheThreads() throws Exception {
        var request = plan(weekly(3, 60), new Arrivals(25, "252"), new Declines(0.2, 7));
        var first = play(request, A_YEAR);

        for (int threads : new int[] {1, 4}) {
            var pool = new ForkJoinPool(threads);
            try {
                assertThat(pool.submit(() -> play(request, A_YEAR)).get()).isEqualTo(first);
            } finally {
                pool.shutdown();
            }
        }
    }

    @Test
    void otherSeedsGiveAnotherAnswer() {
        var request = plan(weekly(2, 60), new Arrivals(25, null), Declines.NONE);
        var others = new PlanRequest(
                "small", START, request.draws(), request.arrivals(), request.declines(), List.of(11L, 12L));

        assertThat(play(others, A_YEAR).digest())
                .isNotEqualTo(play(request, A_YEAR).digest());
    }

    @Test
    void aPlanThatIsCalledOffEnds() {
        var planning = new Planning(pools, rounds, A_YEAR);

        assertThatThrownBy(() -> planning.play(plan(weekly(2, 60), Arrivals.NONE, Declines.NONE), book, (done, all) -> {
                    throw new CalledOff();
                }))
                .isInstanceOf(CalledOff.class);
    }
}
