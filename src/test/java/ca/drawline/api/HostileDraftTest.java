package ca.drawline.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile files through the running service: saved in a draft, refused by its check, and the service goes on. */
@QuarkusTest
class HostileDraftTest {

    private static final Path ATTACKS = Path.of("src/test/resources/own-attacks");
    private static final String STEM = "categories/2023-05-31/stem.drl";
    private static final String ATTACK = "categories/2023-05-31/attack.drl";

    private Desk desk;

    @BeforeEach
    void begin() {
        desk = Desk.begin("mallory");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exec",
                "endless-loop",
                "from-new",
                "accumulate-code",
                "regex-bomb",
                "or-explosion",
                "join-without-equality",
                "rows-of-every-grid",
                "deep-brackets",
                "huge-list",
                "feeds-in-a-ring",
                "points-that-overflow",
                "declare-enum",
                "annotation-call",
                "dialect-mvel",
                "package-in-comment",
                "name-ends-comment",
                "bidi",
                "chained-comparison"
            })
    void aHostileFileIsSavedAndRefusedAndTheServiceGoesOn(String attack) throws IOException {
        given().header("Drawline-User", "mallory")
                .header("If-None-Match", "*")
                .contentType("text/plain; charset=UTF-8")
                .body(Files.readString(ATTACKS.resolve(attack + ".drl")))
                .put(desk.file(ATTACK))
                .then()
                .statusCode(201);

        given().post(desk.path() + "/check")
                .then()
                .statusCode(200)
                .body("ok", equalTo(false))
                .body("problems.file", hasItem(ATTACK))
                .body("problems.hint", not(hasItem("")));
        given().get("/api/v1/categories?asOf=2023-06-28&rules=drafts/" + desk.id())
                .then()
                .statusCode(422)
                .contentType("application/problem+json");
        desk.step("mallory", "submit", "").statusCode(422);
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/api/v1/categories?asOf=2023-06-28").then().statusCode(200);
    }

    @Test
    void aTestTellsWhatTheScenariosOfAChangedCategoryDoNotNotice() {
        desk.edit("mallory", STEM, "continuousMonths >= 6", "continuousMonths >= 6 ");

        given().post(desk.path() + "/test").then().statusCode(200).body("mutation", nullValue());
        given().post(desk.path() + "/test?mutation=changed")
                .then()
                .statusCode(200)
                .body("failed", equalTo(0))
                .body("mutation.changes", greaterThan(20))
                .body("mutation.left", equalTo(0))
                .body("mutation.survivors.file", not(hasItem(containsString("healthcare"))));
        given().post(desk.path() + "/test?mutation=everything")
                .then()
                .statusCode(422)
                .body("errors[0].hint", containsString("changed"));
        assertThat(desk.digest()).hasSize(64);
    }
}
