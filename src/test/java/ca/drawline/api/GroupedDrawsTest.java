package ca.drawline.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** A draft reserves places for a group, and is tried. */
@QuarkusTest
class GroupedDrawsTest {

    private static final String POOL =
            "{ \"name\": \"grouped\", \"synthesize\": { \"round\": \"252\", \"size\": 2000, \"seed\": 5 } }";

    @Test
    void theDrawTellsWhatTheGroupTookAndRefusesWhatIsMeasuredFromOneLine() {
        post("/api/v1/pools", POOL).statusCode(201);
        var desk = Desk.reservingForHealthcare("ana");
        var request = "\"pool\": \"grouped\", \"asOf\": \"2023-06-28T14:04:34Z\", \"type\": \"GENERAL\","
                + " \"invitations\": 100, \"rules\": \"drafts/" + desk.id() + "\"";

        var draw = post("/api/v1/draws/dry-run", "{ " + request + " }")
                .statusCode(200)
                .body("stages[0].groups[0].kind", equalTo("RESERVE"))
                .body("stages[0].groups[0].by", equalTo("CATEGORY"))
                .body("stages[0].groups[0].group", equalTo("healthcare"))
                .body("stages[0].groups[0].places", equalTo(10))
                .body("stages[0].groups[0].invited", equalTo(10))
                .extract()
                .jsonPath();

        var path = "/api/v1/draws/" + draw.getString("id");
        given().get(path + "/curve")
                .then()
                .statusCode(200)
                .body("stages[0].points", empty())
                .body("stages[0].note", containsString("reserve places"));
        given().get(path + "/margin?changes=true")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("no-single-line"));
        post(path + "/lacking", "{}").statusCode(422).body("errors[0].code", equalTo("no-single-line"));
        post("/api/v1/draws/seek", "{ \"draw\": { " + request + " }, \"goal\": { \"cutOff\": 480 } }")
                .statusCode(422)
                .body("errors[0].code", equalTo("no-single-line"));
        var below = near(path).getString("stages[0].below[0].id");
        given().get(path + "/candidates/" + below)
                .then()
                .statusCode(200)
                .body("invited", equalTo(false))
                .body("changes", empty())
                .body("note", containsString("reserve places for groups"));
        assertThat(near(path).getList("stages[0].above.points", Integer.class)).allMatch(points -> points >= 0);
    }

    private static JsonPath near(String path) {
        return given().get(path + "/margin").then().statusCode(200).extract().jsonPath();
    }

    private static ValidatableResponse post(String path, String body) {
        return given().contentType("application/json").body(body).post(path).then();
    }
}
