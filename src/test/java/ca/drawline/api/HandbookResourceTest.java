package ca.drawline.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HandbookResourceTest {

    private static final String HANDBOOK = "/api/v1/rules/handbook";

    @Test
    void rulesOfADateAreOnePage() {
        given().get(HANDBOOK + "?asOf=2023-06-28")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Language", equalTo("en"))
                .header("Vary", containsString("Accept-Language"))
                .body(allOf(
                        containsString("<html lang=\"en\">"),
                        containsString("the rules in force on 28 June 2023"),
                        containsString("id=\"rule-fsw-points\""),
                        containsString("href=\"#rule-fsw-points\""),
                        containsString("id=\"rule-cut-off\""),
                        containsString("id=\"grid-crs-core-age\""),
                        containsString("<th scope=\"row\">20 to 29</th>"),
                        containsString("points &gt;= 67"),
                        not(containsString("id=\"changes\""))));
    }

    @Test
    void readerChoosesTheLanguage() {
        given().header("Accept-Language", "fr-CA, en;q=0.5")
                .get(HANDBOOK + "?asOf=2023-06-28")
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("fr"))
                .body(containsString("les règles en vigueur le 28 juin 2023"));
        given().header("Accept-Language", "fr")
                .get(HANDBOOK + "?asOf=2023-06-28&lang=en")
                .then()
                .header("Content-Language", equalTo("en"));
        given().header("Accept-Language", "de")
                .get(HANDBOOK)
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("en"));
    }

    @Test
    void pageBeginsWithWhatChanged() {
        given().get(HANDBOOK + "?asOf=2025-03-25&since=2025-03-24")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("What changed since 24 March 2025"),
                        containsString("?asOf=2025-03-24&amp;lang=en#rule-crs-additional-job-offer-skilled")));
        given().get(HANDBOOK + "?asOf=2023-06-28&since=2023-06-27")
                .then()
                .body(containsString("Nothing: the same rules were in force."));
    }

    @Test
    void unchangedPageIsNotSentTwice() {
        var tag = given().get(HANDBOOK + "?asOf=2023-06-28")
                .then()
                .header("Cache-Control", equalTo("no-cache"))
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag)
                .get(HANDBOOK + "?asOf=2023-06-28")
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag));
        given().header("If-None-Match", tag)
                .get(HANDBOOK + "?asOf=2023-06-28&lang=fr")
                .then()
                .statusCode(200);
    }

    @Test
    void wrongDatesAreExplained() {
        given().get(HANDBOOK + "?asOf=yesterday&since=1999-01-01&lang=de")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.code", equalTo(List.of("unknown-value", "not-a-date", "date-not-covered")));
        given().get(HANDBOOK + "?asOf=2023-06-28&since=2024-06-28")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("not-earlier"));
        given().get(HANDBOOK + "?since_=2024-06-28")
                .then()
                .statusCode(422)
                .body("errors[0].hint", equalTo("Did you mean since?"));
    }

    @Test
    void pageIsHeldToItsOwnPolicyAlone() {
        var policies = given().get(HANDBOOK).headers().getValues("Content-Security-Policy");

        assertThat(policies).singleElement().asString().startsWith("default-src 'none'; style-src 'sha256-");
    }
}
