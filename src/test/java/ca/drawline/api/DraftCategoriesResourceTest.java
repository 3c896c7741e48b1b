package ca.drawline.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class DraftCategoriesResourceTest {

    private static final String STEM = "categories/2026-02-18/stem.drl";

    private Desk desk = new Desk(0);

    @BeforeEach
    void begin() {
        desk = Desk.begin("ana");
    }

    private ValidatableResponse write(String since, String experience, String more) {
        return given().header("Drawline-User", "ana")
                .contentType("application/json")
                .body("""
                        { "label": { "en": "Aviation & space occupations", "fr": "Professions de l'aviation" },
                          "purpose": { "en": "Keep aircraft flying." }, "source": "Proposal of the policy branch",
                          "since": "%s", "occupations": [ "72600", "22313" ], "experience": %s %s }
                        """.formatted(since, experience, more))
                .post(desk.path() + "/categories")
                .then();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-05-31 | categories | 12 | 3 | false | false",
                "2026-02-18 | categories | 6 | 3 | true | false",
                "2023-06-28 | categories-aviation-space-occupations | 12 | 1 | false | true",
                "2024-02-29 | categories-aviation-space-occupations | 1 | 2 | true | true",
                "2027-03-01 | categories-aviation-space-occupations | 36 | 3 | true | true",
            })
    void whatIsWrittenPassesAllChecksAndItsScenarios(
            String since, String concern, int months, int years, boolean continuous, boolean canadian) {
        var warnings = warnings(Desk.begin("ana"));
        var path = concern + "/" + since + "/aviation-space-occupations.drl";
        write(
                        since,
                        "{ \"months\": %d, \"withinYears\": %d, \"continuous\": %s, \"canadian\": %s }"
                                .formatted(months, years, continuous, canadian),
                        "")
                .statusCode(201)
                .header("Location", containsString(path))
                .body("category", equalTo("aviation-space-occupations"))
                .body("path", equalTo(path))
                .body("files.path", hasItems(path, concern + "/" + since + "/scenarios.yaml"))
                .body("digest", equalTo(desk.digest()));

        assertThat(warnings(desk)).isEqualTo(warnings);
        var test = given().post(desk.path() + "/test").then().statusCode(200).extract();
        assertThat(test.jsonPath().getInt("failed")).isZero();
        assertThat(test.jsonPath().getList("coverage.silent")).isEmpty();
        assertThat(test.jsonPath().getList("scenarios.findAll { it.name.startsWith('Aviation space') }.name"))
                .hasSizeGreaterThanOrEqualTo(5);
        given().get("/api/v1/categories?asOf=%s&rules=drafts/%d".formatted(since, desk.id()))
                .then()
                .body("category", hasItem("aviation-space-occupations"))
                .rootPath("find { it.category == 'aviation-space-occupations' }")
                .body("label.en", equalTo("Aviation & space occupations"))
                .body("occupations.noc", equalTo(List.of("72600", "22313")))
                .body("experience.months", equalTo(months))
                .body("experience.withinYears", equalTo(years))
                .body("experience.continuous", equalTo(continuous))
                .body("experience.canadian", equalTo(canadian));
    }

    private static List<String> warnings(Desk desk) {
        var check = given().post(desk.path() + "/check").then().statusCode(200).body("ok", equalTo(true));
        return check.extract().jsonPath().getList("problems.message");
    }

    @Test
    void everythingThatIsWrongIsSaidWithItsPlace() {
        given().contentType("application/json")
                .body("{ \"label\": { \"en\": \"A \\\"b\\\"\", \"fr\": \"\" }, \"since\": \"soon\","
                        + " \"occupations\": [ \"99\" ], \"experience\": { \"months\": 13, \"withinYears\": 1 } }")
                .post(desk.path() + "/categories")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/label/en",
                                "/label/fr",
                                "/since",
                                "/purpose",
                                "/source",
                                "/occupations/0",
                                "/experience/months"))
                .body("errors.findAll { it.hint == '' }", empty());
        write("2023-05-31", "{ \"months\": 12, \"withinYears\": 3 }", ", \"category\": \"stem\"")
                .statusCode(422)
                .body("errors[0].code", equalTo("category-exists"));
        write("2023-06-28", "{ \"months\": 12, \"withinYears\": 3 }", ", \"category\": \"fsw-language\"")
                .statusCode(422)
                .body("errors[0].code", equalTo("category-exists"));
        given().get(desk.path()).then().body("changes", empty());
    }

    @Test
    void anOccupationIsAddedAndRemovedByItsLineAlone() {
        var read = given().get(desk.file(STEM));
        var codes =
                read.asString().lines().filter(line -> line.contains("\", //")).count();
        var listed = "\"20011\", \"21220\", \"21231\", \"63100\"";
        var saved = occupations(read.header("ETag"), listed)
                .statusCode(200)
                .body("files.path", equalTo(List.of(STEM)))
                .body("files[0].linesAdded", equalTo(1))
                .body("files[0].linesRemoved", equalTo((int) codes - 2))
                .body("files[0].diff", containsString("+            \"21231\", // Software engineers and designers"));
        given().get(desk.file(STEM))
                .then()
                .header("ETag", equalTo(saved.extract().header("ETag")));

        occupations(read.header("ETag"), listed).statusCode(412);
        occupations(null, listed).statusCode(428);
        occupations("\"x\"", "\"99999\"")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/occupations/0"))
                .body("errors[0].hint", not(equalTo("")));
    }

    private ValidatableResponse occupations(@Nullable String tag, String codes) {
        var request = given().header("Drawline-User", "ana").contentType("application/json");
        return (tag == null ? request : request.header("If-Match", tag))
                .body("{ \"occupations\": [ %s ] }".formatted(codes))
                .put(desk.path() + "/categories/stem/occupations?asOf=2026-03-01")
                .then();
    }

    @Test
    void aCategoryWithoutAListIsChangedInItsText() {
        given().contentType("application/json")
                .header("If-Match", "\"x\"")
                .body("{ \"occupations\": [ \"21231\" ] }")
                .put(desk.path() + "/categories/french/occupations?asOf=2026-03-01")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("no-occupation-list"));
        given().contentType("application/json")
                .body("{ \"occupations\": [ \"21231\" ] }")
                .put(desk.path() + "/categories/stam/occupations?asOf=2026-03-01")
                .then()
                .statusCode(404)
                .body("errors[0].hint", containsString("stem"));
    }
}
