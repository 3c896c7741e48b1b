package ca.drawline.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static io.restassured.RestAssured.given;

import ca.drawline.api.OwnRules;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An analyst who has never seen a rule adds a category, and changes one, a grid and a scenario. */
@QuarkusTest
@TestProfile(NewCategoryTest.Own.class)
@Tag("browser")
class NewCategoryTest {

    private static final int PATIENCE = 60_000;

    private final Chromium chromium = new Chromium();
    private final Page page = chromium.page();

    /** Apart from other tests, as what is published stays. */
    public static final class Own extends OwnRules {}

    @BeforeEach
    void begin() {
        setDefaultAssertionTimeout(PATIENCE);
        page.setDefaultTimeout(PATIENCE);
    }

    @AfterEach
    void end() {
        chromium.close();
    }

    private void open(String address) {
        page.navigate(RestAssured.baseURI + ":" + RestAssured.port + address);
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static int begun(String name) {
        return given().header("Drawline-User", "ana")
                .contentType("application/json")
                .body("{ \"name\": \"%s\" }".formatted(name))
                .post("/api/v1/drafts")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getInt("id");
    }

    private static String file(int draft, String path) {
        return given().get("/api/v1/drafts/" + draft + "/files/" + path).asString();
    }

    @Test
    void occupationsAreAddedByTitleAndRemoved() {
        var draft = begun("Occupations");
        open("/rules/categories/stem?asOf=2026-03-01&rules=drafts/" + draft);
        assertThat(page.getByText("11 occupations")).isVisible();
        page.getByLabel("Add an occupation").fill("software engineers");
        page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText("21231"))
                .click();
        assertThat(page.getByText("12 occupations")).isVisible();
        assertThat(page.getByText("\"21231\", // Software engineers and designers"))
                .isVisible();
        button("Remove Insurance agents and brokers").click();
        assertThat(page.getByText("63100 Insurance agents and brokers was removed in the draft."))
                .isVisible();
        Assertions.assertThat(file(draft, "categories/2026-02-18/stem.drl"))
                .contains("            \"21231\", // Software engineers and designers\n")
                .doesNotContain("63100");
        button("Check and run the scenarios").click();
        assertThat(page.getByText("come out differently than they say")).isVisible();
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void gridIsEditedLikeASpreadsheetAndShowsItsGap() {
        var draft = begun("A grid");
        var path = "crs-core/2015-01-01/age.csv";
        var before = file(draft, path);
        open("/rules/files/" + path + "?rules=drafts/" + draft);
        page.getByLabel("from, row 4", new Page.GetByLabelOptions().setExact(true))
                .fill("21");
        assertThat(page.getByText("Gap", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
        assertThat(page.getByText("No row covers").first()).isVisible();
        page.getByLabel("from, row 4", new Page.GetByLabelOptions().setExact(true))
                .fill("20");
        page.getByLabel("from, row 4", new Page.GetByLabelOptions().setExact(true))
                .press("ArrowDown");
        assertThat(page.getByLabel("from, row 5", new Page.GetByLabelOptions().setExact(true)))
                .isFocused();
        page.getByLabel("value, row 2", new Page.GetByLabelOptions().setExact(true))
                .fill("91");
        button("Save").click();
        assertThat(page.getByText("Saved", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        Assertions.assertThat(file(draft, path)).isEqualTo(before.replaceFirst("true,18,18,90", "true,18,18,91"));
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void scenarioIsEditedInAFormAndTheRestStaysAsWritten() {
        var draft = begun("A scenario");
        var path = "crs-core/2015-01-01/scenarios.yaml";
        var before = file(draft, path);
        open("/rules/files/" + path + "?rules=drafts/" + draft);
        page.getByLabel("Find a scenario").fill("turns 30");
        page.getByText("Amara turns 30").click();
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Amara is thirty");
        page.getByLabel("Find a scenario").fill("is thirty");
        page.getByLabel("Expected: crs", new Page.GetByLabelOptions().setExact(true))
                .fill("465");
        page.getByLabel("Expected: crs", new Page.GetByLabelOptions().setExact(true))
                .blur();
        button("Save").click();
        assertThat(page.getByText("Saved", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        Assertions.assertThat(file(draft, path))
                .isEqualTo(before.replace("Amara turns 30", "Amara is thirty").replace("crs: 464 }", "crs: 465 }"));
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }
}
