package ca.drawline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import ca.drawline.candidate.JobOfferDetails;
import ca.drawline.candidate.Occupation;
import ca.drawline.rulebook.TestScale;
import ca.drawline.vocabulary.Ability;
import ca.drawline.vocabulary.CanadianCredential;
import ca.drawline.vocabulary.Language;
import ca.drawline.vocabulary.Permit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProfileReaderTest {

    private static final LocalDate AS_OF = LocalDate.of(2023, 6, 28);

    private static final Map<String, Occupation> OCCUPATIONS = Map.of(
            "31301", new Occupation("31301", "Registered nurses and registered psychiatric nurses", 1),
            "21231", new Occupation("21231", "Software engineers and designers", 1),
            "72106", new Occupation("72106", "Welders and related machine operators", 2));

    private static final Map<String, List<TestScale>> TESTS = Map.of(
            "IELTS_GENERAL", scales("IELTS_GENERAL", Language.ENGLISH, 0, 9, 0.5),
            "CELPIP_GENERAL", scales("CELPIP_GENERAL", Language.ENGLISH, 1, 12, 1));

    private static final String MINIMAL = """
            { "id": "EE-1", "submittedAt": "2022-11-12T12:47:27Z", "dateOfBirth": "1994-03-07",
              "education": { "level": "BACHELORS" }, "firstOfficialLanguage": "ENGLISH", "familySize": 1 }
            """;

    private static final String FULL = """
            { "id": "EE-1", "submittedAt": "2022-11-12T12:47:27Z", "dateOfBirth": "1994-03-07",
              "education": { "level": "BACHELORS", "canadianCredential": "NONE", "academicYearsInCanada": 2 },
              "firstOfficialLanguage": "ENGLISH",
              "languages": [ { "test": "IELTS_GENERAL", "listening": 8.0, "reading": 7.0, "writing": 7.5,
                               "speaking": 7, "testedOn": "2022-11-02" },
                             { "test": "IELTS_GENERAL", "listening": 8.5, "reading": 7.0, "writing": 7.5,
                               "speaking": 7, "testedOn": "2023-01-02" } ],
              "work": [ { "noc": "31301", "country": "CA", "startedOn": "2020-06-05", "endedOn": null,
                          "hoursPerWeek": 37.5, "selfEmployed": false, "whileStudent": false, "authorized": true },
                        { "noc": "21231", "country": "IN", "startedOn": "2018-06-05", "endedOn": "2020-05-31",
                          "hoursPerWeek": 40 } ],
              "partner": { "accompanying": true, "citizenOrPermanentResident": false,
                           "education": { "level": "SECONDARY", "canadianCredential": "NONE" },
                           "firstOfficialLanguage": "FRENCH", "languages": [], "work": [] },
              "certificateOfQualification": false, "provincialNomination": false, "siblingInCanada": false,
              "relativeInCanada": true,
              "jobOffer": { "noc": "31301", "fullTime": true, "months": 24, "labourMarketAssessment": true,
                            "permit": "LMIA_BASED", "sameEmployer": true, "monthsWithEmployer": 13 },
              "settlementFunds": 20000, "familySize": 2 }
            """;

    private static List<TestScale> scales(String test, Language language, double lowest, double highest, double step) {
        return Stream.of(Ability.values())
                .map(ability -> new TestScale(test, language, ability, lowest, highest, step))
                .toList();
    }

    private final ProfileReader reader = new ProfileReader(AS_OF, OCCUPATIONS, TESTS);

    private static ObjectNode json(String text) {
        return (ObjectNode) StrictJson.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<FieldProblem> problems(JsonNode json) {
        return catchThrowableOfType(Unacceptable.class, () -> reader.read(json)).problems();
    }

    @Test
    void wholeProfileIsRead() {
        var profile = reader.read(json(FULL));

        assertThat(profile.id()).isEqualTo("EE-1");
        assertThat(profile.submittedAt()).hasToString("2022-11-12T12:47:27Z");
        assertThat(profile.education().academicYearsInCanada()).isEqualTo(2);
        assertThat(profile.languages()).hasSize(2);
        assertThat(profile.languages().get(0).writing()).isEqualTo(7.5);
        assertThat(profile.work().get(0).endedOn()).isNull();
        assertThat(profile.work().get(0).authorized()).isTrue();
        assertThat(profile.work().get(1).endedOn()).isEqualTo("2020-05-31");
        assertThat(profile.withPartner()).isTrue();
        assertThat(profile.relativeInCanada()).isTrue();
        assertThat(profile.jobOffer())
                .isEqualTo(new JobOfferDetails("31301", true, 24, true, Permit.LMIA_BASED, true, 13));
        assertThat(profile.settlementFunds()).isEqualTo(20_000);
    }

    @Test
    void absentFieldsTakeTheModestValue() {
        var profile = reader.read(json(MINIMAL));

        assertThat(profile.languages()).isEmpty();
        assertThat(profile.work()).isEmpty();
        assertThat(profile.partner()).isNull();
        assertThat(profile.jobOffer()).isNull();
        assertThat(profile.education().canadianCredential()).isEqualTo(CanadianCredential.NONE);
        assertThat(profile.provincialNomination()).isFalse();
        assertThat(profile.settlementFunds()).isZero();
    }

    @Test
    void profileSubmittedAfterTheAskedDateIsRead() {
        assertThat(reader.read(json(MINIMAL.replace("2022-11-12", "2024-11-12")))
                        .submittedAt())
                .isAfter("2024-01-01T00:00:00Z");
    }

    @Test
    void jobThatEndsAfterTheAskedDateIsRead() {
        var profile = reader.read(json(FULL.replace("2020-05-31", "2024-05-31")));

        assertThat(profile.work().get(1).endedOn()).isEqualTo("2024-05-31");
    }

    @Test
    void studiesOfPartnerWhoStaysBehindMayBeLeftOut() {
        var profile = json(MINIMAL);
        profile.putObject("partner").put("accompanying", false);

        assertThat(reader.read(profile).withPartner()).isFalse();
    }

    @Test
    void allProblemsAreReportedAtOnce() {
        var profile = json(FULL.replace("31301", "31031")
                .replace("\"endedOn\": \"2020-05-31\"", "\"endedOn\": \"2017-05-31\"")
                .replace("\"familySize\": 2", "\"familysize\": 2"));

        assertThat(problems(profile))
                .extracting(problem -> problem.pointer() + " " + problem.code())
                .containsExactly(
                        "/work/0/noc unknown-occupation",
                        "/work/1/endedOn impossible-date",
                        "/jobOffer/noc unknown-occupation",
                        "/familySize missing",
                        "/familysize unknown-field");
    }

    @Test
    void everyRequiredFieldIsMissedByName() {
        assertThat(problems(json("{}")))
                .extracting(FieldProblem::pointer)
                .containsExactly(
                        "/id", "/submittedAt", "/dateOfBirth", "/education", "/firstOfficialLanguage", "/familySize");
    }

    @ParameterizedTest
    @MethodSource
    void badValueIsNamedWithPlaceAndWayOut(String from, String to, String problem) {
        var text = FULL.replace(from, to);
        assertThat(text).isNotEqualTo(FULL);

        var problems = problems(json(text));

        assertThat(problems).hasSize(1);
        var only = problems.get(0);
        assertThat(only.pointer() + " " + only.code() + ": " + only.message() + " " + only.hint())
                .isEqualTo(problem);
    }

    static Stream<Arguments> badValueIsNamedWithPlaceAndWayOut() {
        return Stream.of(
                argumentSet(
                        "unknown field",
                        "\"relativeInCanada\"",
                        "\"relativInCanada\"",
                        "/relativInCanada unknown-field: There is no field 'relativInCanada' here. Did you mean relativeInCanada?"),
                argumentSet(
                        "unknown field of a job",
                        "\"authorized\"",
                        "\"authorised\"",
                        "/work/0/authorised unknown-field: There is no field 'authorised' here. Did you mean authorized?"),
                argumentSet(
                        "wrong type",
                        "\"siblingInCanada\": false",
                        "\"siblingInCanada\": \"no\"",
                        "/siblingInCanada wrong-type: The field 'siblingInCanada' must be true or false; here stands the text \"no\". Write true or false, without quotation marks."),
                argumentSet(
                        "list for an object",
                        "\"education\": { \"level\": \"BACHELORS\", \"canadianCredential\": \"NONE\", \"academicYearsInCanada\": 2 }",
                        "\"education\": []",
                        "/education wrong-type: Here stands a list where an object belongs. Write an object in braces: { … }."),
                argumentSet(
                        "number for text",
                        "\"id\": \"EE-1\"",
                        "\"id\": 7",
                        "/id wrong-type: The field 'id' must be text in quotation marks; here stands 7. Give the profile an id of your own, such as \"EE-1\"."),
                argumentSet(
                        "blank id",
                        "\"id\": \"EE-1\"",
                        "\"id\": \" \"",
                        "/id bad-id: The id \" \" is blank, longer than 100 characters or has control characters. Give 1 to 100 printable characters."),
                argumentSet(
                        "unknown level of education",
                        "\"level\": \"BACHELORS\"",
                        "\"level\": \"BACHELOR\"",
                        "/education/level unknown-value: The field 'level' has no value \"BACHELOR\". Did you mean BACHELORS? Give one of LESS_THAN_SECONDARY, SECONDARY, ONE_YEAR, TWO_YEAR, BACHELORS, TWO_OR_MORE, MASTERS, DOCTORATE."),
                argumentSet(
                        "30 February",
                        "\"dateOfBirth\": \"1994-03-07\"",
                        "\"dateOfBirth\": \"1994-02-30\"",
                        "/dateOfBirth not-a-date: The field 'dateOfBirth' (\"1994-02-30\") is not a date of the calendar. Write year, month and day, such as \"2022-05-31\"."),
                argumentSet(
                        "year 99999",
                        "\"submittedAt\": \"2022",
                        "\"submittedAt\": \"+99999",
                        "/submittedAt impossible-date: The field 'submittedAt' (\"+99999-11-12T12:47:27Z\") must be in the years 1900 to 2199. Check the year."),
                argumentSet(
                        "submission without a zone",
                        "12:47:27Z",
                        "12:47:27",
                        "/submittedAt not-a-moment: The field 'submittedAt' (\"2022-11-12T12:47:27\") is not a moment in time. Write date, time and zone, such as \"2022-11-12T12:47:27Z\"."),
                argumentSet(
                        "fraction of a second",
                        "12:47:27Z",
                        "12:47:27.5Z",
                        "/submittedAt fraction-of-second: The field 'submittedAt' (\"2022-11-12T12:47:27.5Z\") has a fraction of a second. Moments are kept to the second: leave the fraction out."),
                argumentSet(
                        "born after submission",
                        "2022-11-12T12:47:27Z",
                        "1990-11-12T12:47:27Z",
                        "/dateOfBirth impossible-date: The date of birth (1994-03-07) lies after the submission (1990-11-12T12:47:27Z). Correct one of the two."),
                argumentSet(
                        "job ends before it starts",
                        "2020-05-31",
                        "2018-05-31",
                        "/work/1/endedOn impossible-date: The job ends (2018-05-31) before it starts (2018-06-05). Correct one of the two dates; for a job that goes on, write null."),
                argumentSet(
                        "job starts in the future",
                        "\"startedOn\": \"2020-06-05\"",
                        "\"startedOn\": \"2023-06-29\"",
                        "/work/0/startedOn impossible-date: The job starts (2023-06-29) after the asked date (2023-06-28). Leave the job out, or ask for a date on or after its start."),
                argumentSet(
                        "job before birth",
                        "\"startedOn\": \"2020-06-05\"",
                        "\"startedOn\": \"1992-06-05\"",
                        "/work/0/startedOn impossible-date: The job starts (1992-06-05) before the date of birth (1994-03-07). Correct one of the two dates."),
                argumentSet(
                        "test in the future",
                        "\"testedOn\": \"2023-01-02\"",
                        "\"testedOn\": \"2023-06-29\"",
                        "/languages/1/testedOn impossible-date: The test (2023-06-29) lies after the asked date (2023-06-28). Leave the test out, or ask for a date on or after it."),
                argumentSet(
                        "test not accepted on the date",
                        "\"test\": \"IELTS_GENERAL\", \"listening\": 8.5",
                        "\"test\": \"PTE_CORE\", \"listening\": 8.5",
                        "/languages/1/test unknown-test: The test \"PTE_CORE\" is not accepted on 2023-06-28. Accepted on that date: CELPIP_GENERAL, IELTS_GENERAL."),
                argumentSet(
                        "score above the scale",
                        "\"listening\": 8.5",
                        "\"listening\": 9.5",
                        "/languages/1/listening score-outside-scale: IELTS_GENERAL gives no listening result of 9.5. Its results go from 0 to 9 in steps of 0.5."),
                argumentSet(
                        "score off the step",
                        "\"listening\": 8.5",
                        "\"listening\": 8.25",
                        "/languages/1/listening score-outside-scale: IELTS_GENERAL gives no listening result of 8.25. Its results go from 0 to 9 in steps of 0.5."),
                argumentSet(
                        "score as text",
                        "\"listening\": 8.5",
                        "\"listening\": \"8.5\"",
                        "/languages/1/listening wrong-type: The field 'listening' must be a number; here stands the text \"8.5\". Give the result in listening, a number."),
                argumentSet(
                        "occupation with swapped digits",
                        "\"noc\": \"21231\"",
                        "\"noc\": \"21321\"",
                        "/work/1/noc unknown-occupation: NOC 2021 has no unit group \"21321\". Did you mean 21231 (Software engineers and designers) or 31301 (Registered nurses and registered psychiatric nurses)?"),
                argumentSet(
                        "occupation as a number, which would lose leading zeros",
                        "\"noc\": \"21231\"",
                        "\"noc\": 21231",
                        "/work/1/noc wrong-type: The field 'noc' must be text in quotation marks; here stands 21231. Give the five digits of the NOC 2021 unit group in quotation marks."),
                argumentSet(
                        "occupation of 2016",
                        "\"noc\": \"21231\"",
                        "\"noc\": \"2173\"",
                        "/work/1/noc unknown-occupation: NOC 2021 has no unit group \"2173\". Codes of NOC 2021 have five digits; codes of four digits are of NOC 2016."),
                argumentSet(
                        "country by name",
                        "\"country\": \"IN\"",
                        "\"country\": \"India\"",
                        "/work/1/country unknown-country: \"India\" is not a country code of ISO 3166-1 alpha-2. Did you mean IN?"),
                argumentSet(
                        "country that does not exist",
                        "\"country\": \"IN\"",
                        "\"country\": \"XX\"",
                        "/work/1/country unknown-country: \"XX\" is not a country code of ISO 3166-1 alpha-2. Give the two letters of ISO 3166-1, such as \"CA\"."),
                argumentSet(
                        "no hours",
                        "\"hoursPerWeek\": 40",
                        "\"hoursPerWeek\": 0",
                        "/work/1/hoursPerWeek out-of-range: A week cannot have 0 paid hours. Give the paid hours a week: more than 0, at most 168."),
                argumentSet(
                        "more hours than a week has",
                        "\"hoursPerWeek\": 40",
                        "\"hoursPerWeek\": 168.5",
                        "/work/1/hoursPerWeek out-of-range: A week cannot have 168.5 paid hours. Give the paid hours a week: more than 0, at most 168."),
                argumentSet(
                        "negative funds",
                        "20000",
                        "-1",
                        "/settlementFunds out-of-range: The field 'settlementFunds' (-1) must be a whole number from 0 to 1000000000. Give a whole number from 0 to 1000000000."),
                argumentSet(
                        "half a person",
                        "\"familySize\": 2",
                        "\"familySize\": 2.5",
                        "/familySize out-of-range: The field 'familySize' (2.5) must be a whole number from 1 to 30. Give a whole number from 1 to 30."),
                argumentSet(
                        "number beyond all bounds",
                        "\"familySize\": 2",
                        "\"familySize\": 1e400",
                        "/familySize out-of-range: The field 'familySize' (1E+400) must be a whole number from 1 to 30. Give a whole number from 1 to 30."),
                argumentSet(
                        "accompanying partner without studies",
                        "\"education\": { \"level\": \"SECONDARY\", \"canadianCredential\": \"NONE\" },",
                        "",
                        "/partner/education missing: The field 'education' is missing. Give the studies, such as { \"level\": \"BACHELORS\", \"canadianCredential\": \"NONE\" }."));
    }

    @Test
    void pointersEscapeSlashAndTilde() {
        var profile = json(MINIMAL);
        profile.put("a/b~c", 1);

        assertThat(problems(profile)).extracting(FieldProblem::pointer).containsExactly("/a~1b~0c");
    }

    @Test
    void hugeListsAreRefusedWithoutReadingThem() {
        var profile = json(MINIMAL);
        var work = profile.putArray("work");
        for (int i = 0; i < 101; i++) {
            work.add(i);
        }

        assertThat(problems(profile))
                .extracting(FieldProblem::message)
                .containsExactly("The list 'work' has 101 entries; it may have at most 100.");
    }
}
