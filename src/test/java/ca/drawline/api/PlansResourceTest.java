package ca.drawline.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlansResourceTest {

    private static final String POOL = "for-a-plan";

    @BeforeEach
    void makeAPool() {
        if (given().get("/api/v1/pools/" + POOL).statusCode() == 404) {
            given().contentType(ContentType.JSON)
                    .body("{\"name\": \"%s\", \"synthesize\": {\"round\": \"252\", \"size\": 500}}".formatted(POOL))
                    .post("/api/v1/pools")
                    .then()
                    .statusCode(201);
        }
    }

    private static ValidatableResponse plan(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/draws/plan")
                .then();
    }

    @Test
    void aPlanIsPlayed() {
        plan("""
                {"pool": "for-a-plan", "from": "2023-06-28",
                 "draws": [{"on": "2023-07-05", "type": "GENERAL", "invitations": 20},
                           {"on": "2023-07-12", "stages": [{"type": "CATEGORY", "category": "healthcare", "invitations": 2},
                                                           {"type": "PROGRAM", "program": "CEC", "invitations": 10}]}],
                 "arrivals": {"perWeek": 70, "like": "252"}, "declines": {"share": 0.25}, "seeds": 4, "seed": 9}
                """)
                .statusCode(200)
                .body("seeds", equalTo(4))
                .body("request.seeds", hasSize(4))
                .body("draws", hasSize(2))
                .body("draws[0].on", equalTo("2023-07-05"))
                .body("draws[0].cutOff.p50", notNullValue())
                .body("draws[0].invited.min", equalTo(20))
                .body("draws[0].poolBefore.candidates.p50", notNullValue())
                .body("draws[1].stages", hasSize(2))
                .body("notes", hasItem(startsWith("The people in this pool are synthetic")))
                .body("digest", notNullValue());
    }

    @Test
    void aPlanIsPlayedAsAJobWhereTheCallerPrefersIt() {
        given().contentType(ContentType.JSON)
                .header("Prefer", "respond-async")
                .body("{\"pool\": \"for-a-plan\", \"draws\": [{\"on\": \"2023-07-05\", \"type\": \"GENERAL\","
                        + " \"invitations\": 20}]}")
                .post("/api/v1/draws/plan")
                .then()
                .statusCode(202)
                .header("Location", containsString("/api/v1/jobs/"));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        plan("""
                {"pool": "nowhere", "from": "2023-08-01",
                 "draws": [{"on": "2023-07-12", "type": "GENERAL", "invitations": 0},
                           {"on": "2023-07-05", "type": "CATEGORY", "category": "healthcar", "invitations": 5, "until": 1}],
                 "arrivals": {"perDay": -1, "like": "1"}, "declines": {"share": 2, "afterDays": 400}, "seeds": [1, 1]}
                """)
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/pool",
                                "/from",
                                "/draws/0/invitations",
                                "/draws/1/on",
                                "/draws/1/category",
                                "/draws/1/until",
                                "/arrivals/perDay",
                                "/arrivals/like",
                                "/declines/share",
                                "/declines/afterDays",
                                "/seeds"));
    }

    @Test
    void aPlanNeedsADrawAndOneRateOfArrivals() {
        plan("{\"pool\": \"for-a-plan\", \"draws\": [], \"arrivals\": {\"perDay\": 1, \"perWeek\": 7}, \"seeds\": 201}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/draws", "/arrivals/perWeek", "/seeds"));
    }

    @Test
    void soManyNewcomersAsCannotBeKeptAreRefused() {
        plan("""
                {"pool": "for-a-plan", "from": "2023-06-28", "arrivals": {"perDay": 100000}, "seeds": 200,
                 "draws": [{"on": "2024-06-28", "type": "GENERAL", "invitations": 20}]}
                """)
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/arrivals"))
                .body("errors.code", containsInAnyOrder("too-many"));
    }
}
