package ca.drawline.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.drawline.candidate.Profile;
import ca.drawline.round.PoolBand;
import ca.drawline.round.PublishedRound;
import ca.drawline.round.PublishedRounds;
import ca.drawline.round.RoundsTable;
import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RulesAsWritten;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PoolSynthesisTest {

    private static final int SMALL = 2_000;
    private static final LocalDate ANY_DAY = LocalDate.of(2023, 6, 28);

    private final PublishedRounds rounds = RoundsTable.shipped();
    private final PoolEvaluation evaluation = new PoolEvaluation();
    private final PoolSynthesis synthesis = new PoolSynthesis(rounds, evaluation);
    private RuleBook book;
    private SyntheticPool small;
    private PoolStandings standings;

    @BeforeAll
    void synthesizeOnce() {
        book = RulesAsWritten.book();
        small = synthesize(calibratedTo("252", SMALL, 42));
        standings = evaluation.evaluate(book.on(small.asOf()), small.candidates());
    }

    private static SynthesisRequest calibratedTo(String round, @Nullable Integer size, long seed) {
        return new SynthesisRequest(round, null, size, seed);
    }

    private SyntheticPool synthesize(SynthesisRequest request) {
        return synthesis.synthesize(lawFor(request), request);
    }

    private Law lawFor(SynthesisRequest request) {
        return book.on(synthesis.dayOf(request, ANY_DAY));
    }

    private PublishedRound round(String number) {
        return rounds.byNumber(number).orElseThrow();
    }

    private Distribution published(String round) {
        var pool = round(round).pool();
        assertThat(pool).isNotNull();
        return new Distribution(pool == null ? List.of() : pool);
    }

    private static List<PoolBand> counted(List<PoolBand> bands, PoolStandings standings) {
        return bands.stream()
                .map(band -> new PoolBand(band.from(), band.to(), (int) IntStream.range(0, standings.size())
                        .filter(i -> band.contains(standings.score(i)))
                        .count()))
                .toList();
    }

    /** The group of a round in its order: score, then submission. */
    private static List<Integer> ranked(PublishedRound round, List<Profile> people, PoolStandings standings) {
        var group = RankedGroup.of(round);
        return IntStream.range(0, people.size())
                .filter(i -> group.contains(standings, i))
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -standings.score(i))
                        .thenComparing(i -> people.get(i).submittedAt()))
                .toList();
    }

    private void assertLine(PublishedRound round, int invitations, List<Profile> people, PoolStandings standings) {
        var ranked = ranked(round, people, standings);
        var last = ranked.get(invitations - 1);
        var next = ranked.get(invitations);
        assertThat(standings.score(last)).isEqualTo(round.cutOff());
        assertThat(people.get(last).submittedAt()).isEqualTo(round.tieBreak());
        assertThat(standings.score(next)).isEqualTo(round.cutOff());
        assertThat(people.get(next).submittedAt()).isAfter(people.get(last).submittedAt());
    }

    @Test
    void bandsAreFilledExactly() {
        var wanted = published("252").scaledTo(SMALL).bands();

        assertThat(small.candidates()).hasSize(SMALL);
        assertThat(counted(wanted, standings)).isEqualTo(wanted);
    }

    @Test
    void everyoneIsEligibleForAProgram() {
        assertThat(IntStream.range(0, SMALL)).allMatch(standings::eligible);
    }

    @Test
    void idsAreUniqueAndInOrder() {
        assertThat(small.candidates().get(0).id()).isEqualTo("EE-000001");
        assertThat(small.candidates().get(SMALL - 1).id()).isEqualTo("EE-002000");
        assertThat(small.candidates()).extracting(Profile::id).doesNotHaveDuplicates();
    }

    @Test
    void profilesWereSubmittedInTheYearBeforeTheRoundAfterTheirTests() {
        assertThat(small.candidates()).allSatisfy(person -> {
            assertThat(person.submittedAt())
                    .isBetween(Instant.parse("2022-06-28T00:00:00Z"), Instant.parse("2023-06-28T14:04:33Z"));
            assertThat(person.submittedAt()).isEqualTo(person.submittedAt().truncatedTo(ChronoUnit.SECONDS));
            assertThat(person.languages())
                    .isNotEmpty()
                    .allSatisfy(test -> assertThat(test.testedOn().toString())
                            .isLessThanOrEqualTo(person.submittedAt().toString()));
        });
    }

    @Test
    void noJobEndsBeforeItStartsOrLiesInTheFuture() {
        assertThat(small.candidates())
                .flatExtracting(Profile::work)
                .allSatisfy(job -> assertThat(job.startedOn())
                        .isAfter(LocalDate.of(1970, 1, 1))
                        .isBeforeOrEqualTo(job.endedOn() == null ? small.asOf() : job.endedOn()));
    }

    @Test
    void nomineesHaveTheHighestScores() {
        for (int i = 0; i < SMALL; i++) {
            assertThat(small.candidates().get(i).provincialNomination()).isEqualTo(standings.score(i) > 600);
        }
    }

    @ParameterizedTest
    @CsvSource({"252, 5", "251, 39", "256, 21", "258, 36", "254, 5", "245, 60"})
    void replayGivesTheCutOffAndTieBreakOfTheCalibratingRound(String number, int invitations) {
        var request = calibratedTo(number, SMALL, 7);
        var pool = synthesize(request);

        assertThat(pool.origin()).contains("round " + number, invitations + " invitations", "gives its cut-off");
        assertThat(pool.round()).isEqualTo(number);
        assertLine(
                round(number), invitations, pool.candidates(), evaluation.evaluate(lawFor(request), pool.candidates()));
    }

    @Test
    void sameSeedGivesTheSamePeopleWhateverTheThreads() throws Exception {
        var again = synthesizeWith(1, calibratedTo("252", SMALL, 42));
        var inParallel = synthesizeWith(5, calibratedTo("252", SMALL, 42));

        assertThat(again.candidates()).isEqualTo(small.candidates());
        assertThat(inParallel.candidates()).isEqualTo(small.candidates());
    }

    private SyntheticPool synthesizeWith(int threads, SynthesisRequest request) throws Exception {
        var pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> synthesize(request)).get();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void otherSeedGivesOtherPeople() {
        assertThat(synthesize(calibratedTo("252", SMALL, 43)).candidates()).isNotEqualTo(small.candidates());
    }

    @Test
    void givenDistributionIsFilled() {
        var bands = List.of(new PoolBand(300, 399, 120), new PoolBand(400, 479, 60), new PoolBand(601, 1_200, 3));
        var request = new SynthesisRequest(null, bands, null, 1);

        var pool = synthesize(request);

        assertThat(pool.round()).isNull();
        assertThat(pool.asOf()).isEqualTo(ANY_DAY);
        assertThat(counted(bands, evaluation.evaluate(lawFor(request), pool.candidates())))
                .isEqualTo(bands);
    }

    @Test
    void lineThatTheDistributionRulesOutIsNotClaimed() {
        var round = round("251");
        var crowded = new PublishedRound(
                "999",
                round.date(),
                round.dateTime(),
                round.name(),
                round.type(),
                round.scope(),
                null,
                null,
                10,
                486,
                round.tieBreak(),
                List.of(new PoolBand(501, 600, 12), new PoolBand(481, 500, 20)),
                32,
                round.poolAsOn());
        var request = calibratedTo("999", null, 1);

        var pool = new PoolSynthesis(new PublishedRounds(List.of(crowded)), evaluation)
                .synthesize(book.on(round.date()), request);

        assertThat(pool.candidates()).hasSize(32);
        assertThat(pool.round()).isNull();
        assertThat(pool.origin())
                .contains("cannot give its cut-off 486", "12 candidates lie in bands above", "10 invitations");
    }

    @Test
    void requestMustNameAKnownRoundWithAPublishedPool() {
        assertThatThrownBy(() -> synthesize(calibratedTo("4711", null, 1)))
                .isInstanceOf(SynthesisImpossible.class)
                .hasMessageContaining("(4711)");
        assertThatThrownBy(() -> synthesis.synthesize(book.on(ANY_DAY), calibratedTo("1", null, 1)))
                .isInstanceOf(SynthesisImpossible.class)
                .hasMessageContaining("No distribution");
        assertThatThrownBy(() -> synthesize(new SynthesisRequest(null, null, 10, 1)))
                .isInstanceOf(SynthesisImpossible.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 300, 5, 250, 400, 5, overlap",
        "0, 300, 5, 301, 1300, 5, must lie within",
        "0, 300, 0, 301, 400, 0, holds 1 to",
        "0, 300, -1, 301, 400, 5, must lie within",
        "300, 200, 4, 301, 400, 5, must lie within"
    })
    void distributionThatMakesNoSenseIsRefused(
            int from, int to, int candidates, int nextFrom, int nextTo, int nextCandidates, String reason) {
        var bands = List.of(new PoolBand(from, to, candidates), new PoolBand(nextFrom, nextTo, nextCandidates));

        assertThatThrownBy(() -> synthesize(new SynthesisRequest(null, bands, null, 1)))
                .isInstanceOfSatisfying(
                        SynthesisImpossible.class, e -> assertThat(e.field()).isEqualTo("distribution"))
                .hasMessageContaining(reason);
    }

    @Test
    void scoresThatNobodyCanHaveAreRefused() {
        var bands = List.of(new PoolBand(1_199, 1_200, 5));

        assertThatThrownBy(() -> synthesize(new SynthesisRequest(null, bands, null, 1)))
                .isInstanceOf(SynthesisImpossible.class)
                .hasMessageContaining("1199 to 1200");
    }

    @Test
    void firstCategoryRoundIsReproducedAtFullSize() {
        var request = calibratedTo("252", null, 252);

        var pool = synthesize(request);

        var all = evaluation.evaluate(lawFor(request), pool.candidates());
        var wanted = published("252").bands();
        assertThat(pool.candidates()).hasSize(220_003);
        assertThat(counted(wanted, all)).isEqualTo(wanted);
        assertThat(IntStream.range(0, all.size())).allMatch(all::eligible);
        assertLine(round("252"), 500, pool.candidates(), all);
    }
}
