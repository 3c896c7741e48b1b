package ca.drawline.workbench;

import static ca.drawline.workbench.Chromium.named;
import static ca.drawline.workbench.Chromium.open;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static io.restassured.RestAssured.given;

import ca.drawline.api.DemonstrationPool;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published history, and pools made, filled and removed. */
@QuarkusTest
@Tag("browser")
class RoundsAndPoolsTest {

    /** A loaded machine takes its time over a first draw; in milliseconds. */
    private static final double PATIENCE = 90_000;

    /** So many that an import of them can be called off before it ends. */
    private static final int MANY = 150_000;

    private static final String PERSON = "{\"id\":\"%s\",\"submittedAt\":\"2023-01-02T03:04:05Z\",\"dateOfBirth\":"
            + "\"1990-05-06\",\"education\":{\"level\":\"%s\"},\"firstOfficialLanguage\":\"ENGLISH\",\"familySize\":1}\n";

    private final Chromium chromium = new Chromium();
    private final Page page = chromium.page();

    @BeforeEach
    void patience() {
        setDefaultAssertionTimeout(PATIENCE);
    }

    @AfterEach
    void close() {
        Assertions.assertThat(chromium.complaints()).isEmpty();
        chromium.close();
    }

    private Locator row(String table, String text) {
        return named(page, AriaRole.TABLE, table)
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(text));
    }

    @Test
    void theYearsTotalsAreThoseOfTheRoundsShown() {
        open(page, "/rounds?year=2023");
        assertThat(named(page, AriaRole.REGION, "Totals of the rounds shown"))
                .containsText("Jan 1, 2023 to Dec 31, 2023");

        page.getByLabel("Up to and including").fill("2023-06-28");
        page.getByLabel("Up to and including").blur();

        var totals = named(page, AriaRole.REGION, "Totals of the rounds shown");
        assertThat(totals).containsText("16 rounds, 59,548 invitations.");
        assertThat(totals.getByRole(AriaRole.DEFINITION).first()).hasText("16");
        assertThat(totals.getByRole(AriaRole.DEFINITION).nth(1)).hasText("59,548");
        assertThat(page).hasURL(Pattern.compile("/rounds\\?year=2023&to=2023-06-28$"));
        assertThat(named(page, AriaRole.TABLE, "Rounds").getByRole(AriaRole.ROW))
                .hasCount(17);

        page.getByLabel("Program, category or number").fill("healthcare");
        assertThat(named(page, AriaRole.TABLE, "Rounds").getByRole(AriaRole.ROW))
                .hasCount(2);
    }

    @Test
    void aRoundIsShownBesideItsReplay() {
        DemonstrationPool.make();
        open(page, "/rounds?year=2023&text=252");
        named(page, AriaRole.TABLE, "Rounds")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("252"))
                .click();

        assertThat(named(page, AriaRole.HEADING, "Round 252")).isVisible();
        assertThat(row("Replay", "Cut-off")).hasText(Pattern.compile("Cut-off\\s*476\\s*476\\s*none"));
        assertThat(row("Replay", "Invited")).hasText(Pattern.compile("Invited\\s*500\\s*500\\s*none"));
        assertThat(named(page, AriaRole.LINK, "Open this draw"))
                .hasAttribute("href", Pattern.compile("^/draw\\?pool=.*category=healthcare&invitations=500$"));
        assertThat(row("The pool on Jun 28, 2023, as published", "471–480")).containsText("20,980");
    }

    @Test
    void anImportTellsWhatItLeftOut() {
        open(page, "/pools");
        var importing = named(page, AriaRole.REGION, "Import a file");
        importing.getByLabel("Name of the pool").fill("from-a-file");
        importing
                .getByLabel("File (NDJSON or CSV)")
                .setInputFiles(new FilePayload(
                        "people.ndjson",
                        "application/x-ndjson",
                        (PERSON.formatted("A", "SECONDARY")
                                        + PERSON.formatted("B", "KINDERGARTEN")
                                        + PERSON.formatted("C", "MASTERS"))
                                .getBytes(StandardCharsets.UTF_8)));
        importing
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Import"))
                .click();

        assertThat(importing.getByRole(AriaRole.DEFINITION)).hasText(new String[] {"2", "1", "1"});
        assertThat(row("What came of the import", "/education/level")).containsText("KINDERGARTEN");
        assertThat(row("What came of the import", "/education/level").getByRole(AriaRole.ROWHEADER))
                .hasText("2");
        assertThat(named(page, AriaRole.LINK, "All of them as a file"))
                .hasAttribute("href", "/api/v1/pools/from-a-file/refused");
        assertThat(row("All pools", "from-a-file")).containsText("imported");
    }

    @Test
    void anImportThatIsCalledOffLeavesNothing(@TempDir Path place) throws IOException {
        var people = place.resolve("people.ndjson");
        Files.writeString(
                people,
                IntStream.range(0, MANY)
                        .mapToObj(i -> PERSON.formatted("P" + i, "SECONDARY"))
                        .collect(Collectors.joining()));
        open(page, "/pools");
        var importing = named(page, AriaRole.REGION, "Import a file");
        importing.getByLabel("Name of the pool").fill("called-off");
        importing.getByLabel("File (NDJSON or CSV)").setInputFiles(people);
        importing
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Import"))
                .click();
        assertThat(page.getByText("Reading the candidates")).isVisible();
        named(page, AriaRole.BUTTON, "Cancel").click();
        assertThat(importing.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Import")))
                .isVisible();

        open(page, "/activity/jobs");
        assertThat(row("Work going on", "Import candidates into the pool called-off"))
                .containsText("Called off");
        Assertions.assertThat(given().get("/api/v1/pools/called-off").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatATableHoldsIsTakenAwayAsCsvThatASpreadsheetDoesNotRun() throws IOException {
        given().contentType("application/json")
                .body("{ \"name\": \"=1+1, or \\\"two\\\"\" }")
                .post("/api/v1/drafts")
                .then()
                .statusCode(201);
        open(page, "/rules/drafts");
        var taken = page.waitForDownload(
                () -> named(page, AriaRole.BUTTON, "Export “Drafts”").click());

        Assertions.assertThat(taken.suggestedFilename()).isEqualTo("Drafts.csv");
        Assertions.assertThat(Files.readString(taken.path()))
                .startsWith("\uFEFFDraft,State,Begun by,Changes,Last changed,")
                .contains("\r\n\"'=1+1, or \"\"two\"\"\",Draft,analyst,Version 1,20");
    }

    @Test
    void aPoolOfInventedPeopleIsMadeCountedAndDeleted() {
        open(page, "/pools");
        var making = named(page, AriaRole.REGION, "Make a pool of invented people");
        making.getByLabel("Name of the pool").fill("made-by-page");
        making.getByRole(
                        AriaRole.COMBOBOX,
                        new Locator.GetByRoleOptions().setName("Round").setExact(true))
                .selectOption("252");
        making.getByRole(AriaRole.SPINBUTTON, new Locator.GetByRoleOptions().setName("Candidates"))
                .fill("500");
        making.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Make the pool"))
                .click();

        assertThat(named(page, AriaRole.HEADING, "Pool made-by-page")).isVisible();
        assertThat(page.getByRole(AriaRole.DEFINITION).first()).hasText("500");
        assertThat(page.getByLabel("As of", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("2023-06-28");
        assertThat(row("First official language", "English")).isVisible();
        assertThat(row("By score", "351–400")).isVisible();

        named(page, AriaRole.BUTTON, "Delete").click();
        var asking = page.getByRole(AriaRole.DIALOG);
        var delete = asking.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"));
        assertThat(delete).isDisabled();
        asking.getByRole(AriaRole.TEXTBOX).fill("made-by-page");
        delete.click();

        assertThat(page.getByText("The pool made-by-page is deleted.")).isVisible();
        assertThat(row("All pools", "made-by-page")).hasCount(0);
    }
}
