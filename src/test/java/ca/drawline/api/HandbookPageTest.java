package ca.drawline.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import ca.drawline.workbench.Chromium;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
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
class HandbookPageTest {

    private static final int TELEPHONE = 375;
    private static final int DESK = 1280;

    private final Chromium chromium = new Chromium();
    private final Page page = chromium.page();
    private final List<String> complaints = chromium.complaints();

    @BeforeEach
    void open() {
        page.navigate(RestAssured.baseURI + ":" + RestAssured.port
                + "/api/v1/rules/handbook?asOf=2025-07-07&since=2022-12-01&lang=en");
    }

    @AfterEach
    void close() {
        chromium.close();
        Assertions.assertThat(complaints).isEmpty();
    }

    private Object background() {
        return page.evaluate("getComputedStyle(document.body).backgroundColor");
    }

    @Test
    void readerFindsARuleByTheContentsAndAnAmendmentByItsLink() {
        page.getByRole(AriaRole.NAVIGATION).getByText("Rounds of invitations").click();
        assertThat(page.locator("#rule-cut-off")).isInViewport();

        page.locator("#changes")
                .getByText("healthcare", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator("#rule-healthcare")).isInViewport();
        assertThat(page.locator("#changes").getByRole(AriaRole.TABLE)).containsText("15,263");
    }

    @Test
    void nothingIsWiderThanTheScreen() {
        for (int width : new int[] {TELEPHONE, DESK}) {
            page.setViewportSize(width, 800);
            Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(width);
        }
    }

    @Test
    void pageIsDarkWhereTheReaderLikesItDarkAndWhiteInPrint() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Assertions.assertThat(background()).isNotEqualTo("rgb(255, 255, 255)");

        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK).setMedia(Media.PRINT));
        Assertions.assertThat(background()).isEqualTo("rgb(255, 255, 255)");
    }

    @Test
    void printHasTheLongTablesAndTheScenariosThatTheScreenFolds() {
        var occupation = page.locator("#grid-occupations-noc2021 tbody tr").first();
        var scenario = page.locator(".scenarios .example").first();
        assertThat(occupation).isHidden();
        assertThat(scenario).isHidden();

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(occupation).isVisible();
        assertThat(scenario).isVisible();
    }
}
