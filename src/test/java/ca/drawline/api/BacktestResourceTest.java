package ca.drawline.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BacktestResourceTest {

    @Test
    void aRoundIsTriedAgain() {
        given().contentType(ContentType.JSON)
                .body("{\"from\": \"2025-06-10\", \"to\": \"2025-06-10\", \"types\": [\"PNP\"]}")
                .post("/api/v1/rounds/backtest")
                .then()
                .statusCode(200)
                .body("rounds.number", equalTo(List.of("350")))
                .body("rounds[0].published", equalTo(784))
                .body("rounds[0].naive", equalTo(726))
                .body("rounds[0].naiveError", equalTo(726 - 784))
                .body("rounds[0].method", equalTo("EARLIER_LINES"))
                .body("rounds[0].inBand", nullValue())
                .body("sums[0].type", equalTo("PNP"))
                .body("sums[0].naiveMeanAbsoluteError", equalTo(58.0f))
                .body("rules.digest", notNullValue());
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        given().contentType(ContentType.JSON)
                .body("""
                        {"from": "2025-06-12", "to": "2025-06-10", "types": ["PNP", "PNR"], "seed": -1, "rules": "versions/x",
                         "until": 1}
                        """)
                .post("/api/v1/rounds/backtest")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/to", "/types/1", "/seed", "/rules", "/until"));
    }
}
