package ca.drawline.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeekResourceTest {

    private static final String DRAW = """
            "draw": { "pool": "demo", "asOf": "2023-06-28T14:04:34Z", "type": "CATEGORY", "category": "healthcare" }""";

    @BeforeEach
    void makePool() {
        DemonstrationPool.make();
    }

    private static ValidatableResponse post(String path, String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/draws/" + path)
                .then();
    }

    @Test
    void thePublishedInvitationsAreAmongThoseThatGiveThePublishedLine() {
        var found = post("seek", "{ %s, \"goal\": { \"cutOff\": 476 } }".formatted(DRAW))
                .statusCode(200)
                .body("reached", is(true))
                .body("first.cutOff", equalTo(476))
                .body("last.cutOff", equalTo(476))
                .body("pool.name", equalTo("demo"))
                .extract()
                .jsonPath();

        assertThat(found.getInt("first.invitations")).isLessThanOrEqualTo(500);
        assertThat(found.getInt("last.invitations")).isGreaterThanOrEqualTo(500);
    }

    @Test
    void aShareOfFrenchSpeakersIsSought() {
        post(
                        "seek",
                        "{ %s, \"goal\": { \"share\": { \"firstLanguage\": \"FRENCH\", \"atLeast\": 0.01 } } }"
                                .formatted(DRAW))
                .statusCode(200)
                .body("reached", is(true));
    }

    @Test
    void aGoalThatCannotBeReadIsToldWithAllThatIsWrong() {
        post(
                        "seek",
                        "{ \"draw\": { \"pool\": \"dmeo\", \"asOf\": \"2023-06-28T14:04:34Z\", \"type\": \"GENERAL\" },"
                                + " \"goal\": { \"share\": { \"atLeast\": 3 } } }")
                .statusCode(422)
                .body("errors.code", contains("unknown-pool", "one-group", "out-of-range"))
                .body("errors.pointer", contains("/draw/pool", "/goal/share/firstLanguage", "/goal/share/atLeast"));
    }

    @Test
    void aGridOfInvitationsByMonthsIsATable() {
        var body = """
                { %s, "parameters": [
                  { "name": "months", "file": "categories/2023-05-31/healthcare.drl", "rule": "healthcare-experience",
                    "was": 6, "values": [6, 24] },
                  { "name": "invitations", "from": 250, "to": 500, "step": 250 } ], "measure": "CUT_OFF" }
                """.formatted(DRAW);

        post("grid", body)
                .statusCode(200)
                .body("rows.name", equalTo("months"))
                .body("rows.values", contains(6, 24))
                .body("columns.values", contains(250, 500))
                .body("cells[0][1].cutOff", equalTo(476))
                .body("cells[0][1].tieBreak", equalTo("2022-11-12T12:47:27Z"));
        var csv = given().contentType("application/json")
                .accept("text/csv")
                .body(body)
                .post("/api/v1/draws/grid")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(csv.lines().findFirst()).hasValue("months \\ invitations,250,500");
        assertThat(csv.lines().skip(1).findFirst().orElseThrow()).endsWith(",476");
    }

    @Test
    void aGridThatRunsAsAJobIsCalledOff() {
        var job = given().contentType("application/json")
                .header("Prefer", "respond-async")
                .body("{ %s, \"parameters\": [ { \"name\": \"invitations\", \"from\": 1, \"to\": 400 } ] }"
                        .formatted(DRAW))
                .post("/api/v1/draws/grid")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");

        given().delete(job);

        Polling.until(() -> given().get(job).jsonPath().getString("state").equals("CANCELLED"));
        given().get(job).then().body("result", nullValue());
    }

    @Test
    void aNumberThatIsNotThereNamesTheNumbersOfTheRule() {
        post("grid", """
                { %s, "parameters": [ { "name": "months", "file": "categories/2023-05-31/healthcare.drl",
                  "rule": "healthcare-experience", "was": 7, "values": [6] } ] }
                """.formatted(DRAW))
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-number"))
                .body("errors[0].pointer", equalTo("/parameters/0/was"))
                .body("errors[0].hint", containsString("6 in line"));
    }

    @Test
    void aTableOfTooManyCellsIsRefused() {
        post("grid", """
                { %s, "parameters": [ { "name": "invitations", "from": 1, "to": 30 },
                  { "name": "floor", "from": 401, "to": 430 } ] }
                """.formatted(DRAW))
                .statusCode(422)
                .body("errors[0].code", equalTo("too-many-cells"))
                .body("instance", nullValue());
    }
}
