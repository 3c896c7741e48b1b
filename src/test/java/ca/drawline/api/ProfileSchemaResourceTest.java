package ca.drawline.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProfileSchemaResourceTest {

    @Test
    void schemaIsThatOfTheAskedDate() {
        given().get("/api/v1/profile-schema?asOf=2023-06-28")
                .then()
                .statusCode(200)
                .contentType("application/schema+json")
                .body("'$schema'", equalTo("https://json-schema.org/draft/2020-12/schema"))
                .body("'$id'", equalTo("urn:drawline:profile:2023-06-28"))
                .body("additionalProperties", equalTo(false))
                .body("'$defs'.languageResult.properties.test.enum", hasItem("IELTS_GENERAL"))
                .body("'$defs'.languageResult.properties.test.enum", not(hasItem("PTE_CORE")));
    }

    @Test
    void schemaIsThatOfTodayWithoutADate() {
        given().get("/api/v1/profile-schema")
                .then()
                .statusCode(200)
                .body("'$defs'.languageResult.properties.test.enum", hasItem("PTE_CORE"));
    }

    @Test
    void wrongDateIsExplained() {
        given().get("/api/v1/profile-schema?asOf=soon")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].parameter", equalTo("asOf"));
    }

    @Test
    void descriptionOfEvaluationsNamesTheSchema() {
        given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.'/api/v1/evaluations'.post.description", containsString("/api/v1/profile-schema"));
    }
}
