package ca.drawline.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RulesResourceTest {

    @Test
    void publishedVersionNamesItsFiles() {
        given().get("/api/v1/rules")
                .then()
                .statusCode(200)
                .body("digest.length()", equalTo(64))
                .body("coversFrom", equalTo("2015-01-01"))
                .body("eligibilityFrom", equalTo("2022-11-16"))
                .body("publishedBy", equalTo("directory"))
                .body("files.path", hasItem("categories/2023-05-31/healthcare.drl"))
                .body("problems", empty());
    }

    @Test
    void categoriesAreThoseInForceOnTheDate() {
        given().get("/api/v1/categories?asOf=2023-06-28")
                .then()
                .statusCode(200)
                .body("category", hasItems("healthcare", "stem", "trades", "transport", "agriculture", "french"))
                .body("find { it.category == 'healthcare' }.occupations.size()", equalTo(35))
                .body("find { it.category == 'healthcare' }.label.fr", not(equalTo("")));
        given().get("/api/v1/categories?asOf=2026-02-18")
                .then()
                .statusCode(200)
                .body("category", hasItems("physicians", "senior-managers", "researchers", "military-recruits"))
                .body("category", not(hasItem("agriculture")))
                .body("find { it.category == 'military-recruits' }.occupations.size()", equalTo(3))
                .body("find { it.category == 'military-recruits' }.requirement.size()", equalTo(4));
        given().get("/api/v1/categories?asOf=2023-05-30").then().statusCode(200).body("", empty());
    }

    @Test
    void programsAreListed() {
        given().get("/api/v1/programs?asOf=2023-06-28").then().statusCode(200).body("", hasItems("CEC", "FST", "FSW"));
    }

    @Test
    void readinessTellsTheVersion() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.find { it.name == 'rules' }.data.state", equalTo("good"))
                .body("checks.find { it.name == 'rules' }.data.digest.length()", equalTo(64));
    }

    @Test
    void scenariosOfThePublishedVersionAreRun() {
        given().post("/api/v1/rules/test")
                .then()
                .statusCode(200)
                .body("passed", greaterThan(500))
                .body("failed", equalTo(0))
                .body("scenarios.find { it.file == 'program-cec/2022-11-16/scenarios.yaml' }.passed", equalTo(true))
                .body("coverage.rules", greaterThan(100))
                .body("coverage.silent", empty())
                .body("coverage.always", empty())
                .body("problems", empty());
    }
}
