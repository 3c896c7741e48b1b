package ca.drawline.workbench;

import static ca.drawline.workbench.Chromium.button;
import static ca.drawline.workbench.Chromium.link;
import static ca.drawline.workbench.Chromium.open;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static io.restassured.RestAssured.given;

import ca.drawline.api.Desk;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rule files as an analyst reads, breaks, mends and saves them, alone and beside another. */
@QuarkusTest
@Tag("browser")
class RulesPageTest {

    private static final double PATIENCE = 20_000;
    private static final String STEM = "categories/2026-02-18/stem.drl";

    private final Chromium chromium = new Chromium();
    private final Page page = chromium.page();

    @BeforeEach
    void begin() {
        setDefaultAssertionTimeout(PATIENCE);
        page.setDefaultTimeout(PATIENCE);
    }

    @AfterEach
    void end() {
        chromium.close();
    }

    private static Locator text(Page reader) {
        return reader.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Text of ")));
    }

    /** A line of the file, by what stands in it; clicking there puts the cursor at its end. */
    private static void cursorAtEndOf(Page reader, String line) {
        text(reader).getByText(line).first().click();
        reader.keyboard().press("End");
    }

    private static void actAs(Page reader, String name) {
        var settings = reader.getByText("Settings");
        settings.click();
        var field = reader.getByLabel("Acting as");
        field.fill(name);
        field.press("Enter");
        settings.click();
    }

    /** A category's file, in a draft that was begun on the page. */
    private void editInDraft(String name) {
        open(page, "/rules/files/" + STEM + "?rules=published");
        assertThat(text(page)).hasAttribute("aria-readonly", "true");
        button(page, "Edit in a draft").click();
        page.getByLabel("What shall it change?").fill(name);
        button(page, "Begin").click();
        assertThat(page.getByText("You are editing the draft")).isVisible();
        assertThat(text(page)).hasAttribute("aria-readonly", "false");
        assertThat(text(page)).isFocused();
    }

    private static void saved(Page reader) {
        assertThat(reader.getByText("Saved", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    @Test
    void brokenRuleIsMendedByItsMessageAndSaved() {
        open(page, "/rules");
        assertThat(page.getByText("Rules in service")).isVisible();
        page.getByLabel("Filter files").fill("2026-02-18/stem");
        link(page, "stem.drl").click();
        page.waitForURL("**/rules/files/" + STEM + "**");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("stem.drl")))
                .isVisible();
        editInDraft("Break a rule");

        cursorAtEndOf(page, "months >= 12");
        page.keyboard().press("Home");
        page.keyboard().press("Control+Delete");
        page.keyboard().type("mounths ");
        var problems = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Problems"));
        assertThat(problems).containsText("mounths");
        assertThat(problems).containsText("months");
        assertThat(problems.getByRole(AriaRole.LINK).first()).isVisible();
        assertThat(page.getByText("Not saved")).isVisible();

        problems.getByRole(AriaRole.BUTTON).first().click();
        assertThat(text(page)).isFocused();
        cursorAtEndOf(page, "mounths");
        page.keyboard().press("Home");
        page.keyboard().press("Control+Delete");
        page.keyboard().type("months ");
        assertThat(problems).containsText("No problem");
        page.keyboard().press("Control+s");
        saved(page);
        assertThat(page.getByText("1 changed")).isVisible();
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void twoAnalystsWhoEditTheSameFileKeepBothTheirChanges() {
        open(page, "/rules");
        actAs(page, "ana");
        editInDraft("Two analysts");
        var other = chromium.another(new NewContextOptions());
        other.setDefaultTimeout(PATIENCE);
        other.navigate(page.url());
        actAs(other, "bruno");

        cursorAtEndOf(page, "package categories");
        page.keyboard().type(" // by ana");
        page.keyboard().press("Control+s");
        saved(page);

        cursorAtEndOf(other, "// Months in two occupations");
        other.keyboard().press("End");
        other.keyboard().type(" By bruno.");
        other.keyboard().press("Control+s");
        assertThat(other.getByRole(AriaRole.ALERT)).containsText("ana saved it on");
        assertThat(other.getByRole(AriaRole.TABLE)).containsText("// by ana");
        assertThat(other.getByRole(AriaRole.TABLE)).containsText("By bruno.");
        button(other, "Keep both changes").click();
        saved(other);
        assertThat(text(other)).containsText("// by ana");
        assertThat(text(other)).containsText("By bruno.");
        // The browser writes of every refused request; that one was expected.
        Assertions.assertThat(chromium.complaints())
                .hasSizeLessThanOrEqualTo(1)
                .allMatch(complaint -> complaint.startsWith("Failed to load resource") && complaint.contains("412"));
    }

    @Test
    void analystWhoChangedTheSameLineSaysWhoseTextStays() {
        var desk = Desk.begin("ana");
        open(page, "/rules/files/%s?rules=drafts/%d".formatted(STEM, desk.id()));
        actAs(page, "ana");

        sameLineIsChanged(desk, "first", "one");
        button(page, "Keep mine over theirs").click();
        saved(page);
        Assertions.assertThat(given().get(desk.file(STEM)).asString())
                .contains("categories // first\n")
                .doesNotContain("by bruno");

        sameLineIsChanged(desk, " second", "two");
        button(page, "Take theirs").click();
        assertThat(text(page)).containsText("package categories // two by bruno");
        assertThat(page.getByText("Not saved")).hasCount(0);
        Assertions.assertThat(given().get(desk.file(STEM)).asString()).doesNotContain("second");

        sameLineIsChanged(desk, " third", "three");
        button(page, "Put them together by hand").click();
        assertThat(page.getByText("Edit, then save")).isVisible();
        assertThat(text(page)).isFocused();
        cursorAtEndOf(page, " third");
        page.keyboard().type(" and three");
        page.keyboard().press("Control+s");
        saved(page);
        Assertions.assertThat(given().get(desk.file(STEM)).asString())
                .contains("package categories // two by bruno third and three\n");
        Assertions.assertThat(chromium.complaints()).hasSize(3).allMatch(complaint -> complaint.contains("412"));
    }

    /** What is typed here is saved after another has saved the line. */
    private void sameLineIsChanged(Desk desk, String mine, String theirs) {
        cursorAtEndOf(page, "package categories");
        page.keyboard().type(mine.equals("first") ? " // first" : mine);
        var line = given().get(desk.file(STEM)).asString().lines().findFirst().orElseThrow();
        desk.edit("bruno", STEM, line, "package categories // %s by bruno".formatted(theirs));
        page.keyboard().press("Control+s");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("bruno saved it on");
        assertThat(page.getByText("You both changed the same lines")).isVisible();
        assertThat(button(page, "Keep both changes")).hasCount(0);
    }

    @Test
    void whatWasTypedIsOfferedAgainAfterAReload() {
        editInDraft("Recover");
        cursorAtEndOf(page, "package categories");
        page.keyboard().type(" // not to be lost");
        assertThat(page.getByText("Not saved")).isVisible();
        page.onDialog(Dialog::accept);
        page.reload();
        assertThat(page.getByText("was not saved. This browser kept it.")).isVisible();
        assertThat(text(page)).not().containsText("not to be lost");
        button(page, "Take it up again").click();
        assertThat(text(page)).containsText("not to be lost");
        button(page, "Save").click();
        saved(page);
        page.reload();
        assertThat(text(page)).containsText("not to be lost");
        assertThat(page.getByText("This browser kept it.")).hasCount(0);
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void textIsFoundInAllFilesAndOpenedAtItsLine() {
        open(page, "/rules?rules=published");
        var filter = page.getByLabel("Filter files");
        filter.fill("21220");
        assertThat(page.getByText("No file or concern is called that.")).isVisible();
        filter.press("Enter");
        page.waitForURL("**/rules/find?text=21220**");
        assertThat(page.getByText(Pattern.compile("\\d+ matches in \\d+ files")))
                .isVisible();
        link(page, STEM).locator("xpath=../..").getByRole(AriaRole.LINK).last().click();
        page.waitForURL("**/" + STEM + "?*line=*");
        assertThat(text(page)).isFocused();
        assertThat(text(page)).containsText("\"21220\", // Cybersecurity specialists");
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void factsFieldsAndOccupationsAreOfferedByName() {
        editInDraft("Complete");
        cursorAtEndOf(page, "// Architecture and science managers");
        page.keyboard().press("Enter");
        page.keyboard().type("\"university prof");
        var offered = page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("^41200")));
        offered.click();
        assertThat(text(page)).containsText("\"41200\" // University professors and lecturers");

        cursorAtEndOf(page, "months >= 12");
        page.keyboard().press("Enter");
        page.keyboard().type("canadianC");
        var field = page.getByRole(
                AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("^canadianContinuousMonths")));
        field.click();
        assertThat(text(page)).containsText("        canadianContinuousMonths");

        cursorAtEndOf(page, "when");
        page.keyboard().press("Enter");
        page.keyboard().type("MilitaryS");
        var fact = page.getByRole(
                AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("^MilitaryService")));
        fact.click();
        assertThat(text(page)).containsText("MilitaryService(  )");
        assertThat(text(page)).containsText("import ca.drawline.vocabulary.MilitaryService");
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }
}
