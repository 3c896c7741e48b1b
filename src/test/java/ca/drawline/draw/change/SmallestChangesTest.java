package ca.drawline.draw.change;

import static org.assertj.core.api.Assertions.assertThat;

import ca.drawline.pool.PoolEvaluation;
import ca.drawline.vocabulary.Ability;
import ca.drawline.vocabulary.Language;
import ca.drawline.vocabulary.Place;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SmallestChangesTest {

    private static final String EARLIER = "2022-11-12T12:47:26Z";
    private static final String MOMENT = "2022-11-12T12:47:27Z";

    @Test
    void oneLevelInOneAbilityTurnsItAndIsToldInTheTestsOwnScale() {
        var changes = Nurses.healthcare(472, MOMENT).of(Nurses.profile(""));

        var writing = one(changes, of(ChangeKind.FIRST_LANGUAGE, ChangeSubject.of(Language.ENGLISH, Ability.WRITING)));
        assertThat(writing.change().from()).isEqualTo("CLB 9");
        assertThat(writing.change().to()).isEqualTo("CLB 10");
        assertThat(writing.change().steps()).isEqualTo(1);
        assertThat(writing.change().tested()).isEqualTo(new Change.Tested("IELTS_GENERAL", 7.0, 7.5));
        assertThat(writing.change().inWords().en())
                .isEqualTo("Writing in English at CLB 10 in place of CLB 9 (IELTS_GENERAL: 7.5 in place of 7)");
        assertThat(writing.change().inWords().fr()).endsWith("(IELTS_GENERAL : 7,5 au lieu de 7)");
        assertThat(writing.score()).isEqualTo(472);
        assertThat(writing.pointsGained()).isEqualTo(3);
        assertThat(changes.get(0).change().change()).isEqualTo(ChangeKind.FIRST_LANGUAGE);
    }

    @Test
    void whereOneAbilityIsEnoughAllFourAreNotTheSmallest() {
        var enough = Nurses.healthcare(472, MOMENT).of(Nurses.profile(""));
        var tooLittle = Nurses.healthcare(476, MOMENT).of(Nurses.profile(""));

        var all = of(ChangeKind.FIRST_LANGUAGE, ChangeSubject.of(Language.ENGLISH));
        assertThat(enough).noneMatch(all);
        assertThat(one(tooLittle, all).change().steps()).isEqualTo(4);
        assertThat(tooLittle).noneMatch(turning -> turning.change().subject().ability() != null);
    }

    @Test
    void aNurseTwoMonthsShortOfTheCategoryIsTurnedByTwoMoreMonthsInHerOccupation() {
        var nurse = Nurses.profile("""
                work:
                  - { noc: "31301", country: CA, startedOn: 2023-02-28, endedOn: null, hoursPerWeek: 37.5 }
                  - { noc: "21231", country: NG, startedOn: 2018-01-01, endedOn: 2022-12-31, hoursPerWeek: 40 }
                """);

        var months = one(
                Nurses.healthcare(440, MOMENT).of(nurse), of(ChangeKind.WORK, ChangeSubject.of("31301", Place.CANADA)));
        assertThat(months.change().to()).isEqualTo("2");
        assertThat(months.becomesMemberOf()).containsExactly("healthcare");
        assertThat(months.pointsGained()).isZero();
        assertThat(months.change().inWords().en())
                .isEqualTo("2 more months of work in 31301 (Registered nurses and registered psychiatric nurses) in"
                        + " Canada");
    }

    @Test
    void whoLeftAnOccupationTakesItUpAgainForTheSixMonthsThatMustBeContinuous() {
        var nurse = Nurses.profile("""
                work:
                  - { noc: "31301", country: NG, startedOn: 2022-08-01, endedOn: 2022-12-31, hoursPerWeek: 37.5 }
                  - { noc: "21231", country: NG, startedOn: 2018-01-01, endedOn: 2022-07-31, hoursPerWeek: 40 }
                """);

        var months = one(
                Nurses.healthcare(440, MOMENT).of(nurse), of(ChangeKind.WORK, ChangeSubject.of("31301", Place.ABROAD)));
        assertThat(months.change().to()).isEqualTo("6");
        assertThat(months.becomesMemberOf()).containsExactly("healthcare");
    }

    @Test
    void frenchAtNclc7TurnsItByCategoryAndByPoints() {
        var french = of(ChangeKind.SECOND_LANGUAGE, ChangeSubject.of(Language.FRENCH));

        var byCategory = one(Nurses.category("french", 400, MOMENT).of(Nurses.profile("")), french);
        assertThat(byCategory.change().to()).isEqualTo("NCLC 7");
        assertThat(byCategory.becomesMemberOf()).containsExactly("french");

        var byPoints = one(Nurses.general(520, MOMENT).of(Nurses.profile("")), french);
        assertThat(byPoints.change().to()).isEqualTo("NCLC 7");
        assertThat(byPoints.score()).isEqualTo(531);
        assertThat(byPoints.change().inWords().fr())
                .isEqualTo("Français : NCLC 7 dans les quatre compétences, sans test actuellement");
    }

    @Test
    void aWeakerSecondLanguageIsRaisedInTheTestThatCounts() {
        var nurse = Nurses.profile("""
                languages:
                  - { test: IELTS_GENERAL, listening: 8.0, reading: 7.0, writing: 7.0, speaking: 7.0, testedOn: 2022-11-02 }
                  - { test: TCF_CANADA, listening: 460, reading: 460, writing: 9, speaking: 10, testedOn: 2022-11-20 }
                """);

        var french = one(
                Nurses.category("french", 400, MOMENT).of(nurse),
                of(ChangeKind.SECOND_LANGUAGE, ChangeSubject.of(Language.FRENCH)));
        assertThat(french.change().from()).isEqualTo("NCLC 6");
        assertThat(french.change().to()).isEqualTo("NCLC 7");
        assertThat(french.change().steps()).isEqualTo(1);
    }

    @Test
    void aCandidateFarBelowHasNoChangeOfTheirOwn() {
        var alone = Nurses.healthcare(700, MOMENT).of(Nurses.profile(""));
        var hopeless = Nurses.healthcare(1150, MOMENT).of(Nurses.profile(""));

        assertThat(alone).extracting(turning -> turning.change().change()).containsExactly(ChangeKind.NOMINATION);
        assertThat(alone.get(0).byOthers()).isTrue();
        assertThat(hopeless).isEmpty();
    }

    @Test
    void atTheCutOffTheTieBreakDecides() {
        var writing = of(ChangeKind.FIRST_LANGUAGE, ChangeSubject.of(Language.ENGLISH, Ability.WRITING));

        assertThat(Nurses.healthcare(472, MOMENT).of(Nurses.profile(""))).anyMatch(writing);
        assertThat(Nurses.healthcare(472, EARLIER).of(Nurses.profile(""))).noneMatch(writing);
    }

    @Test
    void whoIsNotEligibleForAnyProgramBecomesSo() {
        var poor = Nurses.profile("settlementFunds: 12500");

        var funds = one(
                Nurses.general(460, MOMENT).of(poor),
                turning -> turning.change().change().equals(ChangeKind.FUNDS));
        assertThat(funds.becomesEligibleFor()).containsExactly("FSW");
        assertThat(funds.change().from()).isEqualTo("12500");
        assertThat(funds.change().to()).isEqualTo("14000");
    }

    @Test
    void aCertificateIsNoChangeForAnOccupationThatIsNoTrade() {
        var electrician = Nurses.profile("""
                languages:
                  - { test: IELTS_GENERAL, listening: 5.5, reading: 5.0, writing: 5.5, speaking: 5.5, testedOn: 2023-01-21 }
                work:
                  - { noc: "72200", country: PH, startedOn: 2019-02-04, endedOn: 2022-06-30, hoursPerWeek: 48 }
                """);
        var certificate = (Predicate<TurningChange>) turning -> turning.change().change() == ChangeKind.CERTIFICATE;

        assertThat(Nurses.general(200, MOMENT).of(electrician)).anyMatch(certificate);
        assertThat(Nurses.general(480, MOMENT).of(Nurses.profile(""))).noneMatch(certificate);
    }

    @Test
    void changesOfThePartnerAreTriedWhereThePartnerComesAlong() {
        var partner = """
                partner:
                  accompanying: %s
                  citizenOrPermanentResident: false
                  education: { level: SECONDARY, canadianCredential: NONE }
                  languages: []
                  work: []
                familySize: 2
                settlementFunds: 30000
                """;
        var kinds = List.of(ChangeKind.PARTNER_LANGUAGE, ChangeKind.PARTNER_EDUCATION);

        var along = Nurses.profile(partner.formatted(true));
        var score = Nurses.LAW.outline(along).score();
        assertThat(Nurses.general(score + 4, MOMENT).of(along))
                .extracting(turning -> turning.change().change())
                .containsAll(kinds);
        var left = Nurses.profile(partner.formatted(false));
        assertThat(Nurses.general(Nurses.LAW.outline(left).score() + 4, MOMENT).of(left))
                .extracting(turning -> turning.change().change())
                .doesNotContainAnyElementsOf(kinds);
    }

    @Test
    void everyChangeTurnsAndTheSmallestComesFirst() {
        var line = Nurses.healthcare(476, MOMENT);

        var changes = line.of(Nurses.profile(""));

        assertThat(changes).isNotEmpty().allMatch(TurningChange::turns);
        assertThat(changes).isSortedAccordingTo(TurningChange.SMALLEST_FIRST);
        assertThat(changes)
                .allMatch(turning -> turning.score() >= 476 && turning.pointsGained() == turning.score() - 469);
    }

    @Test
    void manyThreadsFindWhatOneFinds() {
        var line = Nurses.general(490, MOMENT);
        var people = IntStream.range(0, 40)
                .mapToObj(i -> Nurses.profile("dateOfBirth: %d-03-07".formatted(1975 + i % 20)))
                .toList();

        var one = people.stream().map(line::of).toList();
        var many = people.parallelStream()
                .map(person -> Nurses.general(490, MOMENT).of(person))
                .toList();

        assertThat(many).isEqualTo(one);
    }

    @Test
    void manyCandidatesTogetherGetWhatEachGetsAlone() {
        var line = Nurses.general(490, MOMENT);
        var people = IntStream.range(0, 10)
                .mapToObj(i -> Nurses.profile("dateOfBirth: %d-03-07".formatted(1980 + i)))
                .toList();

        assertThat(line.of(people, new PoolEvaluation()))
                .isEqualTo(people.stream().map(line::of).toList());
    }

    private static Predicate<TurningChange> of(ChangeKind kind, ChangeSubject subject) {
        return turning ->
                turning.change().change() == kind && turning.change().subject().equals(subject);
    }

    private static TurningChange one(List<TurningChange> changes, Predicate<TurningChange> wanted) {
        return changes.stream().filter(wanted).findFirst().orElseThrow(() -> new AssertionError(changes.toString()));
    }
}
