package ca.drawline.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ComparisonsResourceTest {

    private static final String COMMON = """
            "draw": { "pool": "compared", "asOf": "2023-06-28T14:04:34Z", "type": "CATEGORY", "category": "healthcare",
                      "invitations": 40 }
            """;
    private static final String MORE = "{ " + COMMON + ", \"alternative\": { \"invitations\": 60 } }";

    @BeforeEach
    void makePool() {
        ComparedPool.make();
    }

    private static JsonPath compare(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/draws/compare")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void sameDrawAgainstItselfIsZero() {
        var result = compare("{ " + COMMON + " }");

        assertThat(result.getInt("gained")).isZero();
        assertThat(result.getInt("lost")).isZero();
        assertThat(result.getList("by.occupation")).isEmpty();
        assertThat(result.getString("baseline.id")).isEqualTo(result.getString("alternative.id"));
    }

    @Test
    void comparisonAndBothItsDrawsAreFoundAgain() {
        var result = compare(MORE);
        var id = result.getString("id");

        assertThat(result.getInt("gained")).isEqualTo(20);
        assertThat(result.getInt("causes.find { it.cause == 'REQUEST' }.gained"))
                .isEqualTo(20);
        given().get("/api/v1/comparisons/" + id)
                .then()
                .statusCode(200)
                .body("digest", equalTo(result.getString("digest")));
        given().get("/api/v1/comparisons").then().statusCode(200).body("comparisons.id", hasItem(id));
        given().get("/api/v1/draws/" + result.getString("alternative.id"))
                .then()
                .statusCode(200)
                .body("invited", equalTo(60));
    }

    @Test
    void thoseWhoGainAreLinesOrATableInTheLanguageOfTheReader() {
        var id = compare(MORE).getString("id");
        var path = "/api/v1/comparisons/" + id + "/gained";

        var lines = given().header("Accept-Language", "fr").get(path).then().statusCode(200);
        assertThat(lines.extract().asString().lines())
                .hasSize(20)
                .allMatch(line -> line.contains("la ronde est autre"));
        given().accept("text/csv")
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("text/csv"))
                .body(containsString(
                        "id,scoreBefore,scoreAfter,rankBefore,rankAfter,cause,programs,categories,details"));
        assertThat(given().get(path + "?cause=displaced").asString()).isEmpty();
        assertThat(given().get(path + "?category=healthcare").asString().lines())
                .hasSize(20);
        given().get(path + "?cause=luck").then().statusCode(422);
    }

    @Test
    void draftThatNarrowsACategoryShowsWhoLosesByItAndWhoMovesUp() {
        var desk = Desk.begin("ana");
        desk.edit("ana", "categories/2023-05-31/healthcare.drl", "continuousMonths >= 6", "continuousMonths >= 18");

        var result = compare("{ " + COMMON + ", \"alternative\": { \"rules\": \"drafts/" + desk.id() + "\" } }");

        assertThat(result.getInt("gained")).isEqualTo(result.getInt("lost")).isPositive();
        assertThat(result.getInt("causes.find { it.cause == 'CATEGORY' }.lost")).isEqualTo(result.getInt("lost"));
        assertThat(result.getList("displacedBy.group", String.class)).containsExactly("healthcare");
        assertThat(result.getList("displacedBy.displaced", String.class)).containsExactly("GAINED");
    }

    @Test
    void smallCountsAreLeftOutAndNoListIsKept() {
        var result = compare("{ " + COMMON + ", \"alternative\": { \"invitations\": 45 }, \"suppressBelow\": 10 }");

        assertThat(result.<Object>get("gained")).isNull();
        given().get("/api/v1/comparisons/" + result.getString("id"))
                .then()
                .body("gained", nullValue())
                .body("baseline.bands", equalTo(List.of()));
        given().get("/api/v1/comparisons/" + result.getString("id") + "/gained")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("suppressed"));
    }

    @Test
    void faultsOfEitherSideAreToldAtOnceWithTheirPlace() {
        given().contentType("application/json")
                .body("""
                        { "draw": { "pool": "compared", "asOf": "2023-06-28T14:04:34Z", "type": "GENERAL" },
                          "baseline": { "invitations": 0 }, "alternative": { "type": "CATEGORY", "category": "nobody",
                          "invitations": 5 }, "suppresBelow": 10 }
                        """)
                .post("/api/v1/draws/compare")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        equalTo(List.of("/baseline/invitations", "/alternative/category", "/suppresBelow")));
        given().contentType("application/json")
                .body("{ " + COMMON + ", \"alternative\": { \"pool\": \"demo\" } }")
                .post("/api/v1/draws/compare")
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("two-pools")));
    }

    @Test
    void comparisonCanBeAJob() {
        given().contentType("application/json")
                .header("Prefer", "respond-async")
                .body(MORE)
                .post("/api/v1/draws/compare")
                .then()
                .statusCode(202)
                .header("Location", containsString("/api/v1/jobs/"));
    }

    @Test
    void unknownComparisonIsNotFound() {
        given().get("/api/v1/comparisons/0")
                .then()
                .statusCode(404)
                .body("errors[0].code", equalTo("unknown-comparison"));
    }
}
