package ca.drawline.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RuleFilesResourceTest {

    private static final String HEALTHCARE = "categories/2023-05-31/healthcare.drl";

    @Test
    void filesOfPublishedRulesAndVersionsAreListedWithTheirDigests() {
        var published = given().get("/api/v1/rules").jsonPath();
        given().get("/api/v1/rules/files")
                .then()
                .statusCode(200)
                .body("rules.version", equalTo(published.getString("version")))
                .body("rules.digest", equalTo(published.getString("digest")))
                .body("files", equalTo(published.getList("files")));
        given().get("/api/v1/rules/files?rules=versions/1")
                .then()
                .statusCode(200)
                .body("rules.version", equalTo("1"))
                .body("files.path", hasItem(HEALTHCARE));
        given().get("/api/v1/rules/files?rules=versions/9999").then().statusCode(422);
    }

    @Test
    void aTextIsFoundWhateverItsCapitalsWithItsPlace() {
        given().queryParam("text", "REGISTERED NURSES AND registered")
                .get("/api/v1/rules/find")
                .then()
                .statusCode(200)
                .body("matches.path", hasItem(HEALTHCARE))
                .body("matches.find { it.path == '" + HEALTHCARE + "' }.line", greaterThan(1))
                .body("matches.length.flatten()", everyItem(equalTo(32)))
                .body("rules.digest.length()", equalTo(64));
        var match = given().queryParam("text", "eligibility")
                .get("/api/v1/rules/find")
                .jsonPath();
        var lines = given().get("/api/v1/rules/versions/1/files/" + match.getString("matches[0].path"))
                .asString()
                .lines()
                .toList();
        var line = lines.get(match.getInt("matches[0].line") - 1);
        assertThat(line.substring(match.getInt("matches[0].column") - 1).toLowerCase(Locale.ROOT))
                .startsWith("eligibility");
    }

    @Test
    void moreThanIsShownIsCounted() {
        given().queryParam("text", "noc")
                .queryParam("limit", 3)
                .get("/api/v1/rules/find")
                .then()
                .statusCode(200)
                .body("matches.size()", equalTo(3))
                .body("matches.excerpt.collect { it.length() }", everyItem(lessThanOrEqualTo(160)))
                .body("left", greaterThan(100));
        given().queryParam("text", ".*")
                .queryParam("rules", "versions/1")
                .get("/api/v1/rules/find")
                .then()
                .statusCode(200)
                .body("matches.findAll { !it.excerpt.contains('.*') }", empty());
    }

    @Test
    void aSearchForNothingIsRefused() {
        given().get("/api/v1/rules/find")
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("missing")))
                .body("errors[0].parameter", equalTo("text"));
        given().queryParam("text", "x".repeat(201))
                .get("/api/v1/rules/find")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("too-long"));
    }
}
