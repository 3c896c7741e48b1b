package ca.drawline.workbench;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import ca.drawline.api.DemonstrationPool;
import ca.drawline.api.Desk;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page in both themes, on a wide and a narrow screen, in English and French: nothing that keeps a reader with a disability out
 * (WCAG 2.2 AA, as far as axe can tell), nothing that runs over the edge, nothing on the console. The pictures are kept in
 * {@code target/screenshots} to be looked at.
 */
@QuarkusTest
@Tag("browser")
class WorkbenchLookTest {

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private record Window(String name, int width, int height) {}

    private record Reader(Window window, String language, ColorScheme judged) {

        NewContextOptions options() {
            return new NewContextOptions()
                    .setViewportSize(window.width(), window.height())
                    .setLocale(language);
        }

        Path picture(String view, ColorScheme theme) {
            return PICTURES.resolve("%s-%s-%s-%s.png"
                    .formatted(view, window.name(), theme.name().toLowerCase(Locale.ROOT), language.substring(0, 2)));
        }
    }

    private static final Window WIDE = new Window("1280", 1280, 900);
    private static final Window NARROW = new Window("400", 400, 800);

    /** Axe judges each theme, each width and each language once; it takes longer than all the rest. */
    static Stream<Reader> readers() {
        return Stream.of(new Reader(WIDE, "en-CA", ColorScheme.LIGHT), new Reader(NARROW, "fr-CA", ColorScheme.DARK));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void everyPageIsLegibleAndAccessible(Reader reader) {
        DemonstrationPool.make();
        var views = new TreeMap<>(addresses());
        views.putAll(ofADraft());
        views.put("sealed-draw", "/activity/sealed/" + sealedDraw());
        var faults = new ArrayList<String>();
        try (var chromium = new Chromium(reader.options())) {
            var page = chromium.page();
            views.forEach((name, address) -> {
                page.navigate(RestAssured.baseURI + ":" + RestAssured.port + address);
                page.waitForLoadState(LoadState.NETWORKIDLE);
                for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
                    page.screenshot(
                            new Page.ScreenshotOptions().setFullPage(true).setPath(reader.picture(name, theme)));
                    if (theme == reader.judged()) {
                        faults.addAll(faults(name, page));
                    }
                }
                faults.addAll(overEdge(name, page));
            });
            faults.addAll(chromium.complaints());
        }
        assertThat(faults).isEmpty();
    }

    private static List<String> overEdge(String name, Page page) {
        var over =
                (Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return over.intValue() > 0 ? List.of("%s runs over the edge by %s pixels".formatted(name, over)) : List.of();
    }

    private static List<String> faults(String name, Page page) {
        var faults = new ArrayList<String>();
        for (Rule violation : violations(page)) {
            violation
                    .getNodes()
                    .forEach(node -> faults.add("%s: %s: %s at %s: %s"
                            .formatted(
                                    name,
                                    violation.getId(),
                                    violation.getHelp(),
                                    node.getTarget(),
                                    node.getFailureSummary().replace('\n', ' '))));
        }
        return faults;
    }

    /** Only what is wrong is told, and from within the page, which has no frames: anything else takes axe seconds. */
    private static List<Rule> violations(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .options(options)
                .withTags(WCAG)
                .setLegacyMode(true)
                .analyze()
                .getViolations();
    }

    /** One of each kind of view, by the name of its picture. */
    private static Map<String, String> addresses() {
        return Map.ofEntries(
                Map.entry("draw", "/draw"),
                Map.entry("draw-kept", "/draw/kept"),
                Map.entry(
                        "draw-compared",
                        "/draw?pool=demo&asOf=2023-06-28T14:04:34Z&type=CATEGORY&category=healthcare"
                                + "&invitations=500&compareInvitations=600"),
                Map.entry("rules", "/rules"),
                Map.entry("rule-file", "/rules/files/categories/2026-02-18/stem.drl?rules=published"),
                Map.entry("rule-find", "/rules/find?text=21220&rules=published"),
                Map.entry("grid", "/rules/files/crs-core/2015-01-01/age.csv?rules=published"),
                Map.entry("scenarios", "/rules/files/categories/2026-02-18/scenarios.yaml?rules=published"),
                Map.entry("categories", "/rules/categories?asOf=2026-03-01"),
                Map.entry("category", "/rules/categories/healthcare?asOf=2026-03-01"),
                Map.entry("new-category", "/rules/new-category"),
                Map.entry("drafts", "/rules/drafts"),
                Map.entry("versions", "/rules/versions"),
                Map.entry("version", "/rules/versions/1"),
                Map.entry("candidate", "/candidate"),
                Map.entry("pools", "/pools"),
                Map.entry("pool", "/pools/demo"),
                Map.entry("rounds", "/rounds"),
                Map.entry("round", "/rounds/252"),
                Map.entry("activity", "/activity"),
                Map.entry("sealed", "/activity/sealed"));
    }

    /** Of a draft that is in review, and which a scenario speaks against. */
    private static Map<String, String> ofADraft() {
        var desk = Desk.begin("ana");
        desk.edit("ana", "categories/2023-05-31/stem.drl", "continuousMonths >= 6", "continuousMonths >= 9");
        desk.step("ana", "submit", "{ \"note\": \"As the consultation asked.\" }")
                .statusCode(200);
        var address = "/rules/drafts/" + desk.id();
        return Map.of("draft-in-review", address, "draft-tests", address + "?view=tests");
    }

    private static String sealedDraw() {
        if (given().get("/api/v1/pools/looked-at").statusCode() == 404) {
            given().contentType("application/json")
                    .body(
                            "{ \"name\": \"looked-at\", \"synthesize\": { \"round\": \"252\", \"size\": 2000, \"seed\": 7 } }")
                    .post("/api/v1/pools")
                    .then()
                    .statusCode(201);
        }
        return given().contentType("application/json")
                .header("Drawline-User", "ana")
                .body("""
                        { "pool": "looked-at", "asOf": "2023-06-28T14:04:34Z", "type": "GENERAL", "invitations": 5 }
                        """)
                .post("/api/v1/draws")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
