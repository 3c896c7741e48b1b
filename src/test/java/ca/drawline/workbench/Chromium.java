package ca.drawline.workbench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A page in the browser that the machine has, and what its console complains of. */
public final class Chromium implements AutoCloseable {

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")));
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
        var opened = browser.newContext(reader).newPage();
        opened.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        opened.onPageError(complaints::add);
        return opened;
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
        browser.close();
        playwright.close();
    }
}
