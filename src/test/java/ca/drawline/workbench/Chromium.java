package ca.drawline.workbench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A page in the browser that the machine has, and what its console complains of. */
public final class Chromium implements AutoCloseable {

    /** Started once, since that takes longer than most journeys; it ends with the tests. */
    private static final class Started {

        static final Browser BROWSER = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(program())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")));
    }

    /** Without a window, where it can be had so: it opens a page in less than half the time. */
    private static Path program() {
        return Stream.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("There is no Chromium here; install the package chromium."));
    }

    private final List<BrowserContext> readers = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final Page page;

    public Chromium() {
        this(new NewContextOptions());
    }

    /** A reader with a window, a theme and a language of their own. */
    public Chromium(NewContextOptions reader) {
        page = another(reader);
    }

    /** A further reader, who shares nothing with the others but the console that is listened to. */
    public Page another(NewContextOptions reader) {
        var context = Started.BROWSER.newContext(reader);
        readers.add(context);
        var opened = context.newPage();
        opened.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        opened.onPageError(complaints::add);
        return opened;
    }

    /** Opens an address of the service under test. */
    static void open(Page reader, String address) {
        reader.navigate(RestAssured.baseURI + ":" + RestAssured.port + address);
    }

    static Locator button(Page reader, String name) {
        return named(reader, AriaRole.BUTTON, name);
    }

    static Locator link(Page reader, String name) {
        return named(reader, AriaRole.LINK, name);
    }

    static Locator heading(Page reader, String name) {
        return named(reader, AriaRole.HEADING, name);
    }

    /** A part of the page by what it is and what it is called, as one who cannot see it finds it. */
    static Locator named(Page reader, AriaRole role, String name) {
        return reader.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public Page page() {
        return page;
    }

    /** Errors of the console so far; the same list as it grows. */
    public List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        readers.forEach(BrowserContext::close);
    }
}
