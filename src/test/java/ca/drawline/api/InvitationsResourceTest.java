package ca.drawline.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InvitationsResourceTest {

    private static final String ROUND =
            "{ \"asOf\": \"2025-06-15T12:00:00Z\", \"type\": \"GENERAL\", \"cutOff\": 460 }";

    private static ValidatableResponse asked(String round, String receivedOn, String applying) {
        return given().contentType("application/json")
                .header("Accept-Language", "fr")
                .body("{ \"round\": %s, \"receivedOn\": \"%s\", \"atInvitation\": %s, \"atApplication\": %s }"
                        .formatted(round, receivedOn, Profiles.AMARA, applying))
                .post("/api/v1/evaluations/after-invitation")
                .then();
    }

    @Test
    void theAnswerSaysWhichTestFailsAndWhy() {
        asked(ROUND, "2025-07-20", Profiles.AMARA.replace("\"settlementFunds\": 20000", "\"settlementFunds\": 200"))
                .statusCode(200)
                .header("Content-Language", "fr")
                .body("stands", is(false))
                .body("ageCountedOn", equalTo("2025-06-15"))
                .body("tests.find { it.test == 'eligible' }.stands", is(false))
                .body("tests.find { it.test == 'eligible' }.atInvitation.upheld", is(true))
                .body("tests.find { it.test == 'rank' }.stands", is(true))
                .body("tests.find { it.test == 'rank' }.atApplication.because", containsString("seuil de 460"))
                .body("tests.find { it.test == 'rank' }.atApplication.source", containsString("11.2"))
                .body("atInvitation.crs.total", equalTo(469))
                .body("atApplication.programs.find { it.program == 'FSW' }.eligible", is(false))
                .body("atApplication.crs", not(hasKey("points")));
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        asked("{ \"asOf\": \"2019-06-15T12:00:00Z\", \"type\": \"CATEGORY\" }", "2018-01-01", "{ \"idd\": 1 }")
                .statusCode(422)
                .body("errors.pointer", hasItems("/round/asOf", "/round/category", "/round/cutOff"));
        asked("\"2520\"", "2025-07-20", Profiles.AMARA)
                .statusCode(422)
                .body("errors.pointer", hasItems("/round"))
                .body("errors.code", hasItems("unknown-round"));
        asked(ROUND, "2025-06-14", "{ \"idd\": 1 }").statusCode(422).body("errors.pointer", hasItems("/receivedOn"));
        asked(ROUND, "2025-06-16", "{ \"idd\": 1 }")
                .statusCode(422)
                .body("errors.pointer", hasItems("/atApplication/idd", "/atApplication/dateOfBirth"));
    }
}
