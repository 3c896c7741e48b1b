package ca.drawline.workbench;

import static ca.drawline.workbench.Chromium.button;
import static ca.drawline.workbench.Chromium.heading;
import static ca.drawline.workbench.Chromium.link;
import static ca.drawline.workbench.Chromium.open;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static io.restassured.RestAssured.given;

import ca.drawline.api.Desk;
import ca.drawline.api.OwnRules;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Drafts from their beginning to their publication and back, and the record of it, as those who do it see it. */
@QuarkusTest
@TestProfile(DraftPagesTest.Own.class)
@Tag("browser")
class DraftPagesTest {

    /** A loaded machine takes its time over scenarios and draws; in milliseconds. */
    private static final double PATIENCE = 60_000;

    private static final String STEM = "categories/2023-05-31/stem.drl";
    private static final String AGRICULTURE = "categories/2023-05-31/agriculture.drl";
    private static final String TRADES = "categories/2023-05-31/trades.drl";
    private static final String EXPERIENCE = "continuousMonths >= ";

    private final Chromium chromium = new Chromium();
    private final Page page = chromium.page();

    /** Apart from other tests: versions are published here. */
    public static final class Own extends OwnRules {}

    @BeforeEach
    void begin() {
        setDefaultAssertionTimeout(PATIENCE);
        page.setDefaultTimeout(PATIENCE);
        if (given().get("/api/v1/pools/small").statusCode() == 404) {
            given().contentType("application/json")
                    .body(
                            "{ \"name\": \"small\", \"synthesize\": { \"round\": \"252\", \"size\": 5000, \"seed\": 1 } }")
                    .post("/api/v1/pools")
                    .then()
                    .statusCode(201);
        }
    }

    @AfterEach
    void end() {
        chromium.close();
    }

    private Locator choice(String name) {
        return page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    private Locator inDialog(String button) {
        return dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button));
    }

    private void actAs(String who) {
        var settings = page.getByText("Settings").first();
        settings.click();
        page.getByLabel("Acting as").fill(who);
        page.getByLabel("Acting as").press("Enter");
        settings.click();
    }

    private static String months(String file) {
        return given().get(file).asString().replaceAll("(?s).*" + EXPERIENCE + "(\\d+).*", "$1");
    }

    /** Another number of months than the file has. */
    private static void edit(Desk desk, String who, String path) {
        var months = months(desk.file(path));
        desk.edit(who, path, EXPERIENCE + months, EXPERIENCE + (Integer.parseInt(months) % 12 + 2));
    }

    private static int serving() {
        return given().get("/api/v1/rules").jsonPath().getInt("version");
    }

    @Test
    void draftIsBegunReviewedByAnotherPublishedAndTakenBack() {
        var before = serving();
        open(page, "/rules/drafts");
        actAs("ana");
        button(page, "Begin a draft").click();
        dialog().getByLabel("What it is about").fill("Longer experience for STEM");
        inDialog("Begin a draft").click();
        assertThat(heading(page, "Longer experience for STEM")).isVisible();
        assertThat(page.getByText("The draft changes nothing yet.")).isVisible();

        var desk = new Desk(Integer.parseInt(page.url().replaceAll(".*/", "")));
        var months = months(desk.file(STEM));
        edit(desk, "ana", STEM);
        page.reload();
        theChangeIsShown(months, months(desk.file(STEM)));
        theChecksAreRun();
        theEffectIsShown();

        page.getByLabel("Note").fill("As the consultation asked.");
        button(page, "Submit for review").click();
        assertThat(page.getByText("As the consultation asked.")).isVisible();
        assertThat(page.getByText("ana worked on this draft")).isVisible();
        assertThat(heading(page, "Changes")).isVisible();
        assertThat(heading(page, "Impact")).isVisible();

        actAs("bo");
        button(page, "Approve and publish").click();
        assertThat(page.getByText("Approved by bo")).isVisible();
        assertThat(page.getByText("Rules version " + (before + 1))).isVisible();

        link(page, "Version " + (before + 1)).click();
        assertThat(page.getByText("Approved by bo")).isVisible();
        assertThat(page.getByRole(AriaRole.INSERTION)).containsText(EXPERIENCE);
        theVersionBeforeIsRestored(before);
        theRecordTellsOfIt(desk);
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    private void theChangeIsShown(String before, String after) {
        var change = page.getByRole(
                AriaRole.TABLE,
                new Page.GetByRoleOptions().setName("What changes in %s, side by side".formatted(STEM)));
        assertThat(change.getByRole(AriaRole.DELETION)).containsText(EXPERIENCE + before);
        assertThat(change.getByRole(AriaRole.INSERTION)).containsText(EXPERIENCE + after);
        assertThat(change.getByText("Removed:")).hasCount(1);
        assertThat(change.getByText("Added:")).hasCount(1);
        assertThat(change.getByText("package categories")).hasCount(0);
        change.getByRole(AriaRole.BUTTON).first().click();
        assertThat(change.getByText("package categories")).hasCount(2);
    }

    private void theChecksAreRun() {
        link(page, "Check").click();
        assertThat(page.getByText("Nothing is in the way")).isVisible();
        link(page, "Tests").click();
        assertThat(page.getByText("scenarios come out differently than they say"))
                .isVisible();
        assertThat(heading(page, "Six months in a listed occupation, stem")).isVisible();
        var expected = page.getByRole(
                AriaRole.TABLE,
                new Page.GetByRoleOptions().setName("Expected beside found: Six months in a listed occupation, stem"));
        assertThat(expected.getByRole(AriaRole.ROWHEADER).first()).hasText("met");
        assertThat(expected).containsText("STEM: six months of continuous full-time work");
        assertThat(page.getByText("Every rule finds something in one scenario."))
                .isVisible();
    }

    private void theEffectIsShown() {
        link(page, "Impact").click();
        page.getByLabel("Effect on which draw").selectOption("small~252~stem");
        assertThat(page.getByText("Cut-off with the draft")).isVisible();
        assertThat(page.getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName("Membership of a category"))
                        .first())
                .isVisible();
        page.waitForURL("**draw=small*");
    }

    private void theVersionBeforeIsRestored(int before) {
        page.getByText("All versions").click();
        link(page, "Version " + before).click();
        button(page, "Restore").click();
        inDialog("Restore").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Version " + (before + 2))))
                .isVisible();
        assertThat(page.getByText("Restores version %d.".formatted(before))).isVisible();
        page.getByText("All versions").click();
        choice("From").selectOption(String.valueOf(before));
        choice("To").selectOption(String.valueOf(before + 2));
        button(page, "Show what differs").click();
        assertThat(page.getByText("They say the same.")).isVisible();
    }

    private void theRecordTellsOfIt(Desk desk) {
        open(page, "/activity?subject=drafts/" + desk.id());
        assertThat(page.getByRole(AriaRole.ROW)
                        .filter(new Locator.FilterOptions().setHasText("bo"))
                        .getByText("Approved"))
                .isVisible();
        assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Began a draft")))
                .containsText("ana");
        choice("What").selectOption("submitted");
        page.waitForURL("**what=submitted*");
        assertThat(page.getByRole(AriaRole.ROW)).hasCount(2);
        button(page, "Verify the chain").click();
        assertThat(page.getByText("The chain is whole")).isVisible();
    }

    @Test
    void bothChangedAFileAndTheAnalystSaysWhichTextStays() {
        var first = Desk.begin("cleo");
        var second = Desk.begin("dana");
        edit(first, "cleo", TRADES);
        var kept = Integer.parseInt(months(second.file(TRADES))) + 20;
        second.edit("dana", TRADES, EXPERIENCE + months(second.file(TRADES)), EXPERIENCE + kept);
        first.publish("cleo", "bo").statusCode(200);

        open(page, "/rules/drafts/" + second.id());
        actAs("dana");
        button(page, "Rebase").click();
        assertThat(heading(page, "Both changed these files")).isVisible();
        assertThat(page.getByRole(
                        AriaRole.TABLE, new Page.GetByRoleOptions().setName(TRADES + ": three texts side by side")))
                .containsText(EXPERIENCE + kept);
        assertThat(button(page, "Rebase with these texts")).isDisabled();
        page.getByLabel("Keep the draft’s text").check();
        button(page, "Rebase with these texts").click();
        assertThat(page.getByText("Rebase needed")).hasCount(0);
        assertThat(link(page, "Version " + serving())).isVisible();
        assertThat(page.getByRole(AriaRole.INSERTION)).containsText(EXPERIENCE + kept);
        // The browser itself writes of the refused request; nothing else is complained of.
        Assertions.assertThat(chromium.complaints()).allMatch(complaint -> complaint.contains("409"));
    }

    @Test
    void reviewerRejectsWithAReasonAndAnAuthorWithdraws() {
        var rejected = Desk.begin("ana");
        edit(rejected, "ana", STEM);
        rejected.step("ana", "submit", "").statusCode(200);
        open(page, "/rules/drafts/" + rejected.id());
        actAs("bo");
        page.getByLabel("Note").fill("The figures are missing.");
        button(page, "Reject").click();
        assertThat(page.getByText("Rejected by bo")).isVisible();
        assertThat(button(page, "Approve and publish")).hasCount(0);
        link(page, "Record").click();
        assertThat(page.getByText("The figures are missing.").first()).isVisible();

        var withdrawn = Desk.begin("ana");
        open(page, "/rules/drafts/" + withdrawn.id());
        assertThat(button(page, "Withdraw")).hasCount(0);
        actAs("ana");
        button(page, "Withdraw").click();
        assertThat(dialog().getByText("The draft ends here.")).isVisible();
        inDialog("Withdraw").click();
        assertThat(page.getByText("Withdrawn by ana")).isVisible();
        assertThat(button(page, "Submit for review")).hasCount(0);
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void smallChangesThatNoScenarioNoticesAreListedAndTheSearchCanBeCalledOff() {
        var desk = Desk.begin("ana");
        edit(desk, "ana", AGRICULTURE);
        open(page, "/rules/drafts/%d?view=tests".formatted(desk.id()));
        button(page, "Try small changes").click();
        button(page, "Cancel").click();
        assertThat(heading(page, "Coverage")).isVisible();

        button(page, "Try small changes").click();
        assertThat(page.getByText("small changes were noticed.")).isVisible();
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidWithItsPlaceAndItsWayOut() {
        var desk = Desk.begin("ana");
        desk.edit("ana", STEM, "continuousMonths", "continuousMonth");
        open(page, "/rules/drafts/%d?view=check".formatted(desk.id()));

        assertThat(page.getByText("One problem keeps the draft from being published."))
                .isVisible();
        assertThat(page.getByText("is not a field of Experience")).isVisible();
        assertThat(page.getByText("Did you mean continuousMonths?")).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(STEM + ":16")))
                .hasAttribute("href", "/rules/files/%s?rules=drafts/%d&line=16".formatted(STEM, desk.id()));
        assertThat(link(page, "What “unknown-field” means, with an example"))
                .hasAttribute("href", "/problems/unknown-field");
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void triedDrawIsSealedVerifiedAndHandedOut() {
        given().contentType("application/json")
                .body("""
                        { "pool": "small", "asOf": "2023-06-28T14:04:34Z", "type": "GENERAL", "invitations": 40 }
                        """)
                .post("/api/v1/draws/dry-run")
                .then()
                .statusCode(200);
        open(page, "/activity/sealed");
        actAs("ola");
        button(page, "Seal an official draw").click();
        assertThat(dialog().getByText("40 invited")).isVisible();
        inDialog("Seal this draw").click();
        assertThat(heading(page, "Record 1")).isVisible();
        assertThat(page.getByText("ola,")).isVisible();

        button(page, "Verify").click();
        assertThat(page.getByText("Verified: the draw comes to the same bytes on 1 and 4 threads"))
                .isVisible();
        var list = page.waitForDownload(() -> button(page, "CSV").click());
        Assertions.assertThat(list.suggestedFilename()).endsWith(".csv");
        page.getByLabel("As of").fill("2023-07-01");
        page.getByLabel("As of").blur();
        assertThat(page.getByText("Open: 40")).isVisible();

        link(page, "Work going on").click();
        assertThat(page.getByRole(AriaRole.ROWHEADER)
                        .filter(new Locator.FilterOptions().setHasText("Verify the sealed draw"))
                        .first())
                .isVisible();
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }
}
