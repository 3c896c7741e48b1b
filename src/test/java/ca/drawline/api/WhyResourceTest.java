package ca.drawline.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import ca.drawline.candidate.Profile;
import ca.drawline.pool.PoolCache;
import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.PublishedRules;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WhyResourceTest {

    private static final String POOL = "why";

    @Inject
    PoolCache pools;

    @Inject
    PublishedRules rules;

    @BeforeEach
    void makePool() {
        if (given().get("/api/v1/pools/" + POOL).statusCode() == 404) {
            given().contentType("application/json")
                    .body("{ \"name\": \"why\", \"synthesize\": { \"round\": \"252\", \"size\": 4000, \"seed\": 5 } }")
                    .post("/api/v1/pools")
                    .then()
                    .statusCode(201);
        }
    }

    private static JsonPath draw(String more) {
        return given().contentType("application/json")
                .body("{ \"pool\": \"why\", \"asOf\": \"2023-06-28T14:04:34Z\", %s }".formatted(more))
                .post("/api/v1/draws/dry-run")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath healthcare() {
        return draw("\"type\": \"CATEGORY\", \"category\": \"healthcare\", \"invitations\": 20");
    }

    private static JsonPath why(JsonPath draw, String candidate) {
        return given().get("/api/v1/draws/%s/candidates/%s".formatted(draw.getString("id"), candidate))
                .then()
                .statusCode(200)
                .body("id", equalTo(candidate))
                .body("draw", equalTo(draw.getString("id")))
                .extract()
                .jsonPath();
    }

    private String first(Predicate<Law.Outline> wanted) {
        var law = rules.current().book().forDraws(LocalDate.of(2023, 6, 28));
        return pools.load(POOL).orElseThrow().candidates().stream()
                .filter(candidate -> wanted.test(law.outline(candidate)))
                .map(Profile::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anInvitedCandidateIsToldTheDistanceAndNoChanges() {
        var draw = healthcare();
        var cutOff = draw.getInt("cutOff");

        var answer = why(
                draw,
                first(found -> found.score() > cutOff
                        && found.categories().contains("healthcare")
                        && !found.programs().isEmpty()));

        assertThat(answer.getBoolean("invited")).isTrue();
        assertThat(answer.getBoolean("ranked")).isTrue();
        assertThat(answer.getInt("distance.points")).isEqualTo(answer.getInt("score") - cutOff);
        assertThat(answer.getList("changes")).isEmpty();
        assertThat(answer.getList("categories.find { it.category == 'healthcare' }.requirements.met", Boolean.class))
                .containsOnly(true);
    }

    @Test
    void aRankedCandidateBelowTheLineIsToldWhatWouldHaveTurnedIt() {
        var draw = healthcare();
        var cutOff = draw.getInt("cutOff");

        var answer = why(
                draw,
                first(found -> found.score() < cutOff
                        && found.score() > cutOff - 40
                        && found.categories().contains("healthcare")
                        && found.programs().contains("FSW")));

        assertThat(answer.getBoolean("invited")).isFalse();
        assertThat(answer.getBoolean("ranked")).isTrue();
        assertThat(answer.getInt("distance.points")).isNegative();
        assertThat(answer.getList("changes.score", Integer.class)).isNotEmpty().allMatch(score -> score >= cutOff);
        assertThat(answer.getList("changes.change", String.class)).endsWith("NOMINATION");
        assertThat(answer.getList("changes.turns", Boolean.class)).containsOnly(true);
        assertThat(answer.getList("changes.inWords.fr", String.class)).doesNotContainNull();
    }

    @Test
    void aProfileIsToldTheSameAndFollowingTheSmallestChangeTurnsIt() {
        var draw = healthcare();
        var cutOff = draw.getInt("cutOff");
        var candidate = first(found -> found.score() < cutOff
                && found.score() > cutOff - 40
                && found.categories().contains("healthcare")
                && found.programs().contains("FSW"));
        var profile = given().get("/api/v1/pools/why/candidates/" + candidate)
                .then()
                .statusCode(200)
                .body("id", equalTo(candidate))
                .extract()
                .asString();

        var told = somebody(draw, profile);

        var known = why(draw, candidate);
        assertThat(told.getBoolean("invited")).isFalse();
        assertThat(told.getInt("distance.points")).isEqualTo(known.getInt("distance.points"));
        assertThat(told.getList("changes.inWords.en")).isEqualTo(known.getList("changes.inWords.en"));
        assertThat(told.getList("changed")).hasSameSizeAs(told.getList("changes"));
        var followed = somebody(draw, told.getMap("changed[0]"));
        assertThat(followed.getBoolean("invited")).isTrue();
        assertThat(followed.getInt("score")).isEqualTo(told.getInt("changes[0].score"));
        assertThat(followed.getList("changes")).isEmpty();
    }

    private static JsonPath somebody(JsonPath draw, Object profile) {
        return given().contentType("application/json")
                .body(profile)
                .post("/api/v1/draws/%s/candidates".formatted(draw.getString("id")))
                .then()
                .statusCode(200)
                .body("draw", equalTo(draw.getString("id")))
                .extract()
                .jsonPath();
    }

    @Test
    void aProfileIsReadAsOnTheDayOfTheDraw() {
        given().contentType("application/json")
                .body(Profiles.AMARA)
                .post("/api/v1/draws/%s/candidates".formatted(healthcare().getString("id")))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/languages/0/testedOn"));
    }

    @Test
    void whoIsNoMemberIsToldSoInTheLanguageAsked() {
        var draw = healthcare();
        var candidate = first(found ->
                !found.categories().contains("healthcare") && found.programs().contains("FSW"));

        given().header("Accept-Language", "fr")
                .get("/api/v1/draws/%s/candidates/%s".formatted(draw.getString("id"), candidate))
                .then()
                .statusCode(200)
                .header("Content-Language", "fr")
                .body("ranked", is(false))
                .body("invited", is(false))
                .body("notRankedBecause.reason", equalTo("CATEGORY"))
                .body(
                        "notRankedBecause.inWords",
                        equalTo("Le candidat n’est membre d’aucune catégorie visée par la ronde."));
    }

    @Test
    void unknownDrawsAndCandidatesAreNotFound() {
        given().get("/api/v1/draws/0000000000000000/candidates/X")
                .then()
                .statusCode(404)
                .body("type", endsWith("unknown-draw"));
        given().get("/api/v1/draws/%s/candidates/nobody".formatted(healthcare().getString("id")))
                .then()
                .statusCode(404)
                .body("type", endsWith("unknown-candidate"));
    }

    @Test
    void theNearestBelowTheLineAreCountedByWhatTheyLack() {
        var draw = draw("\"type\": \"GENERAL\", \"invitations\": 200");

        var answer = given().contentType("application/json")
                .body("{ \"nearest\": 40 }")
                .post("/api/v1/draws/%s/lacking".formatted(draw.getString("id")))
                .then()
                .statusCode(200)
                .body("draw", equalTo(draw.getString("id")))
                .body("candidates", equalTo(40))
                .body("by.change", hasItem("FIRST_LANGUAGE"))
                .body("by.find { it.change == 'NOMINATION' }.byOthers", is(true))
                .body("by.medianSteps", everyItem(greaterThan(0)))
                .extract()
                .jsonPath();

        assertThat(answer.getInt("turned") + answer.getInt("none")).isEqualTo(40);
        assertThat(answer.getInt("highestScore")).isLessThanOrEqualTo(draw.getInt("cutOff"));
        assertThat(answer.getList("by.smallest", Integer.class).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(answer.getInt("turned"));
    }

    @Test
    void thoseWhoTookNoPartLackACategory() {
        var draw = healthcare();

        var answer = given().contentType("application/json")
                .body("{ \"nearest\": 30, \"among\": \"NOT_RANKED\" }")
                .post("/api/v1/draws/%s/lacking".formatted(draw.getString("id")))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(answer.getInt("highestScore")).isGreaterThan(draw.getInt("cutOff"));
        assertThat(answer.getInt("candidates")).isEqualTo(30);
    }

    @Test
    void eachCandidateJustBelowTheLineIsShownWithTheirSmallestChange() {
        var draw = healthcare();
        var path = "/api/v1/draws/%s/margin?width=5".formatted(draw.getString("id"));

        var margin = given().get(path + "&changes=true")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(margin.getList("changes.id")).isEqualTo(margin.getList("stages[0].below.id"));
        var first = margin.getString("changes[0].id");
        assertThat(margin.getString("changes[0].smallest.inWords.en"))
                .isEqualTo(why(draw, first).getString("changes[0].inWords.en"));
        given().get(path).then().statusCode(200).body("$", not(hasKey("changes")));
        given().get(path + "&changes=maybe").then().statusCode(422);
    }

    @Test
    void whomTheRequestLeavesOutIsToldSo() {
        var first = healthcare();
        var invited = given().get("/api/v1/draws/%s/margin?width=1".formatted(first.getString("id")))
                .jsonPath()
                .getString("stages[0].above[0].id");
        var second = draw("\"type\": \"CATEGORY\", \"category\": \"healthcare\", \"invitations\": 20,"
                + " \"excludeDraws\": [\"%s\"]".formatted(first.getString("id")));

        assertThat(why(first, invited).getBoolean("invited")).isTrue();
        var answer = why(second, invited);
        assertThat(answer.getBoolean("invited")).isFalse();
        assertThat(answer.getString("notRankedBecause.reason")).isEqualTo("EXCLUDED");
    }

    @Test
    void whatIsWrongInTheRequestIsSaid() {
        given().contentType("application/json")
                .body("{ \"nearest\": 6000, \"amongst\": 1 }")
                .post("/api/v1/draws/%s/lacking".formatted(healthcare().getString("id")))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/nearest"))
                .body("errors.pointer", hasItem("/amongst"));
    }

    @Test
    void aDrawWhosePoolIsGoneIsNotOpenedAgain() {
        given().contentType("application/json")
                .body(
                        "{ \"name\": \"soon-gone\", \"synthesize\": { \"round\": \"252\", \"size\": 2000, \"seed\": 9 } }")
                .post("/api/v1/pools")
                .then()
                .statusCode(201);
        var draw = given().contentType("application/json")
                .body("{ \"pool\": \"soon-gone\", \"asOf\": \"2023-06-28T14:04:34Z\", \"type\": \"GENERAL\","
                        + " \"invitations\": 10 }")
                .post("/api/v1/draws/dry-run")
                .jsonPath()
                .getString("id");
        given().delete("/api/v1/pools/soon-gone").then().statusCode(204);

        given().contentType("application/json")
                .post("/api/v1/draws/%s/lacking".formatted(draw))
                .then()
                .statusCode(409)
                .body("type", endsWith("pool-gone"));
    }
}
