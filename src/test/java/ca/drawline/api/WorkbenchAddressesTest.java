package ca.drawline.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WorkbenchAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/draw",
                "/draw/12?compare=drafts/3",
                "/rules/files/categories/2026-02-18/healthcare.drl?rules=drafts/3",
                "/candidate",
                "/pools/demo",
                "/rounds/252",
                "/activity"
            })
    void everyViewOpensByItsAddress(String address) {
        given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .body(containsString("<drawline-app>"));
    }

    @Test
    void otherPathsAreNotTakenForViews() {
        given().get("/rulesets").then().statusCode(404);
        given().get("/api/v1/draw").then().statusCode(404);
    }

    @Test
    void theServiceTellsForWhomItTakesTheSender() {
        given().get("/api/v1/user").then().statusCode(200).body("name", equalTo("analyst"));
        given().header("Drawline-User", "Ana B.").get("/api/v1/user").then().body("name", equalTo("Ana B."));
    }
}
