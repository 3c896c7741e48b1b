package ca.drawline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import ca.drawline.vocabulary.FactorPoints;
import ca.drawline.vocabulary.Total;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The selection grid of IRPR 78 to 83, all over its ranges. */
class FederalSkilledWorkerGridTest {

    private static final LocalDate DATE = LocalDate.of(2023, 6, 28);
    private static final Law LAW = RulesAsWritten.book().on(DATE);

    @Test
    void everyAgeHasItsPoints() {
        for (int age = 0; age <= 100; age++) {
            var expected = age < 18 || age >= 47 ? 0 : age < 36 ? 12 : 47 - age;
            var candidate = candidate().put("dateOfBirth", DATE.minusYears(age).toString());
            assertThat(points(candidate, "age")).as("age %d", age).isEqualTo(expected);
        }
    }

    @Test
    void everyLevelOfEducationHasItsPoints() {
        var expected = Map.of(
                "LESS_THAN_SECONDARY", 0,
                "SECONDARY", 5,
                "ONE_YEAR", 15,
                "TWO_YEAR", 19,
                "BACHELORS", 21,
                "TWO_OR_MORE", 22,
                "MASTERS", 23,
                "DOCTORATE", 25);
        expected.forEach((level, points) -> {
            var candidate = candidate();
            candidate.putObject("education").put("level", level);
            assertThat(points(candidate, "education")).as(level).isEqualTo(points);
        });
    }

    @Test
    void eachAbilityHasItsPointsAndTheSecondLanguageAllOrNothing() {
        var first = List.of(0, 0, 0, 0, 0, 0, 0, 4, 5, 6, 6, 6, 6);
        for (int clb = 0; clb <= 12; clb++) {
            for (int nclc = 0; nclc <= 12; nclc++) {
                var candidate = candidate();
                var tests = candidate.putArray("languages");
                test(tests.addObject(), "CLB", clb);
                test(tests.addObject(), "NCLC", nclc);
                assertThat(points(candidate, "language"))
                        .as("CLB %d, NCLC %d", clb, nclc)
                        .isEqualTo(4 * first.get(clb) + (nclc >= 5 ? 4 : 0));
            }
        }
    }

    @Test
    void everyYearOfWorkHasItsPointsUpToSix() {
        var expected = List.of(0, 9, 11, 11, 13, 13, 15, 15, 15, 15);
        for (int years = 0; years < expected.size(); years++) {
            var candidate = candidate();
            // A year of work is 52 weeks at thirty hours.
            if (years > 0) {
                job(candidate, "21231", "IN", DATE.minusWeeks(52L * years), true);
            }
            assertThat(points(candidate, "experience")).as("%d years", years).isEqualTo(expected.get(years));
        }
    }

    @Test
    void adaptabilityAddsUpToTen() {
        var candidate = candidate();
        candidate.put("relativeInCanada", true);
        assertThat(points(candidate, "adaptability")).isEqualTo(5);
        candidate.put("siblingInCanada", true);
        assertThat(points(candidate, "adaptability")).isEqualTo(5);
        candidate.putObject("education").put("level", "BACHELORS").put("academicYearsInCanada", 2);
        assertThat(points(candidate, "adaptability")).isEqualTo(10);
        job(candidate, "21231", "CA", DATE.minusYears(2), true);
        assertThat(points(candidate, "adaptability")).isEqualTo(10);
    }

    @Test
    void ownSkilledAuthorizedWorkInCanadaGivesAllOfAdaptability() {
        var authorized = candidate();
        job(authorized, "21231", "CA", DATE.minusYears(2), true);
        assertThat(points(authorized, "adaptability")).isEqualTo(10);
        var unauthorized = candidate();
        job(unauthorized, "21231", "CA", DATE.minusYears(2), false);
        assertThat(points(unauthorized, "adaptability")).isZero();
        var unskilled = candidate();
        job(unskilled, "65201", "CA", DATE.minusYears(2), true);
        assertThat(points(unskilled, "adaptability")).isZero();
    }

    @Test
    void arrangedEmploymentGivesTenPointsAndFiveOfAdaptabilityByEachRouteAndOnce() {
        for (String permit : List.of("NONE", "LMIA_BASED", "LMIA_EXEMPT", "OTHER")) {
            for (String permitted : List.of("21231", "64100")) {
                for (boolean assessed : List.of(true, false)) {
                    for (boolean same : List.of(true, false)) {
                        for (int months : List.of(11, 12)) {
                            var candidate = candidate();
                            offer(candidate, permit)
                                    .put("permitNoc", permitted)
                                    .put("labourMarketAssessment", assessed)
                                    .put("sameEmployer", same)
                                    .put("monthsWithEmployer", months);
                            var arranged = (same && permit.equals("LMIA_BASED"))
                                    ? permitted.equals("21231")
                                    : assessed || (same && permit.equals("LMIA_EXEMPT") && months == 12);
                            assertThat(points(candidate, "arranged-employment"))
                                    .as(candidate.get("jobOffer").toString())
                                    .isEqualTo(arranged ? 10 : 0);
                            assertThat(points(candidate, "adaptability")).isEqualTo(arranged ? 5 : 0);
                        }
                    }
                }
            }
        }
    }

    @Test
    void anOfferByEachRouteComesFromOneEmployerWhoMayMakeIt() {
        for (String permit : List.of("NONE", "LMIA_BASED", "LMIA_EXEMPT", "OTHER")) {
            for (int employers : List.of(1, 2)) {
                for (boolean barred : List.of(true, false)) {
                    var candidate = candidate();
                    offer(candidate, permit)
                            .put("labourMarketAssessment", true)
                            .put("employers", employers)
                            .put("barredEmployer", barred);
                    assertThat(points(candidate, "arranged-employment"))
                            .as(candidate.get("jobOffer").toString())
                            .isEqualTo((employers == 1 && !barred) ? 10 : 0);
                }
            }
        }
    }

    @Test
    void theWholeGridGivesAHundredPointsAtMost() {
        var candidate = candidate();
        candidate.putObject("education").put("level", "DOCTORATE").put("academicYearsInCanada", 4);
        var tests = candidate.putArray("languages");
        test(tests.addObject(), "CLB", 10);
        test(tests.addObject(), "NCLC", 10);
        job(candidate, "21231", "CA", DATE.minusYears(9), true);
        candidate.put("siblingInCanada", true);
        offer(candidate, "LMIA_BASED").put("sameEmployer", true);
        var total = LAW.conclude(ProfileJson.profile(LAW, candidate))
                .all(Total.class)
                .filter(found -> found.scheme().equals("fsw"))
                .toList();
        assertThat(total).containsExactly(new Total("fsw", 100));
    }

    private static int points(ObjectNode candidate, String factor) {
        return LAW.conclude(ProfileJson.profile(LAW, candidate))
                .all(FactorPoints.class)
                .filter(points ->
                        points.scheme().equals("fsw") && points.factor().equals(factor))
                .mapToInt(FactorPoints::points)
                .sum();
    }

    private static ObjectNode candidate() {
        var candidate = ProfileJson.MAPPER.createObjectNode();
        candidate.put("id", "someone").put("submittedAt", "2023-06-28T12:00:00Z");
        candidate.put("dateOfBirth", "1990-01-01").put("firstOfficialLanguage", "ENGLISH");
        candidate.put("familySize", 1);
        candidate.putObject("education").put("level", "BACHELORS");
        return candidate;
    }

    private static ObjectNode offer(ObjectNode candidate, String permit) {
        return candidate
                .putObject("jobOffer")
                .put("noc", "21231")
                .put("fullTime", true)
                .put("months", 12)
                .put("permit", permit);
    }

    private static void test(ObjectNode test, String name, int level) {
        test.put("test", name)
                .put("listening", level)
                .put("reading", level)
                .put("writing", level)
                .put("speaking", level)
                .put("testedOn", "2023-01-01");
    }

    private static void job(ObjectNode candidate, String noc, String country, LocalDate from, boolean authorized) {
        candidate
                .withArray("work")
                .addObject()
                .put("noc", noc)
                .put("country", country)
                .put("startedOn", from.toString())
                .put("endedOn", DATE.minusDays(1).toString())
                .put("hoursPerWeek", 30)
                .put("authorized", authorized);
    }
}
