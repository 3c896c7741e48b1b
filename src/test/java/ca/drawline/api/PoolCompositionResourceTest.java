package ca.drawline.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PoolCompositionResourceTest {

    private static final int SIZE = 2_000;

    @BeforeEach
    void makePool() {
        if (given().get("/api/v1/pools/composed").statusCode() == 404) {
            given().contentType("application/json")
                    .body(
                            "{ \"name\": \"composed\", \"synthesize\": { \"round\": \"252\", \"size\": 2000, \"seed\": 9 } }")
                    .post("/api/v1/pools")
                    .then()
                    .statusCode(201);
        }
    }

    private static JsonPath composition(String query) {
        return given().get("/api/v1/pools/composed/composition?asOf=2023-06-28" + query)
                .then()
                .statusCode(200)
                .body("pool.size", equalTo(SIZE))
                .body("asOf", equalTo("2023-06-28"))
                .extract()
                .jsonPath();
    }

    private static int sum(JsonPath found, String fact) {
        return found.getList("by.find { it.fact == '%s' }.groups.candidates".formatted(fact), Integer.class).stream()
                        .mapToInt(Integer::intValue)
                        .sum()
                + found.getInt("by.find { it.fact == '%s' }.none".formatted(fact));
    }

    @Test
    void exclusiveGroupsAddUpToThePool() {
        var found = composition("");

        List<Map<String, Object>> exclusive = found.getList("by.findAll { it.exclusive }");
        assertThat(exclusive)
                .extracting(by -> by.get("fact"))
                .containsExactly(
                        "FIRST_OFFICIAL_LANGUAGE",
                        "AGE",
                        "EDUCATION",
                        "CANADIAN_CREDENTIAL",
                        "PROVINCE",
                        "COUNTRY",
                        "OCCUPATION");
        assertThat(exclusive)
                .allSatisfy(by ->
                        assertThat(sum(found, String.valueOf(by.get("fact")))).isEqualTo(SIZE));
    }

    @Test
    void membersAndOthersAreWhomTheRulesFind() {
        var found = composition("");

        var drawn = given().contentType("application/json")
                .body("""
                        { "pool": "composed", "asOf": "2023-06-28T23:59:59Z", "type": "CATEGORY", "category": "healthcare",
                          "invitations": 2000 }
                        """)
                .post("/api/v1/draws/dry-run")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var members =
                found.getInt("by.find { it.fact == 'CATEGORY' }.groups.find { it.value == 'healthcare' }.candidates");
        assertThat(members).isGreaterThanOrEqualTo(drawn.getInt("ranked")).isLessThan(SIZE);
        assertThat(sum(found, "CATEGORY")).isGreaterThanOrEqualTo(SIZE);
        assertThat(sum(found, "PROGRAM")).isGreaterThanOrEqualTo(SIZE);
        assertThat(composition("").getList("by")).isEqualTo(found.getList("by"));
    }

    @Test
    void agesAreGroupedAsAsked() {
        var found = composition("&ageBand=10");

        assertThat(found.getList("by.find { it.fact == 'AGE' }.groups.value", String.class))
                .contains("20-29", "30-39")
                .allMatch(group -> group.matches("[0-9]+0-[0-9]+9"));
        assertThat(sum(found, "AGE")).isEqualTo(SIZE);
    }

    @Test
    void whatCannotBeGroupedIsRefused() {
        given().get("/api/v1/pools/composed/composition?ageBand=0")
                .then()
                .statusCode(422)
                .body("errors[0].parameter", equalTo("ageBand"))
                .body("errors[0].code", equalTo("out-of-range"));
        given().get("/api/v1/pools/nowhere/composition").then().statusCode(404);
    }
}
