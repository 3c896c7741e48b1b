package ca.drawline.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Edits the rule book of a running service by hand, as an analyst does. */
@QuarkusTest
@TestProfile(OwnRules.class)
class EditedRulesTest {

    private static final Path SHIPPED = OwnRules.SHIPPED;
    private static final String NURSING = "categories/2023-05-31/nursing.drl";
    private static final String STEM = "categories/2023-05-31/stem.drl";

    @ConfigProperty(name = "drawline.rules.directory")
    Path rules;

    @AfterEach
    void takeEditsBack() throws IOException {
        Files.deleteIfExists(rules.resolve(NURSING));
        Files.copy(SHIPPED.resolve(STEM), rules.resolve(STEM), StandardCopyOption.REPLACE_EXISTING);
        Polling.until(() ->
                rulesNow().getList("problems").isEmpty() && !categoryNames().contains("nursing"));
    }

    @Test
    void aNewCategoryFileAppearsInListsEvaluationsAndDrawsWithoutARestart() throws IOException {
        pool();

        Files.writeString(rules.resolve(NURSING), NURSING_RULES);
        Polling.until(() -> categoryNames().contains("nursing"));

        given().get("/api/v1/categories?asOf=2023-06-28")
                .then()
                .body("find { it.category == 'nursing' }.occupations.noc", equalTo(List.of("31301")))
                .body("find { it.category == 'nursing' }.label.fr", equalTo("Soins infirmiers"));
        given().contentType("application/json")
                .body(Profiles.AMARA.replace("2025-", "2023-").replace("2024-12-31", "2023-04-30"))
                .post("/api/v1/evaluations?asOf=2023-06-28")
                .then()
                .statusCode(200)
                .body("categories.find { it.category == 'nursing' }.member", equalTo(true));
        given().contentType("application/json")
                .body("""
                        { "pool": "small", "asOf": "2023-06-28T14:04:34Z", "type": "CATEGORY", "category": "nursing",
                          "invitations": 1000000 }""")
                .post("/api/v1/draws/dry-run")
                .then()
                .statusCode(200)
                .body("byCategory.nursing", greaterThan(0));
    }

    @Test
    void aBrokenEditGoesOnServingTheLastGoodVersionAndShowsWhatIsWrong() throws IOException {
        var before = rulesNow().getString("digest");

        edit(STEM, "continuousMonths", "continousMonths");
        Polling.until(() -> !rulesNow().getList("problems").isEmpty());

        given().get("/api/v1/rules")
                .then()
                .body("digest", equalTo(before))
                .body("problems.file", hasItem(STEM))
                .body("problems[0].line", greaterThan(1))
                .body("problems[0].hint", equalTo("Did you mean continuousMonths?"));
        given().get("/q/health")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'rules' }.data.state", equalTo("degraded"));
        given().contentType("application/json")
                .body(Profiles.AMARA)
                .post("/api/v1/evaluations?asOf=2025-06-15")
                .then()
                .statusCode(200);
    }

    @Test
    void noRequestFailsWhileVersionsAreSwapped() throws Exception {
        var failures = new ConcurrentLinkedQueue<String>();
        var seen = new ConcurrentLinkedQueue<String>();
        var done = new AtomicBoolean();
        var asking = new Thread(() -> {
            while (!done.get()) {
                var answer = given().contentType("application/json")
                        .body(Profiles.AMARA)
                        .post("/api/v1/evaluations?asOf=2025-06-15&explain=none");
                if (answer.statusCode() != 200 || answer.jsonPath().getInt("crs.total") != 469) {
                    failures.add(answer.asString());
                }
                seen.add(answer.jsonPath().getString("rules.digest"));
            }
        });
        asking.start();
        try {
            for (int months = 7; months < 12; months++) {
                var before = rulesNow().getString("digest");
                edit(STEM, "continuousMonths >= " + (months - 1), "continuousMonths >= " + months);
                Polling.until(() -> !rulesNow().getString("digest").equals(before));
            }
        } finally {
            done.set(true);
            asking.join();
        }

        assertThat(failures).isEmpty();
        assertThat(seen.stream().distinct().count()).isGreaterThan(1);
    }

    private static void pool() {
        given().contentType("application/json")
                .body("""
                        { "name": "small", "synthesize": { "round": "252", "size": 3000, "seed": 1 } }""")
                .post("/api/v1/pools")
                .then()
                .statusCode(201);
    }

    private static JsonPath rulesNow() {
        return given().get("/api/v1/rules").then().statusCode(200).extract().jsonPath();
    }

    private static List<String> categoryNames() {
        return given().get("/api/v1/categories?asOf=2023-06-28").jsonPath().getList("category");
    }

    private void edit(String path, String before, String after) throws IOException {
        var text = Files.readString(rules.resolve(path));
        assertThat(text).contains(before);
        Files.writeString(rules.resolve(path), text.replace(before, after));
    }

    private static final String NURSING_RULES = """
            package categories

            import ca.drawline.vocabulary.Experience
            import ca.drawline.vocabulary.Member
            import ca.drawline.vocabulary.Met

            rule "Nursing: six months of work as a nurse within three years"
                @Id("nursing-experience")
                @Fr("Une règle d’essai")
                @Source("a test")
            when
                Experience( withinYears == 3, months >= 6, noc in (
                    "31301" // Registered nurses and registered psychiatric nurses
                ) )
            then
                insert( new Met( "nursing-experience" ) );
            end

            rule "Nursing: a candidate is a member who meets every requirement"
                @Id("nursing")
                @Fr("Une règle d’essai")
                @Source("a test")
                @Category("nursing")
                @LabelEn("Nursing")
                @LabelFr("Soins infirmiers")
                @Purpose("Care for patients.")
            when
                Met( requirement == "nursing-experience" )
            then
                insert( new Member( "nursing" ) );
            end
            """;
}
