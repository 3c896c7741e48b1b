package ca.drawline.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import ca.drawline.vocabulary.Place;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkHistoryTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 6, 28);
    private static final Definitions LAW = new Definitions(30, 1_560, 2, true);
    private static final Map<String, Occupation> OCCUPATIONS = Map.of(
            "21231", new Occupation("21231", "Software engineers and designers", 1),
            "72310", new Occupation("72310", "Carpenters", 2),
            "85100", new Occupation("85100", "Livestock labourers", 5));

    @Test
    void moreThanThirtyHoursAWeekDoNotSpeedUpTheYear() {
        var fullTime = years(job("21231", "CA", "2022-06-01", null, 30));
        var overtime = years(job("21231", "CA", "2022-06-01", null, 60));

        assertThat(fullTime).isEqualTo(1);
        assertThat(overtime).isEqualTo(1);
        assertThat(months(job("21231", "CA", "2023-01-01", null, 60)))
                .isEqualTo(months(job("21231", "CA", "2023-01-01", null, 30)));
    }

    @Test
    void halfTheHoursTakeTwiceTheTime() {
        assertThat(years(job("21231", "CA", "2021-06-01", null, 15))).isEqualTo(1);
        assertThat(years(job("21231", "CA", "2022-06-01", null, 15))).isZero();
        assertThat(months(job("21231", "CA", "2022-06-01", null, 15))).isEqualTo(6);
    }

    @Test
    void fractionsOfHoursAreCountedExactly() {
        var threeQuarters = months(job("21231", "CA", "2021-06-28", "2023-06-27", 22.5));

        assertThat(threeQuarters).isEqualTo(18);
    }

    @Test
    void parallelJobsFillTheWeekButNeverCountTwice() {
        var twoHalves = years(job("21231", "CA", "2022-06-01", null, 15), job("72310", "CA", "2022-06-01", null, 15));
        var twoWhole = months(job("21231", "CA", "2022-12-01", null, 40), job("72310", "CA", "2022-12-01", null, 40));

        assertThat(twoHalves).isEqualTo(1);
        assertThat(twoWhole).isEqualTo(months(job("21231", "CA", "2022-12-01", null, 40)));
    }

    @Test
    void onlyWorkInsideTheWindowThatTheRuleNamesCounts() {
        var old = job("21231", "CA", "2010-01-01", "2021-06-27", 40);

        assertThat(years(question(Place.CANADA, 3), old)).isEqualTo(1);
        assertThat(years(question(Place.CANADA, 10), old)).isEqualTo(8);
    }

    @Test
    void workAfterTheAskedDateDoesNotCountYet() {
        assertThat(years(job("21231", "CA", "2022-12-01", "2024-12-01", 40))).isZero();
        assertThat(years(job("21231", "CA", "2023-07-01", null, 40))).isZero();
    }

    @Test
    void occupationsBelowTheNamedTeerDoNotCount() {
        assertThat(years(job("85100", "CA", "2020-01-01", null, 40))).isZero();
    }

    @Test
    void selfEmploymentStudentWorkAndUnauthorizedWorkCountOnlyWhereTheRuleSaysSo() {
        var selfEmployed = new Job("21231", "CA", LocalDate.of(2020, 1, 1), null, 40, true, false, true);
        var student = new Job("21231", "CA", LocalDate.of(2020, 1, 1), null, 40, false, true, true);
        var unauthorized = new Job("21231", "CA", LocalDate.of(2020, 1, 1), null, 40, false, false, false);

        assertThat(years(selfEmployed) + years(student) + years(unauthorized)).isZero();
        var all = new WorkQuestion(Place.CANADA, 10, 3, true, true, true);
        assertThat(years(all, selfEmployed)).isEqualTo(3);
        assertThat(years(all, student)).isEqualTo(3);
        assertThat(years(all, unauthorized)).isEqualTo(3);
    }

    @Test
    void aGapEndsAContinuousStretch() {
        var measure = history(
                        job("21231", "IN", "2021-01-01", "2021-09-30", 40),
                        job("21231", "IN", "2021-11-01", "2022-04-30", 40))
                .measure(new ExperienceQuestion(3, true, true))
                .get(0);

        assertThat(measure.months()).isEqualTo(15);
        assertThat(measure.continuousMonths()).isEqualTo(9);
    }

    @Test
    void oneJobAfterTheOtherWithoutADayBetweenIsContinuous() {
        var measure = history(
                        job("21231", "IN", "2021-01-01", "2021-09-30", 40),
                        job("21231", "CA", "2021-10-01", "2022-04-30", 40))
                .measure(new ExperienceQuestion(3, true, true))
                .get(0);

        assertThat(measure.continuousMonths()).isEqualTo(16);
        assertThat(measure.canadianMonths()).isEqualTo(7);
        assertThat(measure.canadianContinuousMonths()).isEqualTo(7);
    }

    @Test
    void theFirstHalfOfAYearIsSixMonthsThoughItHasFewerHoursThanTheSecond() {
        assertThat(months(job("21231", "CA", "2023-01-01", "2023-06-27", 40))).isEqualTo(5);
        assertThat(months(job("21231", "CA", "2022-01-01", "2022-06-30", 40))).isEqualTo(6);
        assertThat(months(job("21231", "CA", "2022-01-01", "2022-06-29", 40))).isEqualTo(5);
        assertThat(months(job("21231", "CA", "2022-07-01", "2022-12-31", 30))).isEqualTo(6);
    }

    @Test
    void aWeekendBetweenTwoJobsDoesNotBreakContinuityAndALongerBreakDoes() {
        var weekend = experience(
                job("21231", "IN", "2022-01-01", "2022-04-01", 40), job("21231", "IN", "2022-04-04", "2022-06-30", 40));
        var longWeekend = experience(
                job("21231", "IN", "2022-01-01", "2022-04-01", 40), job("21231", "IN", "2022-04-05", "2022-06-30", 40));

        assertThat(weekend.continuousMonths()).isEqualTo(6);
        assertThat(longWeekend.continuousMonths()).isEqualTo(3);
    }

    @Test
    void remoteWorkForAnEmployerAbroadIsNoCanadianWork() {
        var remote = new Job("21231", "CA", LocalDate.of(2021, 1, 1), null, 40, false, false, true, "US", null);

        assertThat(years(remote)).isZero();
        assertThat(years(question(Place.ABROAD, 10), remote)).isZero();
        assertThat(experience(remote).canadianMonths()).isZero();
        assertThat(experience(remote).months()).isEqualTo(29);
    }

    @Test
    void monthsAfterTheDayOfQualificationAreToldApart() {
        var apprentice = new Job(
                "72310",
                "DE",
                LocalDate.of(2021, 1, 1),
                LocalDate.of(2022, 12, 31),
                40,
                false,
                false,
                true,
                "DE",
                LocalDate.of(2022, 1, 1));

        assertThat(experience(apprentice).months()).isEqualTo(24);
        assertThat(experience(apprentice).qualifiedMonths()).isEqualTo(12);
        assertThat(experience(job("72310", "DE", "2021-01-01", "2022-12-31", 40))
                        .qualifiedMonths())
                .isEqualTo(24);
    }

    @Test
    void monthsAreNeverAddedAcrossOccupations() {
        var measures = history(
                        job("21231", "IN", "2022-01-01", "2022-06-30", 40),
                        job("72310", "IN", "2022-07-01", "2022-12-31", 40))
                .measure(new ExperienceQuestion(3, true, true));

        assertThat(measures).extracting(WorkHistory.OccupationMeasure::noc).containsExactly("21231", "72310");
        assertThat(measures).allMatch(measure -> measure.months() < 7);
    }

    @Test
    void theOccupationWithMoreWorkIsTheMainOne() {
        var measure = history(
                        job("21231", "CA", "2022-01-01", "2022-03-31", 40),
                        job("72310", "CA", "2022-04-01", "2022-12-31", 40))
                .measure(question(Place.CANADA, 3));

        assertThat(measure.mainTeer()).isEqualTo(2);
    }

    private static WorkHistory.OccupationMeasure experience(Job... jobs) {
        return history(jobs).measure(new ExperienceQuestion(3, true, true)).get(0);
    }

    private static WorkQuestion question(Place place, int withinYears) {
        return new WorkQuestion(place, withinYears, 3, false, false, false);
    }

    private static int years(Job... jobs) {
        return years(question(Place.CANADA, 10), jobs);
    }

    private static int years(WorkQuestion question, Job... jobs) {
        return history(jobs).measure(question).years();
    }

    private static int months(Job... jobs) {
        return history(jobs).measure(question(Place.CANADA, 10)).months();
    }

    private static WorkHistory history(Job... jobs) {
        return new WorkHistory(Arrays.asList(jobs), TODAY, LAW, OCCUPATIONS);
    }

    private static Job job(String noc, String country, String from, @Nullable String to, double hours) {
        return new Job(
                noc,
                country,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                hours,
                false,
                false,
                true);
    }
}
