package ca.drawline.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions of the rule book: kept, compared, asked and restored. */
@QuarkusTest
@TestProfile(VersionsResourceTest.Own.class)
class VersionsResourceTest {

    private static final String VERSIONS = "/api/v1/rules/versions";
    private static final String STEM = "categories/2023-05-31/stem.drl";

    /** Amara, two years earlier. */
    private static final String AMARA = Profiles.AMARA.replace("2025-", "2023-").replace("2024-12-31", "2023-04-30");

    @ConfigProperty(name = "drawline.rules.directory")
    Path rules;

    /** Apart from other tests, as versions stay. */
    public static final class Own extends OwnRules {}

    /** Version 1 is the shipped rule book, version 2 has no stem.drl. */
    @BeforeEach
    void removeACategory() throws IOException {
        if (given().get(VERSIONS + "/2").statusCode() == 404) {
            Files.delete(rules.resolve(STEM));
            Polling.until(() -> given().get(VERSIONS + "/2").statusCode() == 200);
        }
    }

    @Test
    void versionsAreListedNewestFirstPageByPage() {
        var next = given().get(VERSIONS + "?limit=1")
                .then()
                .statusCode(200)
                .body("versions", hasSize(1))
                .body("versions[0].digest.length()", equalTo(64))
                .body("versions[0].publishedAt", endsWith("Z"))
                .extract()
                .jsonPath()
                .getString("next");
        given().get(VERSIONS + "?cursor=" + next)
                .then()
                .body("versions.version", hasItem(1))
                .body("versions.version", not(hasItem(Integer.parseInt(next))))
                .body("next", nullValue());
        given().get(VERSIONS + "?limit=none&cursor=x").then().statusCode(422).body("errors", hasSize(2));
    }

    @Test
    void aFileOfAVersionComesByteForByte() throws IOException {
        var answer = given().get(VERSIONS + "/1/files/" + STEM);

        assertThat(answer.asByteArray()).isEqualTo(Files.readAllBytes(OwnRules.SHIPPED.resolve(STEM)));
        given().header("If-None-Match", answer.header("ETag"))
                .get(VERSIONS + "/1/files/" + STEM)
                .then()
                .statusCode(304);
        given().get(VERSIONS + "/2/files/" + STEM).then().statusCode(404);
        given().get(VERSIONS + "/1/files/categories/2023-05-31/stm.drl")
                .then()
                .statusCode(404)
                .body("errors[0].hint", equalTo("Did you mean " + STEM + "?"));
    }

    @Test
    void anExportThatIsUnpackedAsTheRulesDirectoryIsTheSameVersion() throws IOException {
        var export = given().get("/api/v1/rules/export?rules=versions/1");
        var digest = given().get(VERSIONS + "/1").jsonPath().getString("version.digest");
        export.then()
                .statusCode(200)
                .contentType("application/zip")
                .header("ETag", equalTo("\"" + digest + "\""))
                .header("Content-Disposition", containsString("rules-1-" + digest.substring(0, 12) + ".zip"));
        given().header("If-None-Match", export.header("ETag"))
                .get("/api/v1/rules/export?rules=versions/1")
                .then()
                .statusCode(304);

        unpack(export.asByteArray());
        Polling.until(() ->
                given().get("/api/v1/rules").jsonPath().getString("digest").equals(digest));

        assertThat(given().get("/api/v1/rules/export").asByteArray()).isEqualTo(export.asByteArray());
        given().get("/api/v1/rules/export?rules=versions/99")
                .then()
                .statusCode(422)
                .body("errors[0].parameter", equalTo("rules"));
        Files.delete(rules.resolve(STEM));
        Polling.until(() ->
                !given().get("/api/v1/rules").jsonPath().getString("digest").equals(digest));
    }

    private void unpack(byte[] archive) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.write(rules.resolve(entry.getName()), zip.readAllBytes());
            }
        }
    }

    @Test
    void theDifferenceOfTwoVersionsIsShownLineByLine() {
        given().get(VERSIONS + "/1/diff/2")
                .then()
                .statusCode(200)
                .body("files.path", equalTo(List.of(STEM)))
                .body("files[0].kind", equalTo("REMOVED"))
                .body("files[0].linesAdded", equalTo(0))
                .body("files[0].diff", containsString("\n-package categories\n"));
        given().get(VERSIONS + "/2/diff/1").then().body("files[0].kind", equalTo("ADDED"));
        given().get(VERSIONS + "/1/diff/1").then().body("files", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "99", "latest", "-1", "99999999999"})
    void anUnknownVersionIsNotFoundAndTheHintSaysWhatThereIs(String version) {
        given().get(VERSIONS + "/" + version)
                .then()
                .statusCode(404)
                .body("errors[0].code", equalTo("unknown-version"))
                .body("errors[0].hint", containsString("from 1 to "));
        given().get("/api/v1/categories?rules=versions/" + version)
                .then()
                .statusCode(422)
                .body("errors[0].parameter", equalTo("rules"))
                .body("errors[0].hint", containsString("\"versions/1\""));
    }

    @Test
    void everyEndpointAnswersUnderAnAskedVersion() {
        given().get("/api/v1/categories?asOf=2023-06-28&rules=versions/1")
                .then()
                .body("category", hasItem("stem"));
        given().get("/api/v1/categories?asOf=2023-06-28&rules=versions/2")
                .then()
                .body("category", not(hasItem("stem")));
        given().get("/api/v1/programs?asOf=2023-06-28&rules=versions/1").then().statusCode(200);
        given().get("/api/v1/rules/handbook?asOf=2023-06-28&rules=versions/1")
                .then()
                .statusCode(200)
                .body(containsString("rule-stem\""));
        given().get("/api/v1/rules/handbook?asOf=2023-06-28&rules=versions/2")
                .then()
                .statusCode(200)
                .body(not(containsString("rule-stem\"")));
        given().contentType("application/json")
                .body(AMARA)
                .post("/api/v1/evaluations?asOf=2023-06-28&explain=none&rules=versions/2")
                .then()
                .statusCode(200)
                .body("rules.version", equalTo("2"))
                .body("categories.category", not(hasItem("stem")));
        given().contentType("application/x-ndjson")
                .body((AMARA.replace("\n", "") + "\n").getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/evaluations/batch?asOf=2023-06-28&rules=versions/1")
                .then()
                .statusCode(200)
                .body(containsString("\"stem\""));
    }

    @Test
    void aDrawIsTriedUnderAnAskedVersion() {
        if (given().get("/api/v1/pools/few").statusCode() == 404) {
            given().contentType("application/json")
                    .body("{ \"name\": \"few\", \"synthesize\": { \"round\": \"252\", \"size\": 2000, \"seed\": 1 } }")
                    .post("/api/v1/pools")
                    .then()
                    .statusCode(201);
        }
        var draw = """
                { "pool": "few", "asOf": "2023-06-28T14:04:34Z", "type": "CATEGORY", "category": "stem",
                  "invitations": 5, "rules": "versions/%s" }""";
        given().contentType("application/json")
                .body(draw.formatted("1"))
                .post("/api/v1/draws/dry-run")
                .then()
                .statusCode(200)
                .body("rules.version", equalTo("1"));
        given().contentType("application/json")
                .body(draw.formatted("2"))
                .post("/api/v1/draws/dry-run")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("unknown-category"));
        given().contentType("application/json")
                .body(draw.formatted("99"))
                .post("/api/v1/draws/dry-run")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/rules"));
    }

    @Test
    void restoringMakesANewVersionEqualToAnOldOneAndWritesItToTheDirectory() throws IOException {
        var latest = latest();
        var old = latest % 2 == 0 ? 1 : 2;

        var made = given().contentType("application/json")
                .header("Drawline-User", "ana")
                .body("{ \"note\": \"The category is needed.\" }")
                .post(VERSIONS + "/" + old + "/restore")
                .then()
                .statusCode(201)
                .body("version", equalTo(latest + 1))
                .body("publishedBy", equalTo("ana"))
                .body("note", containsString("Restores version " + old))
                .extract()
                .jsonPath();

        given().get("/api/v1/rules").then().body("version", equalTo(made.getString("version")));
        assertThat(Files.exists(rules.resolve(STEM))).isEqualTo(old == 1);
        given().get(VERSIONS + "/" + old).then().body("version.digest", equalTo(made.getString("digest")));
        given().post(VERSIONS + "/" + old + "/restore")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("in-service"));
    }

    private static int latest() {
        return given().get(VERSIONS + "?limit=1").jsonPath().getInt("versions[0].version");
    }
}
