package ca.drawline.workbench;

import static ca.drawline.workbench.Chromium.button;
import static ca.drawline.workbench.Chromium.link;
import static ca.drawline.workbench.Chromium.open;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static io.restassured.RestAssured.given;

import ca.drawline.api.DemonstrationPool;
import ca.drawline.api.OwnRules;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.regex.Pattern;
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

    private Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private void actAs(String name) {
        page.getByText("Settings").first().click();
        page.getByLabel("Acting as").fill(name);
        page.getByLabel("Acting as").press("Enter");
        page.getByText("Settings").first().click();
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
    void categoryIsAddedFromFourQuestionsTestedApprovedAndDrawn() {
        DemonstrationPool.make();
        open(page, "/rules/categories?asOf=2023-06-28");
        assertThat(heading("Categories")).isVisible();
        actAs("ana");
        link(page, "New category").click();

        page.getByLabel("Name in English").fill("STEM and technologists");
        page.getByLabel("Name in French").fill("STIM et technologues");
        page.getByLabel("In force from").fill("2023-06-01");
        page.getByLabel("Source").fill("Proposal of the policy branch");
        page.getByLabel("Purpose in English").fill("Supply the skills of a digital economy.");
        page.getByLabel("Copy from a category").selectOption("stem");
        assertThat(page.getByText("24 occupations chosen")).isVisible();
        page.getByLabel("Add an occupation").fill("civil engineering technol");
        assertThat(page.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText("22300")))
                .isVisible();
        page.getByLabel("Add an occupation").press("Enter");
        page.getByLabel("Paste codes").fill("22301 and 99999");
        button(page, "Add these codes").click();
        assertThat(page.getByText("Not in the classification: 99999")).isVisible();
        assertThat(page.getByText("26 occupations chosen")).isVisible();
        page.getByLabel("Months of full-time work, at least").fill("12");
        page.getByLabel("Continuous or not").check();
        button(page, "Write the category").click();

        assertThat(heading("STEM and technologists")).isVisible();
        assertThat(page.getByText("Nothing is in the way: the draft makes a rule book."))
                .isVisible();
        assertThat(page.getByText(Pattern.compile("All [\\d,]+ scenarios come out as they say")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.ROW)
                        .filter(new Locator.FilterOptions().setHasText("Civil engineering technologists")))
                .isVisible();

        link(page, "Submit for review").click();
        button(page, "Submit for review").click();
        assertThat(button(page, "Approve and publish")).isVisible();
        actAs("bo");
        button(page, "Approve and publish").click();
        assertThat(page.getByText("Approved by bo")).isVisible();

        open(
                page,
                "/draw?pool=demo&asOf=2023-06-28T14:04:34Z&type=CATEGORY&category=stem-and-technologists&invitations=500"
                        + "&rules=published");
        var result = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("What the draw comes to"));
        assertThat(result.getByRole(AriaRole.DEFINITION).nth(2)).hasText("500");
        var invited = page.waitForDownload(() -> link(page, "Invited (CSV)").click());
        Assertions.assertThat(invited.suggestedFilename()).endsWith(".csv");
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void occupationsAreAddedByTitleAndRemoved() {
        var draft = begun("Occupations");
        open(page, "/rules/categories/stem?asOf=2026-03-01&rules=drafts/" + draft);
        assertThat(page.getByText("11 occupations")).isVisible();
        page.getByLabel("Add an occupation").fill("software engineers");
        page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText("21231"))
                .click();
        assertThat(page.getByText("12 occupations")).isVisible();
        assertThat(page.getByText("\"21231\", // Software engineers and designers"))
                .isVisible();
        button(page, "Remove Insurance agents and brokers").click();
        assertThat(page.getByText("63100 Insurance agents and brokers was removed in the draft."))
                .isVisible();
        Assertions.assertThat(file(draft, "categories/2026-02-18/stem.drl"))
                .contains("            \"21231\", // Software engineers and designers\n")
                .doesNotContain("63100");
        button(page, "Check and run the scenarios").click();
        assertThat(page.getByText("come out differently than they say")).isVisible();
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void gridIsEditedLikeASpreadsheetAndShowsItsGap() {
        var draft = begun("A grid");
        var path = "crs-core/2015-01-01/age.csv";
        var before = file(draft, path);
        open(page, "/rules/files/" + path + "?rules=drafts/" + draft);
        page.getByLabel("from, row 4", new Page.GetByLabelOptions().setExact(true))
                .fill("21");
        assertThat(page.getByText("Gap", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
        assertThat(page.getByText("No row covers").first()).isVisible();
        page.getByLabel("from, row 4", new Page.GetByLabelOptions().setExact(true))
                .fill("19");
        assertThat(page.getByText("Overlap", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
        assertThat(page.getByText("Gap", new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);
        page.getByLabel("from, row 4", new Page.GetByLabelOptions().setExact(true))
                .fill("20");
        assertThat(page.getByText("No gap and no overlap.")).isVisible();
        page.getByLabel("from, row 4", new Page.GetByLabelOptions().setExact(true))
                .press("ArrowDown");
        assertThat(page.getByLabel("from, row 5", new Page.GetByLabelOptions().setExact(true)))
                .isFocused();
        page.getByLabel("value, row 2", new Page.GetByLabelOptions().setExact(true))
                .fill("91");
        button(page, "Save").click();
        assertThat(page.getByText("Saved", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        Assertions.assertThat(file(draft, path)).isEqualTo(before.replaceFirst("true,18,18,90", "true,18,18,91"));
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    /** As a spreadsheet hands over its cells. */
    private static void paste(Locator cell, String cells) {
        cell.evaluate("""
                (cell, text) => {
                  const clipboard = new DataTransfer();
                  clipboard.setData('text/plain', text);
                  cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }));
                }
                """, cells);
    }

    @Test
    void rowsOfAGridArePastedAddedAndRemoved() {
        var draft = begun("Rows of a grid");
        var path = "crs-core/2015-01-01/age.csv";
        var before = file(draft, path);
        var rows = (int) before.lines().count() - 1;
        open(page, "/rules/files/" + path + "?rules=drafts/" + draft);
        paste(cell("value, row 2"), "91\tPolicy, part 1\r\n96\tPolicy 2\r\n");
        assertThat(cell("value, row 3")).hasValue("96");
        assertThat(cell("source, row 3")).hasValue("Policy 2");

        button(page, "Remove row 3").click();
        assertThat(cell("withPartner, row 3")).isFocused();
        assertThat(cell("from, row 3")).hasValue("20");
        assertThat(page.getByText("No row covers").first()).isVisible();

        button(page, "Add a row").click();
        assertThat(cell("withPartner, row " + rows)).isFocused();
        paste(cell("withPartner, row " + rows), "true\t19\t19\t97\tPolicy 3\nfalse\t");
        assertThat(cell("withPartner, row " + (rows + 1))).hasValue("false");
        button(page, "Remove row " + (rows + 1)).press("Enter");
        assertThat(page.getByText("No gap and no overlap.")).isVisible();
        button(page, "Save").click();
        assertThat(page.getByText("Saved", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        Assertions.assertThat(file(draft, path))
                .isEqualTo(before.replaceFirst("true,18,18,90,.*", "true,18,18,91,\"Policy, part 1\"")
                                .replaceFirst("true,19,19,.*\n", "")
                        + "true,19,19,97,Policy 3\n");
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    private Locator cell(String name) {
        return page.getByLabel(name, new Page.GetByLabelOptions().setExact(true));
    }

    @Test
    void scenariosAreCopiedAndRemovedAndSoIsWhatTheyExpect() {
        var draft = begun("Scenarios");
        var path = "crs-core/2015-01-01/scenarios.yaml";
        var before = file(draft, path);
        open(page, "/rules/files/" + path + "?rules=drafts/" + draft);
        page.getByText("Amara turns 30").click();
        button(page, "Duplicate Amara turns 30").click();
        page.getByText("Amara turns 30 (copy)").click();
        var copied = " of Amara turns 30 (copy)";
        button(page, "Remove the expectation sections › core" + copied).click();
        var nearest = button(page, "Remove the expectation crs" + copied);
        assertThat(nearest).isFocused();
        nearest.press("Enter");
        var left = button(page, "Remove the expectation points › crs-core-age" + copied);
        assertThat(left).isFocused();
        left.press("Enter");
        assertThat(left).hasCount(0);

        var taught = "Noel did not finish secondary school";
        page.getByText(taught).click();
        button(page, "Remove the expectation points › crs-core-education of " + taught)
                .click();
        button(page, "Remove the expectation crs of " + taught).click();
        page.getByText("Each ability counts by itself").click();
        button(page, "Remove Each ability counts by itself").click();
        assertThat(page.getByText("Each ability counts by itself")).hasCount(0);
        button(page, "Save").click();
        assertThat(page.getByText("Saved", new Page.GetByTextOptions().setExact(true)))
                .isVisible();

        var amara = before.substring(before.indexOf("- name: Amara turns 30"), before.indexOf("# Education"));
        var ability = before.substring(
                before.indexOf("- name: Each ability counts by itself"),
                before.indexOf("- name: French beside English is the second official language"));
        var copy = amara.replace("Amara turns 30", "Amara turns 30 (copy)").replaceFirst("then: .*", "then: {}");
        Assertions.assertThat(file(draft, path))
                .isEqualTo(before.replace(amara, amara + copy)
                        .replace(ability, "")
                        .replaceFirst(
                                "(Noel did not finish.*\n(?:.*\n){3}.*), crs-core-education: 0(.*\n) +crs: 0\n",
                                "$1$2"));
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void scenarioIsEditedInAFormAndTheRestStaysAsWritten() {
        var draft = begun("A scenario");
        var path = "crs-core/2015-01-01/scenarios.yaml";
        var before = file(draft, path);
        open(page, "/rules/files/" + path + "?rules=drafts/" + draft);
        page.getByLabel("Find a scenario").fill("turns 30");
        page.getByText("Amara turns 30").click();
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Amara is thirty");
        page.getByLabel("Find a scenario").fill("is thirty");
        page.getByLabel("Expected: crs", new Page.GetByLabelOptions().setExact(true))
                .fill("465");
        page.getByLabel("Expected: crs", new Page.GetByLabelOptions().setExact(true))
                .blur();
        button(page, "Save").click();
        assertThat(page.getByText("Saved", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        Assertions.assertThat(file(draft, path))
                .isEqualTo(before.replace("Amara turns 30", "Amara is thirty").replace("crs: 464 }", "crs: 465 }"));
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }
}
