package ca.drawline.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PoolCandidatesResourceTest {

    private static final String NDJSON = "application/x-ndjson";
    private static final String PERSON = "{\"id\":\"%s\",\"submittedAt\":\"2023-01-02T03:04:05Z\",\"dateOfBirth\":"
            + "\"1990-05-06\",\"education\":{\"level\":\"SECONDARY\"},\"firstOfficialLanguage\":\"ENGLISH\",\"familySize\":1}";

    @TestHTTPResource("/")
    URI service;

    @ConfigProperty(name = "drawline.data.directory")
    Path data;

    private static RequestSpecification sending(String type) {
        var encoder = EncoderConfig.encoderConfig()
                .defaultContentCharset(StandardCharsets.UTF_8)
                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                .encodeContentTypeAs(NDJSON, io.restassured.http.ContentType.TEXT)
                .encodeContentTypeAs("text/csv", io.restassured.http.ContentType.TEXT);
        return given().config(RestAssuredConfig.config().encoderConfig(encoder)).contentType(type);
    }

    private static Response put(String pool, String query, String type, String content) {
        return sending(type).body(content).put("/api/v1/pools/" + pool + "/candidates" + query);
    }

    private static String people(String... ids) {
        return Stream.of(ids).map(PERSON::formatted).collect(Collectors.joining("\n"));
    }

    private static String digest(String pool) {
        return given().get("/api/v1/pools/" + pool).jsonPath().getString("digest");
    }

    @Test
    void aFileMakesAPoolAndTheSameFileAgainLeavesItAsItIs() {
        put("imported", "", NDJSON, people("A", "B"))
                .then()
                .statusCode(201)
                .body("accepted", equalTo(2))
                .body("refused", equalTo(0))
                .body("changed", is(true))
                .body("pool.synthetic", is(false));
        var first = given().get("/api/v1/pools/imported").asString();

        put("imported", "", NDJSON, people("A", "B")).then().statusCode(200).body("changed", is(false));

        assertThat(given().get("/api/v1/pools/imported").asString()).isEqualTo(first);
    }

    @Test
    void oneCandidateIsGivenBackAsAProfile() {
        put("known", "", NDJSON, people("A", "B"));

        given().get("/api/v1/pools/known/candidates/B")
                .then()
                .statusCode(200)
                .body("id", equalTo("B"))
                .body("submittedAt", equalTo("2023-01-02T03:04:05Z"))
                .body("education.level", equalTo("SECONDARY"));
        given().get("/api/v1/pools/known/candidates/C")
                .then()
                .statusCode(404)
                .body("errors[0].code", equalTo("unknown-candidate"));
        given().get("/api/v1/pools/nowhere/candidates/A")
                .then()
                .statusCode(404)
                .body("errors[0].code", equalTo("unknown-pool"));
    }

    @Test
    void aSyntheticPoolIsTheSameWrittenOutAndReadInInEitherForm() {
        given().contentType("application/json")
                .body("{ \"name\": \"out\", \"synthesize\": { \"round\": \"252\", \"size\": 1500, \"seed\": 3 } }")
                .post("/api/v1/pools")
                .then()
                .statusCode(201);

        var lines = given().get("/api/v1/pools/out/candidates");
        var table = given().accept("text/csv").get("/api/v1/pools/out/candidates");

        assertThat(lines.contentType()).startsWith(NDJSON);
        assertThat(table.contentType()).startsWith("text/csv");
        assertThat(lines.header("Content-Disposition")).isEqualTo("attachment; filename=\"out.ndjson\"");
        put("in-as-lines", "?synthetic=true", NDJSON, lines.asString())
                .then()
                .statusCode(201)
                .body("pool.synthetic", is(true));
        put("in-as-table", "", "text/csv", table.asString()).then().statusCode(201);
        assertThat(digest("in-as-lines")).isEqualTo(digest("out"));
        assertThat(digest("in-as-table")).isEqualTo(digest("out"));
    }

    @Test
    void whatIsLeftOutIsReportedAndCanBeAskedForLater() {
        put("with-faults", "", NDJSON, people("A") + "\n{}\n" + people("A"))
                .then()
                .statusCode(201)
                .body("accepted", equalTo(1))
                .body("refused", equalTo(2))
                .body("problems[0].line", equalTo(2))
                .body("problems.findAll { it.line == 3 }.code", contains("candidate-twice"))
                .body("problems.every { it.hint != null }", is(true));

        assertThat(given().get("/api/v1/pools/with-faults/refused").asString().lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("\"hint\""));
    }

    @Test
    void onRequestAFaultyFileIsRefusedAndThePoolStays() {
        put("careful", "", NDJSON, people("A"));
        var before = digest("careful");

        put("careful", "?onError=fail", NDJSON, people("B") + "\n{}")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.line.unique()", equalTo(List.of(2)))
                .body("errors.pointer", notNullValue());

        assertThat(digest("careful")).isEqualTo(before);
    }

    @Test
    void drawsSeeTheNewCandidatesAndNotThoseOfBefore() {
        var draw =
                "{ \"pool\": \"replaced\", \"asOf\": \"2023-06-28T12:00:00Z\", \"type\": \"GENERAL\", \"invitations\": 1 }";
        put("replaced", "", NDJSON, people("A"));
        given().contentType("application/json").body(draw).post("/api/v1/draws/dry-run");
        put("replaced", "", NDJSON, people("B", "C"));

        given().contentType("application/json")
                .body(draw)
                .post("/api/v1/draws/dry-run")
                .then()
                .statusCode(200)
                .body("pool.digest", equalTo(digest("replaced")))
                .body("pool.size", equalTo(2));
    }

    @Test
    void whoeverPrefersNotToWaitGetsAJobAndNothingIsLeftOfTheFile() throws IOException {
        var location = sending(NDJSON)
                .header("Prefer", "respond-async")
                .body(people("A", "B", "C"))
                .put("/api/v1/pools/later/candidates")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");

        Polling.until(() -> given().get(location).jsonPath().getString("state").equals("DONE"));

        given().get(location).then().body("result.accepted", equalTo(3)).body("result.pool.name", equalTo("later"));
        try (Stream<Path> files = Files.list(data.resolve("incoming"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aRequestThatIsCutOffLeavesThePoolAsItWas() throws IOException, URISyntaxException {
        put("cut-off", "", NDJSON, people("A"));
        var before = digest("cut-off");
        var body = people("B", "C") + "\n";

        try (var socket = new Socket(service.getHost(), service.getPort())) {
            var request = ("PUT /api/v1/pools/cut-off/candidates HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\n"
                            + "Content-Length: %d\r\n\r\n%s")
                    .formatted(NDJSON, body.length() + 1_000, body);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }

        assertThat(digest("cut-off")).isEqualTo(before);
        put("cut-off", "", NDJSON, people("A")).then().body("changed", is(false));
    }

    @Test
    void whatIsAskedWronglyIsRefusedInWords() {
        put("Bad Name", "", NDJSON, people("A")).then().statusCode(422);
        put("asked", "?onError=stop", NDJSON, people("A"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown-value"));
        put("asked", "", "application/xml", people("A")).then().statusCode(415);
        given().get("/api/v1/pools/asked/candidates").then().statusCode(404);
    }
}
