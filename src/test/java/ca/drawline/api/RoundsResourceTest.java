package ca.drawline.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RoundsResourceTest {

    @Test
    void roundsAreFoundByYearAndType() {
        given().get("/api/v1/rounds?year=2023&type=category")
                .then()
                .statusCode(200)
                .body("date", everyItem(startsWith("2023-")))
                .body("type", everyItem(equalTo("CATEGORY")))
                .body("number", hasItem("252"))
                .body("find { it.number == '252' }.cutOff", equalTo(476))
                .body("find { it.number == '252' }.tieBreak", equalTo("2022-11-12T12:47:27Z"));
    }

    @Test
    void roundsOfTheFirstHalfOf2023AddUp() {
        given().get("/api/v1/rounds/summary?year=2023&to=2023-06-28")
                .then()
                .statusCode(200)
                .body("rounds", equalTo(16))
                .body("invitations", equalTo(59_548));
    }
}
