package ca.drawline.workbench;

import static ca.drawline.workbench.Chromium.button;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import ca.drawline.api.DemonstrationPool;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Journey (f): the service cannot be reached, or fails, and comes back. */
@QuarkusTest
@Tag("browser")
class OutageTest {

    private static final double PATIENCE = 60_000;
    private static final String REPLAY =
            "/draw?pool=demo&asOf=2023-06-28T14:04:34Z&type=CATEGORY&category=healthcare&invitations=500";

    private final Chromium chromium = new Chromium();
    private final Page page = chromium.page();

    @BeforeEach
    void replay() {
        DemonstrationPool.make();
        setDefaultAssertionTimeout(PATIENCE);
        page.navigate(RestAssured.baseURI + ":" + RestAssured.port + REPLAY);
        assertThat(cutOff()).hasText("476");
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    private Locator cutOff() {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("What the draw comes to"))
                .getByRole(AriaRole.DEFINITION)
                .first();
    }

    private Locator invitations() {
        return page.getByLabel("Invitations", new Page.GetByLabelOptions().setExact(true));
    }

    /** What the browser itself says of a request that failed stands on the console, and nothing else does. */
    private void assertNoOtherComplaintThan(String reason) {
        Assertions.assertThat(chromium.complaints())
                .allSatisfy(complaint -> Assertions.assertThat(complaint)
                        .startsWith("Failed to load resource: ")
                        .contains(reason));
    }

    @Test
    void whatWasEnteredStaysWhileTheServiceCannotBeReachedAndIsTriedAgain() {
        page.context().setOffline(true);
        invitations().fill("1000");

        assertThat(page.getByText("The service does not answer.").first()).isVisible();
        assertThat(invitations()).hasValue("1000");

        page.context().setOffline(false);
        button(page, "Try the draw").click();

        assertThat(cutOff()).hasText("471");
        assertNoOtherComplaintThan("ERR_INTERNET_DISCONNECTED");
    }

    @Test
    void failureOfTheServiceIsToldInItsWordsAndThePageGoesOn() {
        page.route(
                "**/api/v1/draws/dry-run",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(500)
                        .setContentType("application/problem+json")
                        .setBody("""
                                { "title": "The service failed", "status": 500, "detail": "It is logged under 4f2a." }""")));
        invitations().fill("1000");

        assertThat(page.getByText("It is logged under 4f2a.")).isVisible();
        assertThat(invitations()).hasValue("1000");

        page.unroute("**/api/v1/draws/dry-run");
        button(page, "Try the draw").click();

        assertThat(cutOff()).hasText("471");
        assertNoOtherComplaintThan("status of 500");
    }

    @Test
    void pageThatCannotBeFetchedSaysSoAndIsFetchedLater() {
        page.context().setOffline(true);
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Rounds").setExact(true))
                .click();

        assertThat(page.getByText("The page could not be fetched.")).isVisible();

        page.context().setOffline(false);
        button(page, "Try again").click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Rounds"))
                        .first())
                .isVisible();
        assertNoOtherComplaintThan("ERR_INTERNET_DISCONNECTED");
    }

    @Test
    void figuresStandWithoutTheDrawingsAndTheDrawingsCanBeFetchedLater() {
        page.route("**/*echarts*", Route::abort);
        page.reload();

        assertThat(cutOff()).hasText("476");
        // Of both charts, once all is there that they draw.
        assertThat(page.getByText("What draws charts could not be fetched.")).hasCount(2);

        page.unroute("**/*echarts*");
        button(page, "Try again").first().click();

        assertThat(page.getByRole(AriaRole.IMG).first()).isVisible();
        assertNoOtherComplaintThan("ERR_FAILED");
    }
}
