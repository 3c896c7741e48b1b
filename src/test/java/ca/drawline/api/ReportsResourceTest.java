package ca.drawline.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReportsResourceTest {

    private KeptReports kept = new KeptReports("", "");

    @BeforeEach
    void keep() {
        kept = KeptReports.make();
    }

    @Test
    void reportIsOnePageThatNeedsNothingElse() {
        for (String path : List.of(kept.draw(), kept.comparison())) {
            var page = given().accept("text/html").get(path).then().statusCode(200);

            page.header(
                    "Content-Security-Policy", allOf(startsWith("default-src 'none'"), not(containsString("unsafe"))));
            assertThat(page.extract().asString())
                    .contains("<svg", "<desc", "<caption>", "invented")
                    .doesNotContain("<script", " src=", "<link", "style=\"", "NOT_FOUND");
        }
    }

    @Test
    void curveIsDrawnThroughEveryScoreThatSomebodyHas() {
        var points =
                given().get(kept.draw().replace("/report", "/curve")).jsonPath().getList("stages[0].points");

        var page = given().accept("text/html").get(kept.draw()).asString();
        var curve = page.substring(page.indexOf("class=\"curve\""));

        assertThat(points).hasSizeGreaterThan(50);
        assertThat(curve.substring(0, curve.indexOf("/>")).chars().filter(sign -> sign == 'L'))
                .hasSize(points.size());
    }

    @Test
    void reportIsInTheLanguageOfTheReader() {
        given().accept("text/html")
                .get(kept.draw() + "?lang=fr")
                .then()
                .statusCode(200)
                .header("Content-Language", "fr")
                .body(containsString("ronde du 28 juin 2023"))
                .body(containsString("28 juin 2023 à 14 h 04 min 34 s UTC"))
                .body(containsString("8\u00a0000 candidats"));
        given().accept("text/html")
                .header("Accept-Language", "fr-CA")
                .get(kept.comparison())
                .then()
                .statusCode(200)
                .body(containsString("deux rondes comparées"))
                .body(containsString("ronde demandée"));
        given().accept("text/html").get(kept.draw() + "?lang=de").then().statusCode(422);
    }

    @Test
    void figuresAreThereAsJsonAndAsCsv() {
        given().accept("application/json")
                .get(kept.comparison())
                .then()
                .statusCode(200)
                .body("gained", equalTo(60));
        given().accept("text/csv")
                .get(kept.comparison())
                .then()
                .statusCode(200)
                .body(startsWith("table,group,cause,gained,lost\r\ntotal,,,60,0\r\n"));
        given().accept("text/csv")
                .get(kept.draw())
                .then()
                .statusCode(200)
                .body(startsWith("table,group,figure,value\r\n"))
                .body(containsString("invited,300\r\n"));
    }

    @Test
    void unknownDrawOrComparisonHasNoReport() {
        given().accept("text/html").get("/api/v1/draws/0/report").then().statusCode(404);
        given().accept("text/html").get("/api/v1/comparisons/0/report").then().statusCode(404);
    }
}
