package ca.drawline.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PoolsAndDrawsTest {

    @BeforeEach
    void makePool() {
        DemonstrationPool.make();
    }

    private static JsonPath dryRun(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/draws/dry-run")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void replayOf252GivesThePublishedLine() {
        var result = dryRun("""
                { "pool": "demo", "asOf": "2023-06-28T14:04:34Z", "type": "CATEGORY", "category": "healthcare",
                  "invitations": 500 }
                """);

        assertThat(result.getInt("cutOff")).isEqualTo(476);
        assertThat(result.getString("tieBreak")).isEqualTo("2022-11-12T12:47:27Z");
        assertThat(result.getInt("invited")).isEqualTo(500);
        assertThat(result.getList("bands.invited", Integer.class).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(500);
    }

    @Test
    void resultIsFoundAgainByItsId() {
        var result = dryRun("""
                { "pool": "demo", "asOf": "2023-06-28T14:04:34Z", "type": "GENERAL", "invitations": 4800 }
                """);

        given().get("/api/v1/draws/" + result.getString("id"))
                .then()
                .statusCode(200)
                .body("id", equalTo(result.getString("id")))
                .body("cutOff", equalTo(result.getInt("cutOff")))
                .body("digest", equalTo(result.getString("digest")));
    }

    @Test
    void fewerRankedThanInvitationsInvitesAllAndSaysSo() {
        var result = dryRun("""
                { "pool": "demo", "asOf": "2023-06-28T14:04:34Z", "type": "PROGRAM", "program": "FST",
                  "invitations": 1000000 }
                """);

        assertThat(result.getInt("invited")).isEqualTo(result.getInt("ranked"));
        assertThat(result.getList("notes")).isNotEmpty();
    }

    @Test
    void aDrawOfTwoStagesInvitesTheCategoryFirstAndTheRestByScore() {
        var result = dryRun("""
                { "pool": "demo", "asOf": "2023-06-28T14:04:34Z", "stages": [
                  { "type": "CATEGORY", "category": "healthcare", "invitations": 500 },
                  { "type": "GENERAL", "invitations": 4300, "floor": 500 } ] }
                """);

        assertThat(result.getInt("stages[0].cutOff")).isEqualTo(476);
        assertThat(result.getString("stages[0].tieBreak")).isEqualTo("2022-11-12T12:47:27Z");
        assertThat(result.getInt("stages[1].cutOff"))
                .isGreaterThanOrEqualTo(500)
                .isEqualTo(result.getInt("cutOff"));
        assertThat(result.getInt("stages[0].invited") + result.getInt("stages[1].invited"))
                .isEqualTo(result.getInt("invited"));
    }

    @Test
    void fewerThanTheInvitationsAreInvitedWhereTheFloorIsHigh() {
        var result = dryRun("""
                { "pool": "demo", "asOf": "2023-06-28T14:04:34Z", "type": "GENERAL", "invitations": 100000, "floor": 500 }
                """);

        assertThat(result.getInt("invited")).isLessThan(100_000);
        assertThat(result.getInt("cutOff")).isGreaterThanOrEqualTo(500);
        assertThat(result.getList("notes", String.class)).anyMatch(note -> note.contains("floor (500)"));
    }

    @Test
    void demonstrationPoolIsDistributedAsPublished() {
        var bands = given().get("/api/v1/pools/demo/distribution?asOf=2023-06-28")
                .then()
                .statusCode(200)
                .body("pool.synthetic", is(true))
                .extract()
                .jsonPath();
        var published = given().get("/api/v1/rounds?year=2023&type=category")
                .then()
                .extract()
                .jsonPath()
                .getList("find { it.number == '252' }.pool.candidates", Integer.class);

        assertThat(bands.getList("bands.candidates", Integer.class)).isEqualTo(published);
    }

    @Test
    void poolIsMadeListedAndRemoved() {
        given().contentType("application/json")
                .body("{ \"name\": \"small\", \"synthesize\": { \"round\": \"252\", \"size\": 2000, \"seed\": 7 } }")
                .post("/api/v1/pools")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/pools/small"))
                .body("size", equalTo(2000))
                .body("synthetic", is(true))
                .body("seed", equalTo(7));
        given().get("/api/v1/pools").then().statusCode(200).body("name", hasItem("small"));

        given().delete("/api/v1/pools/small").then().statusCode(204);

        given().get("/api/v1/pools/small").then().statusCode(404);
    }
}
