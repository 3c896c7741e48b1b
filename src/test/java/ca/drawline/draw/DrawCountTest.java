package ca.drawline.draw;

import static org.assertj.core.api.Assertions.assertThat;

import ca.drawline.rulebook.DrawRules;
import ca.drawline.rulebook.RulesAsWritten;
import ca.drawline.vocabulary.DrawType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DrawCountTest {

    private static final Instant ROUND = Instant.parse("2023-06-28T14:04:34Z");
    private static final List<String> FSW = List.of("FSW");
    private static final List<String> NONE = List.of();

    private final DrawRules rules =
            RulesAsWritten.book().on(LocalDate.of(2023, 6, 28)).drawRules();

    /** Someone in a pool. */
    private record Person(String id, int score, String submittedAt, List<String> programs, List<String> categories) {}

    @Test
    void theHighestScoresAreInvitedAndTheLastIsTheCutOff() {
        var pool = pool(person("A", 480), person("B", 470), person("C", 490), person("D", 460));

        var outcome = general(2, pool);

        assertThat(invited(outcome, pool)).containsExactlyInAnyOrder("C", "A");
        assertThat(outcome.cutOff()).hasValue(480);
        assertThat(outcome.atCutOff()).isEqualTo(1);
    }

    @Test
    void tiesAtTheCutOffAreSplitBySubmissionTime() {
        var pool = pool(
                person("A", 480),
                person("late", 470, "2023-03-01T10:00:00Z"),
                person("early", 470, "2023-01-01T10:00:00Z"),
                person("middle", 470, "2023-02-01T10:00:00Z"));

        var outcome = general(3, pool);

        assertThat(invited(outcome, pool)).containsExactlyInAnyOrder("A", "early", "middle");
        assertThat(outcome.tieBreak()).contains(Instant.parse("2023-02-01T10:00:00Z"));
        assertThat(outcome.atCutOff()).isEqualTo(3);
        assertThat(outcome.invitedAtCutOff()).isEqualTo(2);
    }

    @Test
    void equalScoreAndEqualTimeAreSettledByProfileIdAndTheAnswerSaysHowMany() {
        var same = "2023-01-01T10:00:00Z";
        var pool = pool(person("C", 470, same), person("A", 470, same), person("B", 470, same));

        var outcome = general(2, pool);

        assertThat(invited(outcome, pool)).containsExactlyInAnyOrder("A", "B");
        assertThat(outcome.atTieBreak()).isEqualTo(3);
    }

    @Test
    void fewerCandidatesThanInvitationsAreAllInvited() {
        var pool = pool(person("A", 480), person("B", 300));

        var outcome = general(1_000_000, pool);

        assertThat(invited(outcome, pool)).containsExactlyInAnyOrder("A", "B");
        assertThat(outcome.cutOff()).hasValue(300);
    }

    @Test
    void aDrawWithoutCandidatesHasNoCutOff() {
        var pool = pool(new Person("A", 480, "2023-01-01T10:00:00Z", NONE, NONE));

        var outcome = general(10, pool);

        assertThat(outcome.cutOff()).isEmpty();
        assertThat(outcome.invited().isEmpty()).isTrue();
    }

    @Test
    void whoSubmittedAfterTheDrawTakesNoPart() {
        var pool = pool(person("A", 480, "2023-06-28T14:04:35Z"), person("B", 470, "2023-06-28T14:04:34Z"));

        var outcome = general(1, pool);

        assertThat(invited(outcome, pool)).containsExactly("B");
    }

    @Test
    void aProgramDrawRanksOnlyThoseEligibleForTheProgram() {
        var pool = pool(
                new Person("worker", 490, "2023-01-01T10:00:00Z", FSW, NONE),
                new Person("graduate", 470, "2023-01-01T10:00:00Z", List.of("CEC"), NONE));

        var outcome = count(DrawStage.program("CEC", 5), pool);

        assertThat(invited(outcome, pool)).containsExactly("graduate");
    }

    @Test
    void aCategoryDrawRanksOnlyEligibleMembers() {
        var pool = pool(
                new Person("nurse", 440, "2023-01-01T10:00:00Z", FSW, List.of("healthcare")),
                new Person("nurse without program", 490, "2023-01-01T10:00:00Z", NONE, List.of("healthcare")),
                new Person("engineer", 490, "2023-01-01T10:00:00Z", FSW, List.of("stem")));

        var outcome = count(DrawStage.category("healthcare", 5), pool);

        assertThat(invited(outcome, pool)).containsExactly("nurse");
    }

    @Test
    void aDrawOfTwoCategoriesRanksMembersOfEither() {
        var pool = pool(
                new Person("nurse", 440, "2023-01-01T10:00:00Z", FSW, List.of("healthcare")),
                new Person("engineer", 490, "2023-01-01T10:00:00Z", FSW, List.of("stem")),
                new Person("welder", 495, "2023-01-01T10:00:00Z", FSW, List.of("trades")));

        var outcome = count(new DrawStage(DrawType.CATEGORY, null, List.of("healthcare", "stem"), 5, null), pool);

        assertThat(invited(outcome, pool)).containsExactly("nurse", "engineer");
        assertThat(outcome.cutOff()).hasValue(440);
    }

    @Test
    void nobodyBelowTheFloorIsInvited() {
        var pool = pool(person("A", 480), person("B", 470), person("C", 460));

        var outcome = count(new DrawStage(DrawType.GENERAL, null, List.of(), 5, 465), pool);

        assertThat(invited(outcome, pool)).containsExactly("A", "B");
        assertThat(outcome.cutOff()).hasValue(470);
        assertThat(outcome.ranked().cardinality()).isEqualTo(3);
    }

    @Test
    void aFloorThatNobodyReachesInvitesNobody() {
        var outcome = count(
                new DrawStage(DrawType.GENERAL, null, List.of(), 5, 481), pool(person("A", 480), person("B", 470)));

        assertThat(outcome.cutOff()).isEmpty();
        assertThat(outcome.invited().isEmpty()).isTrue();
    }

    @Test
    void aLaterStageRanksThoseWhomNoEarlierOneInvited() {
        var pool = pool(
                new Person("nurse", 440, "2023-01-01T10:00:00Z", FSW, List.of("healthcare")),
                new Person("second nurse", 430, "2023-01-01T10:00:00Z", FSW, List.of("healthcare")),
                person("A", 490),
                person("B", 435));

        var outcome = count(List.of(DrawStage.category("healthcare", 1), DrawStage.general(2)), pool);

        assertThat(invited(outcome, pool)).containsExactly("nurse", "A", "B");
        assertThat(outcome.stages())
                .extracting(StageOutcome::cutOff)
                .containsExactly(OptionalInt.of(440), OptionalInt.of(435));
        assertThat(outcome.stages().get(1).scores().total()).isEqualTo(3);
        assertThat(outcome.cutOff()).hasValue(435);
        assertThat(outcome.ranked().cardinality()).isEqualTo(4);
    }

    @Test
    void theLineIsThatOfTheLastStageThatInvitedAnyone() {
        var outcome = count(
                List.of(DrawStage.general(1), DrawStage.category("healthcare", 1)),
                pool(person("A", 490), person("B", 435)));

        assertThat(outcome.cutOff()).hasValue(490);
        assertThat(outcome.atCutOff()).isEqualTo(1);
    }

    @Test
    void whoeverIsLeftOutTakesNoPart() {
        var pool = pool(person("A", 490), person("B", 480));
        var first = new BitSet();
        first.set(0);

        var outcome = new DrawCount(rules, new People(pool), ROUND).count(List.of(DrawStage.general(1)), first);

        assertThat(invited(outcome, pool)).containsExactly("B");
        assertThat(outcome.ranked().cardinality()).isEqualTo(1);
    }

    @Test
    void whoseProfileHasLeftThePoolTakesNoPart() {
        var pool = pool(
                person("A", 490, "2022-06-28T14:04:34Z"),
                person("B", 480, "2022-06-28T14:04:35Z"),
                person("C", 470, "2019-01-01T10:00:00Z"));

        var outcome = general(5, pool);

        assertThat(invited(outcome, pool)).containsExactly("B");
        assertThat(outcome.expired().cardinality()).isEqualTo(2);
    }

    @Test
    void theOrderOfThePoolDoesNotMatter() {
        var people = new ArrayList<Person>();
        for (int i = 0; i < 200; i++) {
            people.add(person("P" + i, 460 + i % 7, "2023-01-01T10:00:%02dZ".formatted(i % 10)));
        }
        var before = invited(general(77, people), people);

        Collections.shuffle(people, new Random(1));

        assertThat(invited(general(77, people), people)).containsExactlyInAnyOrderElementsOf(before);
        assertThat(before).hasSize(77);
    }

    private Outcome general(int invitations, List<Person> pool) {
        return count(DrawStage.general(invitations), pool);
    }

    private Outcome count(DrawStage stage, List<Person> pool) {
        return count(List.of(stage), pool);
    }

    private Outcome count(List<DrawStage> stages, List<Person> pool) {
        return new DrawCount(rules, new People(pool), ROUND).countOfPool(stages, new BitSet());
    }

    private static List<Person> pool(Person... people) {
        return List.of(people);
    }

    private static Person person(String id, int score) {
        return person(id, score, "2023-01-01T10:00:00Z");
    }

    private static Person person(String id, int score, String submittedAt) {
        return new Person(id, score, submittedAt, FSW, NONE);
    }

    private static List<String> invited(Outcome outcome, List<Person> pool) {
        return outcome.invited().stream().mapToObj(i -> pool.get(i).id()).collect(Collectors.toList());
    }

    private record People(List<Person> people) implements Entrants {

        @Override
        public int size() {
            return people.size();
        }

        @Override
        public int score(int candidate) {
            return people.get(candidate).score();
        }

        @Override
        public long submittedAt(int candidate) {
            return Instant.parse(people.get(candidate).submittedAt()).getEpochSecond();
        }

        @Override
        public String id(int candidate) {
            return people.get(candidate).id();
        }

        @Override
        public int standing(int candidate) {
            return candidate;
        }

        @Override
        public int standings() {
            return people.size();
        }

        @Override
        public List<String> programs(int standing) {
            return people.get(standing).programs();
        }

        @Override
        public List<String> categories(int standing) {
            return people.get(standing).categories();
        }
    }
}
