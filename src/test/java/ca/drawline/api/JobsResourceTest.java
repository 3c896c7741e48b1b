package ca.drawline.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JobsResourceTest {

    private static final Set<String> ENDS = Set.of("DONE", "FAILED", "CANCELLED");

    private static Response ask(String name, int size, String round) {
        return given().contentType("application/json")
                .header("Prefer", "respond-async")
                .header("Drawline-User", "ana")
                .body("{ \"name\": \"%s\", \"synthesize\": { \"round\": \"%s\", \"size\": %d, \"seed\": 1 } }"
                        .formatted(name, round, size))
                .post("/api/v1/pools");
    }

    private static JsonPath end(String location) {
        Polling.until(() -> ENDS.contains(given().get(location).jsonPath().getString("state")));
        return given().get(location).jsonPath();
    }

    private static String accepted(Response response) {
        return response.then()
                .statusCode(202)
                .header("Preference-Applied", "respond-async")
                .extract()
                .header("Location");
    }

    @Test
    void whoeverPrefersNotToWaitGetsAJobAndLaterItsResult() {
        var answer = ask("made-as-a-job", 2000, "252");
        var location = accepted(answer);

        assertThat(location).endsWith("/api/v1/jobs/" + answer.jsonPath().getString("id"));
        var job = end(location);
        assertThat(job.getString("state")).isEqualTo("DONE");
        assertThat(job.getInt("percent")).isEqualTo(100);
        assertThat(job.getString("by")).isEqualTo("ana");
        assertThat(job.getString("what")).isEqualTo("Make the pool made-as-a-job");
        var pool = given().get("/api/v1/pools/made-as-a-job").jsonPath();
        assertThat(job.<Object>get("result")).isEqualTo(pool.get(""));
        given().get("/api/v1/jobs")
                .then()
                .statusCode(200)
                .body("find { it.id == '%s' }.state".formatted(job.getString("id")), equalTo("DONE"))
                .body("every { !it.containsKey('result') }", is(true));
    }

    @Test
    void aDrawIsTriedAsAJobToo() {
        DemonstrationPool.make();
        var body = """
                { "pool": "demo", "asOf": "2023-06-28T14:04:34Z", "type": "CATEGORY", "category": "healthcare",
                  "invitations": 500 }
                """;

        var job = end(accepted(given().contentType("application/json")
                .header("Prefer", "respond-async")
                .body(body)
                .post("/api/v1/draws/dry-run")));

        assertThat(job.getInt("result.cutOff")).isEqualTo(476);
        given().get("/api/v1/draws/" + job.getString("result.id")).then().statusCode(200);
    }

    @Test
    void theBodyIsRefusedAtOnceWhetherOrNotTheCallerWaits() {
        ask("Bad Name", 2000, "252").then().statusCode(422).body("errors.pointer", equalTo(List.of("/name")));
    }

    @Test
    void aJobFailsWithTheProblemThatTheRequestWouldHaveGot() {
        var body = "{ \"name\": \"impossible\", \"synthesize\": { \"round\": \"1\", \"seed\": 1 } }";
        var atOnce = given().contentType("application/json").body(body).post("/api/v1/pools");
        var location = accepted(given().contentType("application/json")
                .header("Prefer", "wait=1, Respond-Async")
                .body(body)
                .post("/api/v1/pools"));

        var job = end(location);
        assertThat(job.getString("state")).isEqualTo("FAILED");
        assertThat(atOnce.statusCode()).isEqualTo(422);
        assertThat(job.<Object>get("problem")).isEqualTo(atOnce.jsonPath().get(""));
    }

    @Test
    void aJobThatIsCalledOffLeavesNothingBehind() {
        var location = accepted(ask("called-off", 400_000, "252"));

        given().delete(location).then().statusCode(200).body("state", not(equalTo("DONE")));

        assertThat(end(location).getString("state")).isEqualTo("CANCELLED");
        given().get("/api/v1/pools/called-off").then().statusCode(404);
    }

    @Test
    void aJobThatNobodyKnowsIsNotFound() {
        given().get("/api/v1/jobs/none")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/unknown-job"));
        given().delete("/api/v1/jobs/none").then().statusCode(404);
    }
}
