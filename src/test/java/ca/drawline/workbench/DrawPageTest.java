package ca.drawline.workbench;

import static ca.drawline.workbench.Chromium.button;
import static ca.drawline.workbench.Chromium.link;
import static ca.drawline.workbench.Chromium.open;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import ca.drawline.api.DemonstrationPool;
import ca.drawline.api.Desk;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The draw page as an analyst uses it: by what is written on it, and by the keyboard. */
@QuarkusTest
@Tag("browser")
class DrawPageTest {

    /** A loaded machine takes its time over the first draw of a pool; in milliseconds. */
    private static final double PATIENCE = 60_000;

    private static final String REPLAY =
            "?pool=demo&asOf=2023-06-28T14:04:34Z&type=CATEGORY&category=healthcare&invitations=500";

    private final Chromium chromium = new Chromium();
    private final Page page = chromium.page();

    @BeforeEach
    void begin() {
        DemonstrationPool.make();
        setDefaultAssertionTimeout(PATIENCE);
        page.setDefaultTimeout(PATIENCE);
    }

    @AfterEach
    void end() {
        chromium.close();
    }

    /** A figure of the result, by its place: cut-off, tie-break, invited, ranked, at the cut-off. */
    private Locator figure(int place) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("What the draw comes to"))
                .getByRole(AriaRole.DEFINITION)
                .nth(place);
    }

    @Test
    void roundIsReplayedMovedToAThousandAndReported() {
        open(page, "/draw?pool=demo");
        page.getByLabel("Start from a published round").selectOption("252");

        assertThat(figure(0)).hasText("476");
        assertThat(figure(1)).containsText("Nov 12, 2022, 12:47:27 UTC");
        assertThat(figure(2)).hasText("500");
        assertThat(page.getByText("Same as published")).isVisible();
        assertThat(page.getByText("476, submitted by Nov 12, 2022, 12:47:27 UTC"))
                .isVisible();

        var slider = page.getByRole(AriaRole.SLIDER);
        for (int step = 0; step < 5; step++) {
            slider.press("PageUp");
        }
        assertThat(figure(2)).hasText("1,000");
        assertThat(figure(0)).hasText("471");
        assertThat(slider).hasAttribute("aria-valuetext", "1,000 invitations, cut-off 471");
        assertThat(figure(1)).containsText("UTC");
        assertThat(page).hasURL(Pattern.compile("[?&]invitations=1000(&|$)"));

        var report = page.waitForPopup(() -> link(page, "Report").click());
        assertThat(report.getByText("471").first()).isVisible();
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void twoNumbersOfInvitationsAreComparedDownToOnePerson() {
        open(page, "/draw" + REPLAY);
        assertThat(figure(0)).hasText("476");
        page.getByLabel("Another number of invitations").fill("600");

        var totals = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Who gains and who loses"))
                .getByRole(AriaRole.DEFINITION);
        assertThat(totals.nth(0)).hasText("100");
        assertThat(totals.nth(1)).hasText("0");
        assertThat(totals.nth(2)).hasText("476 → 475");
        assertThat(page).hasURL(Pattern.compile("[?&]compareInvitations=600(&|$)"));
        totals.nth(0).getByRole(AriaRole.LINK).click();

        assertThat(page.getByText("100 people, by score.")).isVisible();
        var person = page.getByRole(AriaRole.ROWHEADER).first();
        var id = person.textContent().strip();
        person.getByRole(AriaRole.LINK).click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Candidate " + id)))
                .isVisible();
        assertThat(page.getByText("Not invited.")).isVisible();
        assertThat(page.getByText("Invited.", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(page.getByRole(
                        AriaRole.GROUP, new Page.GetByRoleOptions().setName("The smallest changes that would turn it")))
                .isVisible();
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void draftIsComparedByCauseDownToThePeopleItConcerns() {
        var desk = Desk.begin("ana");
        desk.edit("ana", "categories/2023-05-31/healthcare.drl", "continuousMonths >= 6", "continuousMonths >= 24");
        open(page, "/draw" + REPLAY);
        assertThat(figure(0)).hasText("476");
        page.getByLabel("Another rule book").selectOption("drafts/" + desk.id());

        var causes = page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("By cause"));
        var ofCategory = causes.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Category"));
        assertThat(causes.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("The line moved")))
                .isVisible();
        assertThat(page).hasURL(Pattern.compile("[?&]compare=drafts(/|%2F)" + desk.id() + "(&|$)"));
        ofCategory.getByRole(AriaRole.LINK).first().click();

        assertThat(page.getByText("people, by score.")).isVisible();
        page.getByRole(AriaRole.ROWHEADER).first().getByRole(AriaRole.LINK).click();
        assertThat(page.getByText("Invited.", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(page.getByText("Took no part.")).isVisible();
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void placesThatTheRulesReserveAreShownWithWhatTheGroupTook() {
        var desk = Desk.reservingForHealthcare("ana");
        open(page, "/draw?pool=demo&asOf=2023-06-28T14:04:34Z&type=GENERAL&invitations=500&rules=drafts/" + desk.id());

        var reserved = page.getByRole(
                        AriaRole.TABLE, new Page.GetByRoleOptions().setName("Groups with places of their own"))
                .getByRole(AriaRole.ROW);
        assertThat(reserved.nth(1)).containsText("Places reserved");
        assertThat(reserved.nth(1)).containsText("50");
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void namedDrawIsFoundAmongTheKeptAndOpensAtItsOwnAddress() {
        open(page, "/draw" + REPLAY.replace("500", "650"));
        assertThat(figure(2)).hasText("650");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Summer, 650");
        button(page, "Save").click();
        assertThat(page.getByText("Saved under this name.")).isVisible();
        var invited = page.waitForDownload(() -> link(page, "Invited (CSV)").click());
        Assertions.assertThat(invited.path()).content().hasLineCount(651).startsWith("id,stage,rank,score");
        link(page, "Kept draws").click();
        link(page, "Named").click();
        link(page, "Summer, 650").click();

        assertThat(page).hasURL(Pattern.compile("/draw/[0-9a-f]{16}$"));
        assertThat(figure(2)).hasText("650");
        assertThat(page.getByLabel("Invitations", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("650");
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void drawOfStagesIsShownWithEachOfThemAndItsFirstCanBeDrawnAlone() {
        var id = RestAssured.given()
                .contentType("application/json")
                .body("""
                        { "pool": "demo", "asOf": "2023-06-28T14:04:34Z", "stages": [
                          { "type": "CATEGORY", "category": "healthcare", "invitations": 500 },
                          { "type": "GENERAL", "invitations": 1000 } ] }
                        """)
                .post("/api/v1/draws/dry-run")
                .path("id");
        open(page, "/draw/" + id);

        var stages = page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Stages"))
                .getByRole(AriaRole.ROW);
        assertThat(stages.nth(1)).containsText("476");
        assertThat(stages.nth(2)).containsText("1,000");
        link(page, "Draw its first stage alone").click();

        assertThat(page.getByText("Same as published")).isVisible();
        assertThat(figure(0)).hasText("476");
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void invitationsAreFoundForALine() {
        open(page, "/draw" + REPLAY);
        assertThat(figure(0)).hasText("476");
        page.getByText("Find the invitations for a goal").click();
        page.getByLabel("Score", new Page.GetByLabelOptions().setExact(true)).fill("471");
        button(page, "Find").click();

        assertThat(page.getByText("From 996 to 1,213 invitations come to it.")).isVisible();
        button(page, "Take 1,213").click();

        assertThat(figure(0)).hasText("471");
        assertThat(figure(2)).hasText("1,213");
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void addressSaysTheDrawAndASharedOneIsTheSame() {
        open(page, "/draw" + REPLAY);
        assertThat(figure(0)).hasText("476");
        page.getByLabel("Invitations", new Page.GetByLabelOptions().setExact(true))
                .fill("700");
        assertThat(figure(2)).hasText("700");
        assertThat(page).hasURL(Pattern.compile("[?&]invitations=700(&|$)"));
        page.getByLabel("Number of invitations, exactly").fill("701");
        assertThat(page.getByLabel("Invitations", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("701");
        assertThat(page).hasURL(Pattern.compile("[?&]invitations=701(&|$)"));
        page.reload();
        assertThat(figure(2)).hasText("701");
        assertThat(figure(0)).hasText("474");
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void refusalIsToldInTheServicesWordsBesideItsField() {
        open(page, "/draw" + REPLAY);
        assertThat(figure(0)).hasText("476");
        var moment = page.getByLabel("Moment of the draw (UTC)");
        moment.fill("2019-01-01T10:11:12");
        moment.blur();

        assertThat(page.getByRole(AriaRole.ALERT))
                .containsText("The rule book states the programs that a draw ranks from 2022-11-16");
        assertThat(moment).hasAttribute("aria-invalid", "true");
        assertThat(moment).hasAccessibleDescription(Pattern.compile("Ask for 2022-11-16 or a later date"));
        // The browser itself writes of every refused request; nothing else is complained of.
        Assertions.assertThat(chromium.complaints()).allMatch(complaint -> complaint.contains("422"));
    }
}
