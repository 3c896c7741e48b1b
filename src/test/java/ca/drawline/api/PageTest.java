package ca.drawline.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import ca.drawline.workbench.Chromium;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("browser")
class PageTest {

    /** A loaded machine takes its time over the first draw of a pool; in milliseconds. */
    private static final double PATIENCE = 60_000;

    private final Chromium chromium = new Chromium();
    private final Page page = chromium.page();
    private final List<String> complaints = chromium.complaints();

    @BeforeEach
    void open() {
        DemonstrationPool.make();
        setDefaultAssertionTimeout(PATIENCE);
        page.navigate(RestAssured.baseURI + ":" + RestAssured.port + "/");
        assertThat(page.getByLabel("Category")
                        .getByRole(AriaRole.OPTION, new Locator.GetByRoleOptions().setName("Healthcare occupations")))
                .hasCount(1);
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    private Locator definition(String name) {
        return page.getByLabel(name, new Page.GetByLabelOptions().setExact(true));
    }

    @Test
    void replayOf252ShowsThePublishedLine() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try the draw"))
                .click();

        assertThat(definition("Cut-off")).hasText("476");
        assertThat(definition("Tie-break")).hasText("2022-11-12 12:47:27 UTC");
        assertThat(definition("Invited")).hasText("500");
        assertThat(page.getByRole(AriaRole.IMG)).isVisible();
        assertThat(page.getByText("the line: 476")).isVisible();
        Assertions.assertThat(complaints).isEmpty();
    }

    @Test
    void pageSaysThatThePeopleAreInvented() {
        assertThat(page.getByText("The people here are invented.")).isVisible();
        assertThat(page.getByText("Rule book version")).isVisible();
    }

    @Test
    void refusalIsToldInTheServicesWords() {
        page.getByLabel("Moment of the draw (UTC)").fill("2019-01-01T10:11:12");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try the draw"))
                .click();

        assertThat(page.getByRole(AriaRole.ALERT))
                .containsText("The rule book states the programs that a draw ranks from 2022-11-16");
    }
}
