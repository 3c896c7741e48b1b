package ca.drawline.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drafts over HTTP: edited by two analysts, checked, and asked. */
@QuarkusTest
@TestProfile(DraftsResourceTest.Own.class)
class DraftsResourceTest {

    private static final String STEM = "categories/2023-05-31/stem.drl";

    private Desk desk;

    /** Apart from other tests, as drafts stay. */
    public static final class Own extends OwnRules {}

    @BeforeEach
    void begin() {
        desk = Desk.begin("ana");
    }

    @Test
    void aDraftIsBegunShownAndListed() {
        given().get(desk.path())
                .then()
                .statusCode(200)
                .body("name", equalTo("A trial"))
                .body("author", equalTo("ana"))
                .body("state", equalTo("DRAFT"))
                .body("rebaseNeeded", equalTo(false))
                .body("digest.length()", equalTo(64))
                .body("changes", empty())
                .body("decision", nullValue());
        given().get("/api/v1/drafts?limit=1").then().statusCode(200).body("drafts[0].id", equalTo(desk.id()));
        given().get("/api/v1/drafts/9999").then().statusCode(404).body("errors[0].code", equalTo("unknown-draft"));
        given().get("/api/v1/drafts/none/diff").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{ \"name\": \"\" }",
                "{ \"name\": \"x\", \"base\": \"versions/999\" }",
                "{ \"name\": \"x\", \"base\": \"drafts/1\" }",
                "{ \"name\": \"x\", \"bse\": \"published\" }"
            })
    void aDraftThatCannotBeBegunIsRefusedWithItsPlace(String body) {
        given().contentType("application/json")
                .body(body)
                .post("/api/v1/drafts")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", containsString("/"))
                .body("errors[0].hint", not(equalTo("")));
    }

    @Test
    void aFileIsReadChangedAndRemovedUnderItsTag() throws IOException {
        var read = given().get(desk.file(STEM));
        assertThat(read.asByteArray()).isEqualTo(Files.readAllBytes(OwnRules.SHIPPED.resolve(STEM)));

        var tag = desk.as("ana", read.header("ETag"))
                .body(read.asString().replace("continuousMonths >= 6", "continuousMonths >= 7"))
                .put(desk.file(STEM))
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        given().get(desk.file(STEM)).then().header("ETag", equalTo(tag)).body(containsString(">= 7"));
        given().get(desk.path() + "/diff")
                .then()
                .body("files.path", equalTo(List.of(STEM)))
                .body("files[0].diff", containsString("continuousMonths >= 7"))
                .body("files[0].linesAdded", equalTo(1));
        desk.as("ana", tag).delete(desk.file(STEM)).then().statusCode(204);
        given().get(desk.file(STEM)).then().statusCode(404);
        given().get(desk.path()).then().body("changes.path", equalTo(List.of(STEM)));
    }

    @Test
    void neitherOfTwoAnalystsWritesOverTheOther() {
        var read = given().get(desk.file(STEM));
        desk.as("ana", read.header("ETag"))
                .body("ana's")
                .put(desk.file(STEM))
                .then()
                .statusCode(200);

        desk.as("bo", read.header("ETag"))
                .body("bo's")
                .put(desk.file(STEM))
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("detail", containsString("ana saved the file"))
                .body("errors[0].hint", containsString("If-Match"));
        given().header("Drawline-User", "bo")
                .body("bo's")
                .put(desk.file(STEM))
                .then()
                .statusCode(428);
        desk.as("bo", "*").body("bo's").put(desk.file(STEM)).then().statusCode(412);
        given().header("Drawline-User", "bo").delete(desk.file(STEM)).then().statusCode(428);
        desk.as("bo", read.header("ETag")).delete(desk.file(STEM)).then().statusCode(412);
        given().get(desk.file(STEM)).then().body(equalTo("ana's"));
    }

    @Test
    void ofManyWhoSaveAtOnceOneSucceedsAndTheOthersAreTold() throws Exception {
        var tag = given().get(desk.file(STEM)).header("ETag");
        var pool = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Integer>> saves = IntStream.range(0, 12)
                    .<Callable<Integer>>mapToObj(i -> () -> desk.as("analyst " + i, tag)
                            .body("text " + i)
                            .put(desk.file(STEM))
                            .statusCode())
                    .toList();
            var statuses = new ArrayList<Integer>();
            for (Future<Integer> save : pool.invokeAll(saves)) {
                statuses.add(save.get());
            }
            assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
        } finally {
            pool.shutdown();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..%2F..%2Fetc%2Fpasswd",
                "categories%2F..%2F..%2Fx.drl",
                "%2Fetc%2Fpasswd",
                "categories/2023-05-31/.x.drl",
                "categories/2023-05-31/x.sh",
                "catgories/2023-05-31/x.drl",
                "categories/2023-05-31/x%00.drl"
            })
    void namesThatLeadElsewhereAreRefused(String path) {
        given().urlEncodingEnabled(false)
                .body("x")
                .put(desk.path() + "/files/" + path)
                .then()
                .statusCode(oneOf(400, 404, 422))
                .body(not(containsString("\tat ")));
        given().get(desk.path()).then().body("changes", empty());
    }

    @Test
    void filesThatAreNoTextOrTooLargeAreRefused() {
        given().body(new byte[] {(byte) 0xff, (byte) 0xfe})
                .put(desk.file("categories/2023-05-31/latin.drl"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("not-utf8"));
        given().body(new byte[300_000])
                .put(desk.file("categories/2023-05-31/large.drl"))
                .then()
                .statusCode(413);
    }

    @Test
    void theScenariosOfADraftAreRunAgainstIt() {
        given().post(desk.path() + "/test")
                .then()
                .statusCode(200)
                .body("failed", equalTo(0))
                .body("passed", greaterThan(1_000))
                .body("coverage.silent", empty());
        desk.edit("ana", STEM, "continuousMonths >= 6", "continuousMonths >= 7");

        given().post(desk.path() + "/test").then().statusCode(200).body("failed", greaterThan(0));
        var job = given().header("Prefer", "respond-async")
                .post(desk.path() + "/test")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Polling.until(() -> given().get(job).jsonPath().getString("state").equals("DONE"));
        given().get(job).then().body("result.failed", greaterThan(0));
        desk.edit("ana", STEM, "continuousMonths >= 7", "continousMonths >= 7");
        given().post(desk.path() + "/test").then().statusCode(422).body("errors.file", hasItem(STEM));
    }

    @Test
    void checkReportsAllProblemsWithTheirPlaces() {
        given().post(desk.path() + "/check").then().statusCode(200).body("ok", equalTo(true));
        desk.edit("ana", STEM, "continuousMonths", "continousMonths");
        desk.edit("ana", "crs-core/2015-01-01/age.csv", "value", "points");

        given().post(desk.path() + "/check")
                .then()
                .statusCode(200)
                .body("ok", equalTo(false))
                .body("problems.file", hasItems(STEM, "crs-core/2015-01-01/age.csv"))
                .body("problems.find { it.file == '" + STEM + "' }.line", greaterThan(1))
                .body("problems.severity", hasItem("ERROR"))
                .body("problems.hint", hasItem("Did you mean continuousMonths?"));
        given().get("/api/v1/categories?asOf=2023-06-28&rules=drafts/" + desk.id())
                .then()
                .statusCode(422)
                .body("errors[0].file", not(nullValue()))
                .body("errors.hint", hasItem("Did you mean continuousMonths?"));
        given().post(desk.path() + "/submit").then().statusCode(422).body("errors.file", hasItem(STEM));
    }

    @Test
    void checkLaysUnsavedFilesOverTheDraftAndKeepsNothingOfThem() {
        var stem = given().get(desk.file(STEM)).asString();
        var digest = desk.digest();

        var broken = checkWith(Map.of(STEM, stem.replace("continuousMonths", "continousMonths")));
        broken.statusCode(200)
                .body("ok", equalTo(false))
                .body("digest", not(equalTo(digest)))
                .body("problems.file", hasItem(STEM))
                .body("problems.hint", hasItem("Did you mean continuousMonths?"));
        checkWith(Map.of(STEM, stem.replace("continuousMonths >= 6", "continuousMonths >= 7")))
                .statusCode(200)
                .body("ok", equalTo(true))
                .body("digest", not(equalTo(digest)));
        var without = new HashMap<String, String>();
        without.put(STEM, null);
        checkWith(without).statusCode(200).body("ok", equalTo(true)).body("digest", not(equalTo(digest)));
        checkWith(Map.of()).statusCode(200).body("ok", equalTo(true)).body("digest", equalTo(digest));
        checkWith(Map.of(STEM, stem)).statusCode(200).body("digest", equalTo(digest));

        given().get(desk.path()).then().body("changes", empty()).body("digest", equalTo(digest));
        given().get(desk.file(STEM)).then().body(equalTo(stem));
        given().post(desk.path() + "/check").then().body("ok", equalTo(true)).body("digest", equalTo(digest));
    }

    @Test
    void unsavedFilesAreHeldToTheRulesOfASave() {
        var titles = given().get(desk.file("concerns.yaml")).asString();
        var fresh = "trial-concern/2026-01-01/notes.md";
        checkWith(Map.of(fresh, "# Notes")).statusCode(422).body("errors[0].code", equalTo("unknown-concern"));
        checkWith(Map.of(fresh, "# Notes", "concerns.yaml", titles + "trial-concern: { en: Trial, fr: Essai }\n"))
                .statusCode(200)
                .body("digest", not(equalTo(desk.digest())));
        checkWith(Map.of("../x.drl", "x")).statusCode(422).body("errors[0].code", equalTo("path"));
        checkWith(Map.of(STEM, "x".repeat(300_000))).statusCode(422).body("errors[0].code", equalTo("too-large"));
        var without = new HashMap<String, String>();
        without.put("categories/2023-05-31/steam.drl", null);
        checkWith(without)
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-file"))
                .body("errors[0].hint", containsString("stem.drl"));
        given().contentType("application/json")
                .body("{ \"files\": { \"a.drl\": 7 } }")
                .post(desk.path() + "/check")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/files/a.drl"))
                .body("errors[0].code", equalTo("wrong-type"));
        given().contentType("application/json")
                .body("{ \"file\": {} }")
                .post(desk.path() + "/check")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-field"));
    }

    private ValidatableResponse checkWith(Map<String, String> files) {
        return given().contentType("application/json")
                .body(Map.of("files", files))
                .post(desk.path() + "/check")
                .then();
    }

    @Test
    void aDraftIsListedAndSearchedThoughItIsBroken() {
        desk.edit("ana", STEM, "continuousMonths", "continousMonths");
        var rules = "rules=drafts/" + desk.id();

        given().get("/api/v1/rules/files?" + rules)
                .then()
                .statusCode(200)
                .body("rules.version", equalTo("drafts/" + desk.id()))
                .body("rules.digest", equalTo(desk.digest()))
                .body("files.path", hasItem(STEM));
        given().get("/api/v1/rules/find?text=continousmonths&" + rules)
                .then()
                .statusCode(200)
                .body("matches.path.unique()", equalTo(List.of(STEM)))
                .body("left", equalTo(0));
        given().get("/api/v1/rules/find?text=continousmonths").then().body("matches", empty());
    }

    @Test
    void profilesAndDrawsAreTriedUnderADraftWhileThePublishedRulesStand() {
        var stem = given().get(desk.file(STEM));
        desk.as("ana", stem.header("ETag")).delete(desk.file(STEM)).then().statusCode(204);
        var rules = "&rules=drafts/" + desk.id();

        given().get("/api/v1/categories?asOf=2023-06-28" + rules)
                .then()
                .statusCode(200)
                .body("category", not(hasItem("stem")));
        given().get("/api/v1/categories?asOf=2023-06-28").then().body("category", hasItem("stem"));
        given().contentType("application/json")
                .body(Profiles.AMARA)
                .post("/api/v1/evaluations?asOf=2025-06-15&explain=none" + rules)
                .then()
                .statusCode(200)
                .body("rules.version", equalTo("drafts/" + desk.id()))
                .body("crs.total", equalTo(469));
        given().contentType("application/json")
                .body("{ \"name\": \"trial-%d\", \"synthesize\": { \"round\": \"252\", \"size\": 1000, \"seed\": 1 } }"
                        .formatted(desk.id()))
                .post("/api/v1/pools")
                .then()
                .statusCode(201);
        var draw = """
                { "pool": "trial-%d", "asOf": "2023-06-28T14:04:34Z", "type": "CATEGORY", "category": "%s",
                  "invitations": 5, "rules": "drafts/%d" }""";
        given().contentType("application/json")
                .body(draw.formatted(desk.id(), "healthcare", desk.id()))
                .post("/api/v1/draws/dry-run")
                .then()
                .statusCode(200)
                .body("rules.version", equalTo("drafts/" + desk.id()));
        given().contentType("application/json")
                .body(draw.formatted(desk.id(), "stem", desk.id()))
                .post("/api/v1/draws/dry-run")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-category"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"directory", " ", "<script>"})
    void nobodyActsUnderAReservedOrUnprintableName(String name) {
        given().header("Drawline-User", name)
                .contentType("application/json")
                .body("{ \"name\": \"x\" }")
                .post("/api/v1/drafts")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("bad-user"));
    }
}
