package ca.drawline.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OccupationsResourceTest {

    private static final String PATH = "/api/v1/occupations";

    @Test
    void allOccupationsAreListedByCodeWithoutText() {
        given().get(PATH)
                .then()
                .statusCode(200)
                .body("size()", equalTo(516))
                .body("[0].noc", equalTo("00010"))
                .body("[0].title", equalTo("Legislators"))
                .body("[0].teer", equalTo(0));
    }

    @Test
    void theBeginningOfACodeFindsItsGroup() {
        given().queryParam("text", "3130")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("noc", hasItems("31300", "31301", "31302", "31303"))
                .body("noc", everyItem(startsWith("3130")));
    }

    @Test
    void wordsFindTitlesInAnyOrderAndWhateverTheirCapitalsAndAccents() {
        given().queryParam("text", "ENGINEERS civ")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("noc", equalTo(List.of("21300")));
        given().queryParam("text", "nursé").get(PATH).then().body("noc", hasItems("31301", "32101", "33102"));
    }

    @Test
    void titlesThatBeginWithTheTextGoFirstAndTheLimitHolds() {
        given().queryParam("text", "engineer")
                .queryParam("limit", 1)
                .get(PATH)
                .then()
                .body("title", equalTo(List.of("Engineering managers")));
        given().queryParam("text", "no such thing")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("", empty());
        given().queryParam("limit", "many")
                .get(PATH)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("not-a-limit"));
        given().queryParam("rules", "versions/999").get(PATH).then().statusCode(422);
    }
}
