package ca.drawline.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EvaluationsResourceTest {

    private static ValidatableResponse evaluated(String query, String profile) {
        return given().contentType("application/json")
                .body(profile)
                .post("/api/v1/evaluations?" + query)
                .then();
    }

    @Test
    void profileIsEvaluatedWithEveryReason() {
        evaluated("asOf=2025-06-15", Profiles.AMARA)
                .statusCode(200)
                .body("id", equalTo("amara"))
                .body("asOf", equalTo("2025-06-15"))
                .body("eligible", is(true))
                .body("rules.digest.length()", equalTo(64))
                .body("crs.total", equalTo(469))
                .body("crs.core", equalTo(369))
                .body("crs.transferability", equalTo(100))
                .body("crs.points.rule", everyItem(not(nullValue())))
                .body("crs.points.because", everyItem(not(equalTo(""))))
                .body("crs.points.source", everyItem(not(equalTo(""))))
                .body("programs.program", hasItems("FSW", "CEC", "FST"))
                .body("programs.find { it.program == 'FSW' }.eligible", is(true))
                .body("programs.find { it.program == 'CEC' }.eligible", is(false))
                .body("programs.find { it.program == 'CEC' }.requirements.findAll { !it.met }", not(empty()))
                .body("categories.find { it.category == 'healthcare' }.member", is(true))
                .body("categories.find { it.category == 'healthcare' }.label", hasKey("fr"))
                .body("categories.find { it.category == 'stem' }.member", is(false));
    }

    @Test
    void reasonsComeInTheLanguageThatTheCallerPrefers() {
        var french = given().contentType("application/json")
                .header("Accept-Language", "de, fr-CA;q=0.8, en;q=0.5")
                .body(Profiles.AMARA)
                .post("/api/v1/evaluations?asOf=2025-06-15")
                .then()
                .statusCode(200)
                .header("Content-Language", "fr")
                .header("Vary", "Accept-Language")
                .body("crs.total", equalTo(469));
        french.body("crs.points.find { it.rule == 'crs-core-age' }.because", equalTo("29 ans"));
        french.body("programs.find { it.program == 'FSW' }.requirements.name", everyItem(not(equalTo(""))));

        evaluated("asOf=2025-06-15", Profiles.AMARA)
                .header("Content-Language", "en")
                .body("crs.points.find { it.rule == 'crs-core-age' }.because", equalTo("age 29"));
    }

    @Test
    void anUnmetRequirementShowsTheCandidatesOwnValueAndTheFigureThatWasMissed() {
        var poor = Profiles.AMARA.replace("\"settlementFunds\": 20000", "\"settlementFunds\": 200");
        var fsw = "programs.find { it.program == 'FSW' }.requirements.find { it.rule == '%s' }.%s";

        evaluated("asOf=2025-07-07", poor)
                .statusCode(200)
                .body(
                        fsw.formatted("fsw-funds", "because"),
                        equalTo("200 dollars for a family of 1; the table required-funds says 15263"))
                .body(fsw.formatted("fsw-funds", "asks"), not(empty()))
                .body(fsw.formatted("fsw-points", "name"), containsString("67 points"))
                .body(
                        "programs.find { it.program == 'FST' }.requirements.find { it.rule == 'fst-certificate' }.because",
                        equalTo("nothing of this is declared"));
    }

    @Test
    void theOtherFirstLanguageIsNamedWhereItScoresHigher() {
        var bilingual = Profiles.AMARA.replace("\"languages\": [", """
                "languages": [ { "test": "NCLC", "listening": 10, "reading": 10, "writing": 10, "speaking": 10,
                                 "testedOn": "2025-01-10" },
                """);
        var other = "crs.otherFirstLanguage";

        var answer = evaluated("asOf=2025-06-15", bilingual).statusCode(200);
        answer.body(other + ".language", equalTo("FRENCH")).body(other + ".programs", hasItems("FSW"));
        var json = answer.extract().jsonPath();
        Assertions.assertThat(json.getInt("crs.total") + json.getInt(other + ".more"))
                .isEqualTo(json.getInt(other + ".total"));
        evaluated("asOf=2025-06-15", bilingual.replace("ENGLISH", "FRENCH"))
                .body("crs.total", equalTo(json.getInt(other + ".total")))
                .body("crs", not(hasKey("otherFirstLanguage")));
    }

    @Test
    void beforeProgramsAreStatedOnlyTheScoreIsTold() {
        evaluated(
                        "asOf=2019-03-01",
                        Profiles.AMARA
                                .replace("2025-01-10", "2018-01-10")
                                .replace("2021-01-04", "2015-01-04")
                                .replace("2024-12-31", "2018-12-31"))
                .statusCode(200)
                .body("eligible", nullValue())
                .body("eligibilityStatedFrom", equalTo("2022-11-16"))
                .body("programs", empty())
                .body("crs.total", greaterThan(0));
    }

    @Test
    void resultsAloneComeWithoutReasons() {
        evaluated("asOf=2025-06-15&explain=none", Profiles.AMARA)
                .statusCode(200)
                .body("crs.total", equalTo(469))
                .body("crs", not(hasKey("points")))
                .body("programs[0]", not(hasKey("requirements")))
                .body("categories[0]", not(hasKey("requirements")));
    }

    @Test
    void whatFiredComesWithoutWhatDidNot() {
        evaluated("asOf=2025-06-15&explain=fired", Profiles.AMARA)
                .statusCode(200)
                .body("crs.points.size()", greaterThan(0))
                .body("programs.requirements.flatten().met", everyItem(is(true)));
    }

    @Test
    void momentMeansItsDateInUtc() {
        evaluated("asOf=2025-06-15T23:30:00-04:00", Profiles.AMARA)
                .statusCode(200)
                .body("asOf", equalTo("2025-06-16"));
    }

    @Test
    void batchAnswersLineByLineInOrder() {
        var profile = Profiles.line(Profiles.AMARA);
        var lines = profile + "\n{\"id\":\n\n{\"id\":\"x\"}\n" + profile.replace("amara", "last");

        var answers = given().contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/evaluations/batch?asOf=2025-06-15&explain=none")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString()
                .lines()
                .map(JsonPath::from)
                .toList();

        Assertions.assertThat(answers).hasSize(4);
        Assertions.assertThat(answers.get(0).getInt("crs.total")).isEqualTo(469);
        Assertions.assertThat(answers.get(1).getInt("line")).isEqualTo(2);
        Assertions.assertThat(answers.get(1).getInt("problem.status")).isEqualTo(400);
        Assertions.assertThat(answers.get(2).getInt("line")).isEqualTo(4);
        Assertions.assertThat(answers.get(2).getInt("problem.status")).isEqualTo(422);
        Assertions.assertThat(answers.get(3).getString("id")).isEqualTo("last");
    }

    @Test
    void batchMayBeLargerThanOneDocument() {
        var profile = Profiles.line(Profiles.AMARA);
        var lines = new StringBuilder();
        IntStream.range(0, 3_000)
                .forEach(i -> lines.append(profile.replace("amara", "p" + i)).append('\n'));
        Assertions.assertThat(lines.length()).isGreaterThan(Body.LIMIT);

        var answers = given().contentType("application/x-ndjson")
                .body(lines.toString().getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/evaluations/batch?asOf=2025-06-15&explain=none")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        Assertions.assertThat(answers.lines()).hasSize(3_000).allMatch(line -> line.contains("\"total\":469"));
    }

    @Test
    void overlongLineIsRefusedAndTheRestGoesOn() {
        var lines = "{\"id\":\"" + "x".repeat(Body.LIMIT) + "\"}\n" + Profiles.line(Profiles.AMARA);

        var answers = given().contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/evaluations/batch?asOf=2025-06-15&explain=none")
                .then()
                .extract()
                .asString()
                .lines()
                .map(JsonPath::from)
                .toList();

        Assertions.assertThat(answers.get(0).getInt("problem.status")).isEqualTo(413);
        Assertions.assertThat(answers.get(1).getInt("crs.total")).isEqualTo(469);
    }
}
