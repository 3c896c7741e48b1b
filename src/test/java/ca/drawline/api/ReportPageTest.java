package ca.drawline.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import ca.drawline.workbench.Chromium;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("browser")
class ReportPageTest {

    private static final int TELEPHONE = 400;
    private static final int DESK = 1280;
    private static final List<String> LANGUAGES = List.of("en", "fr");

    private final Chromium chromium = new Chromium();
    private final Page page = chromium.page();
    private final List<String> complaints = chromium.complaints();
    private final List<String> reports = new ArrayList<>();

    @BeforeEach
    void open() {
        var kept = KeptReports.make();
        for (String language : LANGUAGES) {
            for (String report : List.of(kept.draw(), kept.comparison())) {
                reports.add(RestAssured.baseURI + ":" + RestAssured.port + report + "?lang=" + language);
            }
        }
    }

    @AfterEach
    void close() {
        chromium.close();
        Assertions.assertThat(complaints).isEmpty();
    }

    @Test
    void nothingIsWiderThanTheScreen() {
        for (String report : reports) {
            page.navigate(report);
            for (int width : new int[] {TELEPHONE, DESK}) {
                page.setViewportSize(width, 800);
                Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(report)
                        .isEqualTo(width);
            }
        }
    }

    @Test
    void chartsAreSeenAndSaid() {
        for (String report : reports) {
            page.navigate(report);
            for (var chart : page.getByRole(AriaRole.IMG).all()) {
                assertThat(chart).isVisible();
                Assertions.assertThat(chart.getAttribute("aria-labelledby")).isNotBlank();
            }
            Assertions.assertThat(
                            page.evaluate(
                                    "getComputedStyle(document.querySelector('svg .part')).fill !== getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo(true);
        }
    }

    @Test
    void pageIsDarkWhereTheReaderLikesItDarkAndWhiteInPrint() {
        page.navigate(reports.get(0));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Assertions.assertThat(background()).isNotEqualTo("rgb(255, 255, 255)");

        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK).setMedia(Media.PRINT));
        Assertions.assertThat(background()).isEqualTo("rgb(255, 255, 255)");
    }

    private Object background() {
        return page.evaluate("getComputedStyle(document.body).backgroundColor");
    }
}
