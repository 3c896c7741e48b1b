package ca.drawline.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is shown of a draw: the replay of round 252. */
@QuarkusTest
class DrawDetailsResourceTest {

    private static final String HEALTHCARE = """
            { "pool": "demo", "asOf": "2023-06-28T14:04:34Z", "type": "CATEGORY", "category": "healthcare",
              "invitations": 500 }
            """;

    private String draw = "";

    @BeforeEach
    void replay() {
        DemonstrationPool.make();
        draw = dryRun(HEALTHCARE).getString("id");
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

    private List<JsonPath> invited(String id) {
        return given().get("/api/v1/draws/" + id + "/invited")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString()
                .lines()
                .map(JsonPath::from)
                .toList();
    }

    @Test
    void theInvitedAreListedByRankDownToTheLine() {
        var invited = invited(draw);

        assertThat(invited).hasSize(500);
        assertThat(invited.get(0).getInt("rank")).isEqualTo(1);
        var last = invited.get(499);
        assertThat(last.getInt("rank")).isEqualTo(500);
        assertThat(last.getInt("score")).isEqualTo(476);
        assertThat(last.getString("submittedAt")).isEqualTo("2022-11-12T12:47:27Z");
        assertThat(last.getList("categories", String.class)).contains("healthcare");
    }

    @Test
    void theInvitedAreATableWhereOneIsAskedFor() {
        var byHeader = given().accept("text/csv").get("/api/v1/draws/" + draw + "/invited");
        var byParameter = given().get("/api/v1/draws/" + draw + "/invited?format=csv");

        byHeader.then().statusCode(200).contentType(containsString("text/csv")).body(startsWith("id,stage,rank,score"));
        assertThat(byParameter.asString()).isEqualTo(byHeader.asString());
        assertThat(byHeader.asString().lines()).hasSize(501);
        given().get("/api/v1/draws/" + draw + "/invited?format=xml").then().statusCode(422);
    }

    @Test
    void theCurveGivesTheLineForANumberAndTheNumberForALine() {
        given().get("/api/v1/draws/" + draw + "/curve?invitations=500")
                .then()
                .statusCode(200)
                .body("stages[0].points", hasSize(1))
                .body("stages[0].points[0].cutOff", equalTo(476));
        var whole = given().get("/api/v1/draws/" + draw + "/curve")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var reach = whole.getInt("stages[0].points.find { it.cutOff == 476 }.invitations");

        given().get("/api/v1/draws/" + draw + "/curve?cutOff=476")
                .then()
                .body("stages[0].points[0].invitations", equalTo(reach));
        given().get("/api/v1/draws/" + draw + "/curve?cutOff=476&invitations=0")
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("out-of-range")));
        given().get("/api/v1/draws/" + draw + "/curve?cutOff=476&invitations=500")
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("one-of-two")));
    }

    @Test
    void theMarginStandsAroundTheLine() {
        var margin = given().get("/api/v1/draws/" + draw + "/margin?width=3")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(margin.getList("stages[0].above.rank", Integer.class)).containsExactly(500, 499, 498);
        assertThat(margin.getList("stages[0].below.rank", Integer.class)).containsExactly(501, 502, 503);
        assertThat(margin.getInt("stages[0].above[0].points")).isZero();
        assertThat(margin.getInt("stages[0].above[0].seconds")).isZero();
        assertThat(margin.getInt("stages[0].below[0].seconds")).isPositive();
        assertThat(given().get("/api/v1/draws/" + draw + "/margin").jsonPath().getList("stages[0].above"))
                .hasSize(25);
        given().get("/api/v1/draws/" + draw + "/margin?width=501").then().statusCode(422);
    }

    @Test
    void whomAnEarlierDrawInvitedCanBeLeftOut() {
        var next = dryRun("""
                { "pool": "demo", "asOf": "2023-06-28T14:04:34Z", "type": "CATEGORY", "category": "healthcare",
                  "invitations": 500, "excludeDraws": [ "%s" ] }
                """.formatted(draw));

        assertThat(next.getInt("invited")).isEqualTo(500);
        assertThat(next.getList("notes", String.class)).anyMatch(note -> note.contains("leaves out 500"));
        var ids = new HashSet<String>();
        invited(draw).forEach(candidate -> ids.add(candidate.getString("id")));
        invited(next.getString("id")).forEach(candidate -> ids.add(candidate.getString("id")));
        assertThat(ids).hasSize(1_000);
    }

    @Test
    void drawsAreListedInPages() {
        var later = dryRun(HEALTHCARE.replace("500", "501")).getString("id");
        var page = given().get("/api/v1/draws?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(page.getList("draws")).hasSize(1);
        var all = given().get("/api/v1/draws?limit=500").jsonPath().getList("draws.id", String.class);
        assertThat(all).contains(later, draw);
        given().get("/api/v1/draws?limit=1&cursor=" + page.getString("next"))
                .then()
                .statusCode(200)
                .body("draws[0].id", equalTo(all.get(1)));
    }

    @Test
    void ofADrawThatIsNotKeptNothingIsShown() {
        for (String what : List.of("", "/invited", "/curve", "/margin", "/invited?format=csv")) {
            given().get("/api/v1/draws/none" + what)
                    .then()
                    .statusCode(404)
                    .body("errors.code", equalTo(List.of("unknown-draw")));
        }
    }

    @Test
    void drawHasTheNameThatAReaderGaveIt() {
        given().contentType("application/json")
                .header("Drawline-User", "ana")
                .body("{ \"name\": \" Spring, 500 \" }")
                .put("/api/v1/draws/" + draw + "/name")
                .then()
                .statusCode(204);

        given().get("/api/v1/draws/" + draw).then().body("name", equalTo("Spring, 500"));
        given().get("/api/v1/draws?named=true")
                .then()
                .body("draws.find { it.id == '%s' }.name".formatted(draw), equalTo("Spring, 500"))
                .body("draws.findAll { it.name == null }", hasSize(0));
        given().get("/api/v1/audit")
                .then()
                .body("entries[0].what", equalTo("draw-named"))
                .body("entries[0].who", equalTo("ana"))
                .body("entries[0].subject", equalTo("draws/" + draw));

        given().delete("/api/v1/draws/" + draw + "/name").then().statusCode(204);
        given().get("/api/v1/draws?named=true")
                .then()
                .body("draws.findAll { it.id == '%s' }".formatted(draw), hasSize(0));
    }

    @Test
    void nameMustBeOneAndTheDrawKept() {
        given().contentType("application/json")
                .body("{ \"name\": \" \" }")
                .put("/api/v1/draws/" + draw + "/name")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/name"))
                .body("errors[0].code", equalTo("bad-name"));
        given().contentType("application/json")
                .body("{ \"name\": \"A draw\" }")
                .put("/api/v1/draws/0000000000000000/name")
                .then()
                .statusCode(404);
        given().get("/api/v1/draws?named=perhaps").then().statusCode(422);
    }
}
