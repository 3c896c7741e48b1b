package ca.drawline.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import ca.drawline.api.DemonstrationPool;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
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

    private void open(String address) {
        page.navigate(RestAssured.baseURI + ":" + RestAssured.port + address);
    }

    /** A figure of the result, by its place: cut-off, tie-break, invited, ranked, at the cut-off. */
    private Locator figure(int place) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("What the draw comes to"))
                .getByRole(AriaRole.DEFINITION)
                .nth(place);
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void roundIsReplayedMovedToAThousandAndReported() {
        open("/");
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
        page.waitForURL("**/draw?*invitations=1000*");

        var report = page.waitForPopup(() -> link("Report").click());
        assertThat(report.getByText("471").first()).isVisible();
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void addressSaysTheDrawAndASharedOneIsTheSame() {
        open("/draw" + REPLAY);
        assertThat(figure(0)).hasText("476");
        page.getByLabel("Invitations", new Page.GetByLabelOptions().setExact(true))
                .fill("700");
        assertThat(figure(2)).hasText("700");
        page.waitForURL("**invitations=700**");
        page.reload();
        assertThat(figure(2)).hasText("700");
        assertThat(figure(0)).hasText("474");
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void refusalIsToldInTheServicesWordsBesideItsField() {
        open("/draw" + REPLAY);
        assertThat(figure(0)).hasText("476");
        var moment = page.getByLabel("Moment of the draw (UTC)");
        moment.fill("2019-01-01T10:11:12");
        moment.blur();

        assertThat(page.getByRole(AriaRole.ALERT))
                .containsText("The rule book states the programs that a draw ranks from 2022-11-16");
        assertThat(moment).hasAttribute("aria-invalid", "true");
        assertThat(moment)
                .hasAccessibleDescription(java.util.regex.Pattern.compile("Ask for 2022-11-16 or a later date"));
        // The browser itself writes of every refused request; nothing else is complained of.
        Assertions.assertThat(chromium.complaints()).allMatch(complaint -> complaint.contains("422"));
    }
}
