package ca.drawline.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Starts with an empty data directory, as a new installation does. */
@QuarkusTest
@TestProfile(FirstStartTest.Empty.class)
class FirstStartTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** The demonstration as shipped, over no data at all. */
    public static final class Empty implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("drawline.demonstration.enabled", "true");
        }
    }

    @Test
    void theDemonstrationPoolIsMadeWhileTheServiceAnswersAndReplaysItsRound() {
        given().get("/api/v1/rules").then().statusCode(200);
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (given().get("/api/v1/pools/demo").statusCode() != 200) {
            assertThat(System.nanoTime()).as("waited too long for the pool").isLessThan(end);
            Thread.onSpinWait();
        }

        given().get("/api/v1/pools/demo")
                .then()
                .body("size", equalTo(220_003))
                .body("synthetic", equalTo(true))
                .body("round", equalTo("252"));
        given().contentType("application/json")
                .body("""
                        { "pool": "demo", "asOf": "2023-06-28T14:04:34Z", "type": "CATEGORY", "category": "healthcare",
                          "invitations": 500 }""")
                .post("/api/v1/draws/dry-run")
                .then()
                .statusCode(200)
                .body("cutOff", equalTo(476))
                .body("tieBreak", equalTo("2022-11-12T12:47:27Z"))
                .body("invited", equalTo(500));
    }
}
