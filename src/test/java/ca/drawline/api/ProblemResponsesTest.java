package ca.drawline.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class ProblemResponsesTest {

    @BeforeEach
    void makePool() {
        DemonstrationPool.make();
    }

    private static final String EVALUATIONS = "/api/v1/evaluations?asOf=2025-06-15";
    private static final String DRY_RUN = "/api/v1/draws/dry-run";
    private static final String NOWHERE = "no pointer";
    private static final String DRAW = """
            { "pool": "demo", "asOf": "2023-06-28T14:04:34Z", "type": "CATEGORY", "category": "healthcare", "invitations": 500 }
            """;

    private static ValidatableResponse posted(String path, String body) {
        return given().contentType("application/json").body(body).post(path).then();
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("type", containsString("/problems/"))
                .body(not(containsString("\tat ")));
    }

    @ParameterizedTest
    @MethodSource
    void badBodyIsRefusedWithPlaceAndWayOut(
            String path, String body, int status, String place, String code, String hint) {
        problem(posted(path, body), status)
                .body("errors[0].pointer", equalTo(place.equals(NOWHERE) ? null : place))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].hint", containsString(hint));
    }

    static Stream<Arguments> badBodyIsRefusedWithPlaceAndWayOut() {
        return Stream.of(
                argumentSet(
                        "half-written",
                        EVALUATIONS,
                        "{ \"id\": \"EE-1\", \"work\": [",
                        400,
                        NOWHERE,
                        "half-written",
                        "Send the whole document, with every bracket, brace and quotation mark closed."),
                argumentSet("empty", EVALUATIONS, "", 400, NOWHERE, "empty-body", "Send one JSON object."),
                argumentSet("list", EVALUATIONS, "[]", 422, "", "wrong-type", "Write an object in braces: { … }."),
                argumentSet(
                        "unknown occupation",
                        EVALUATIONS,
                        Profiles.AMARA.replace("31301", "31331"),
                        422,
                        "/work/0/noc",
                        "unknown-occupation",
                        "31301 (Registered nurses and registered psychiatric nurses)?"),
                argumentSet(
                        "unknown pool",
                        DRY_RUN,
                        DRAW.replace("demo", "dmeo"),
                        422,
                        "/pool",
                        "unknown-pool",
                        "Did you mean demo?"),
                argumentSet(
                        "unknown category",
                        DRY_RUN,
                        DRAW.replace("healthcare", "health-care"),
                        422,
                        "/category",
                        "unknown-category",
                        "Did you mean healthcare?"),
                argumentSet(
                        "draw before the first rule",
                        DRY_RUN,
                        DRAW.replace("2023-06-28", "2019-06-28"),
                        422,
                        "/asOf",
                        "date-not-covered",
                        "Ask for 2022-11-16 or a later date."),
                argumentSet(
                        "no invitations",
                        DRY_RUN,
                        DRAW.replace("500", "0"),
                        422,
                        "/invitations",
                        "out-of-range",
                        "Give a whole number from 1 to 1000000."),
                argumentSet(
                        "too many invitations",
                        DRY_RUN,
                        DRAW.replace("500", "1000001"),
                        422,
                        "/invitations",
                        "out-of-range",
                        "Give a whole number from 1 to 1000000."),
                argumentSet(
                        "category in a general draw",
                        DRY_RUN,
                        DRAW.replace("CATEGORY", "GENERAL"),
                        422,
                        "/category",
                        "not-for-this-type",
                        "Leave 'category' out, or make the type CATEGORY."),
                argumentSet(
                        "program draw without a program",
                        DRY_RUN,
                        DRAW.replace("CATEGORY", "PROGRAM").replace("\"category\": \"healthcare\",", ""),
                        422,
                        "/program",
                        "missing",
                        "A draw of type PROGRAM needs a program."),
                argumentSet(
                        "taken name",
                        "/api/v1/pools",
                        "{ \"name\": \"demo\", \"synthesize\": { \"round\": \"252\" } }",
                        409,
                        "/name",
                        "pool-exists",
                        "Choose another name, or remove that pool with DELETE /api/v1/pools/demo."),
                argumentSet(
                        "round before the first rule",
                        "/api/v1/pools",
                        "{ \"name\": \"old\", \"synthesize\": { \"round\": \"1\" } }",
                        422,
                        "/synthesize/round",
                        "synthesis-impossible",
                        "Ask for another round, distribution or size."),
                argumentSet(
                        "name that fits no path",
                        "/api/v1/pools",
                        "{ \"name\": \"../x\", \"synthesize\": { \"round\": \"252\" } }",
                        422,
                        "/name",
                        "bad-name",
                        "Use up to 64 small letters, digits and single hyphens, such as \"june-2023\"."));
    }

    @Test
    void allProblemsOfADrawComeAtOnce() {
        var pointers = problem(
                        posted(DRY_RUN, "{ \"pool\": \"nowhere\", \"type\": \"LOTTERY\", \"invitatons\": 5 }"), 422)
                .extract()
                .jsonPath()
                .getList("errors.pointer", String.class);

        assertThat(pointers).containsExactly("/pool", "/asOf", "/type", "/invitations", "/invitatons");
    }

    @ParameterizedTest
    @MethodSource
    void badQueryIsRefusedWithItsParameter(String path, String parameter, String code, String hint) {
        problem(given().get(path).then(), 422)
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].hint", containsString(hint));
    }

    static Stream<Arguments> badQueryIsRefusedWithItsParameter() {
        return Stream.of(
                argumentSet(
                        "date before the first rule",
                        "/api/v1/categories?asOf=2014-12-31",
                        "asOf",
                        "date-not-covered",
                        "Ask for 2015-01-01 or a later date."),
                argumentSet(
                        "no date",
                        "/api/v1/categories?asOf=yesterday",
                        "asOf",
                        "not-a-date",
                        "Write \"2023-06-28\" or \"2023-06-28T14:04:34Z\"."),
                argumentSet(
                        "mistyped parameter",
                        "/api/v1/categories?asof=2023-06-28",
                        "asof",
                        "unknown-parameter",
                        "Did you mean asOf?"),
                argumentSet(
                        "parameter given twice",
                        "/api/v1/categories?asOf=2023-06-28&asOf=2024-06-28",
                        "asOf",
                        "given-twice",
                        "Give it once."),
                argumentSet(
                        "rules that are not there",
                        "/api/v1/categories?rules=versions/999",
                        "rules",
                        "unknown-rules",
                        "Ask for \"published\" or for one of \"versions/1\""),
                argumentSet(
                        "type of round that does not exist",
                        "/api/v1/rounds?type=lottery",
                        "type",
                        "unknown-value",
                        "Give one of general, program, category, pnp."),
                argumentSet(
                        "summary without a year",
                        "/api/v1/rounds/summary",
                        "year",
                        "missing",
                        "Give a year, such as 2023."),
                argumentSet(
                        "day outside the year",
                        "/api/v1/rounds/summary?year=2023&to=2024-01-01",
                        "to",
                        "out-of-range",
                        "Give a day of that year, or leave 'to' out."));
    }

    @Test
    void unknownPoolInThePathIsNotFoundWithTheNearestName() {
        problem(given().get("/api/v1/pools/demoo").then(), 404).body("errors[0].hint", equalTo("Did you mean demo?"));
        problem(given().delete("/api/v1/pools/demoo").then(), 404);
        problem(given().get("/api/v1/pools/demoo/distribution").then(), 404);
    }

    @Test
    void unknownDrawAndUnknownPathsAreNotFound() {
        problem(given().get("/api/v1/draws/none").then(), 404);
        problem(given().get("/api/v1/nothing").then(), 404);
        problem(given().get("/nothing").then(), 404);
    }

    @Test
    void wrongMethodTypeAndAcceptAreRefused() {
        problem(given().put("/api/v1/rules").then(), 405);
        problem(
                given().contentType("text/plain")
                        .body(Profiles.AMARA)
                        .post(EVALUATIONS)
                        .then(),
                415);
        problem(given().accept("text/html").get("/api/v1/rules").then(), 406);
    }

    @Test
    void bodyOfFiftyMegabytesIsRefused() {
        problem(
                        given().contentType("application/json")
                                .body(new byte[50_000_000])
                                .post(EVALUATIONS)
                                .then(),
                        413)
                .body("detail", equalTo("The body is larger than 1,048,576 bytes."));
    }
}
