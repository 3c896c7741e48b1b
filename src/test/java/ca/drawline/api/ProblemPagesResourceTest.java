package ca.drawline.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import ca.drawline.problem.ProblemPage;
import ca.drawline.problem.ProblemPages;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** From a problem to the page that explains it. */
@QuarkusTest
class ProblemPagesResourceTest {

    private static final String STEM = "categories/2023-05-31/stem.drl";

    @Test
    void theIndexLeadsToEveryPage() {
        var index = given().get("/problems").then().statusCode(200).extract().asString();

        for (ProblemPage page : ProblemPages.all()) {
            assertThat(index).contains("href=\"/problems/" + page.code() + "\"");
            given().get("/problems/" + page.code())
                    .then()
                    .statusCode(200)
                    .header("Content-Type", containsString("text/html"))
                    .body(containsString("<h1>"), containsString(page.code()));
        }
    }

    @Test
    void aCodeThatDoesNotExistIsRefusedWithTheNearest() {
        given().get("/problems/unknown-feild")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-problem"))
                .body("errors[0].hint", containsString("unknown-field"));
    }

    @Test
    void aCheckShowsTheLineWithACaretAndLeadsToThePage() {
        var desk = Desk.begin("ana");
        desk.edit("ana", STEM, "continuousMonths >= 6", "continuousMonth >= \"6\"");

        given().post(desk.path() + "/check")
                .then()
                .statusCode(200)
                .body("ok", equalTo(false))
                .body("problems[0].code", equalTo("unknown-field"))
                .body("problems[0].source", containsString("continuousMonth >= "))
                .body("problems[0].caret", endsWith("^"))
                .body("problems[0].page", equalTo("/problems/unknown-field"))
                .body("problems[0].hint", not(equalTo("")));
    }
}
