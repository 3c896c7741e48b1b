package ca.drawline.workbench;

import static ca.drawline.workbench.Chromium.named;
import static ca.drawline.workbench.Chromium.open;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static io.restassured.RestAssured.given;

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

/** One person described, evaluated and turned. */
@QuarkusTest
@Tag("browser")
class CandidatePageTest {

    /** A loaded machine takes its time; in milliseconds. */
    private static final double PATIENCE = 60_000;

    private final Chromium chromium = new Chromium();
    private final Page page = chromium.page();

    @BeforeEach
    void patience() {
        setDefaultAssertionTimeout(PATIENCE);
        if (given().get("/api/v1/pools/people").statusCode() == 404) {
            given().contentType("application/json")
                    .body(
                            "{ \"name\": \"people\", \"synthesize\": { \"round\": \"252\", \"size\": 4000, \"seed\": 5 } }")
                    .post("/api/v1/pools")
                    .then()
                    .statusCode(201);
        }
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    private static String healthcareDraw() {
        return given().contentType("application/json")
                .body("""
                        { "pool": "people", "asOf": "2023-06-28T14:04:34Z", "type": "CATEGORY", "category": "healthcare",
                          "invitations": 30 }
                        """)
                .post("/api/v1/draws/dry-run")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static Locator within(Locator whole, AriaRole role, String name) {
        return whole.getByRole(
                role, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void choose(Locator whole, String field, String option) {
        within(whole, AriaRole.COMBOBOX, field).selectOption(option);
    }

    private void addJob(int number, String noc, String first, String last) {
        named(page, AriaRole.BUTTON, "Add: job").click();
        var job = named(page, AriaRole.GROUP, "Job " + number);
        within(job, AriaRole.COMBOBOX, "Occupation (NOC 2021)").fill(noc);
        choose(job, "Country", "India");
        job.getByLabel("First day").fill(first);
        job.getByLabel("Last day").fill(last);
        within(job, AriaRole.SPINBUTTON, "Hours a week").fill("40");
    }

    private void describeSomebodyWhoHasNursedForFourMonths() {
        named(page, AriaRole.TEXTBOX, "Name or number").fill("amara");
        page.getByLabel("Submitted (UTC)").fill("2023-05-01T12:00");
        page.getByLabel("Date of birth").fill("1996-03-07");
        named(page, AriaRole.SPINBUTTON, "Settlement funds ($)").fill("20000");
        named(page, AriaRole.COMBOBOX, "Highest level completed").selectOption("Master’s or professional degree");
        named(page, AriaRole.BUTTON, "Add: test").click();
        var test = named(page, AriaRole.GROUP, "Test 1");
        choose(test, "Test", "IELTS General");
        choose(test, "Listening", "8.5");
        choose(test, "Reading", "8");
        choose(test, "Writing", "7.5");
        choose(test, "Speaking", "7.5");
        test.getByLabel("Tested on").fill("2023-01-10");
        addJob(1, "31301", "2023-02-01", "");
        addJob(2, "21231", "2019-01-04", "2022-12-31");
    }

    @Test
    void whyNotIsToldAndFollowingTheSmallestChangeTurnsIt() {
        open(page, "/candidate?asOf=2023-06-28&draw=" + healthcareDraw());
        assertThat(page.getByText("The profile cannot be evaluated yet")).isVisible();
        assertThat(page.getByText("The field 'dateOfBirth' is missing.").first())
                .isVisible();

        describeSomebodyWhoHasNursedForFourMonths();

        var result = named(page, AriaRole.REGION, "Result");
        assertThat(result.getByRole(AriaRole.DEFINITION).first()).hasText("481");
        var why = named(page, AriaRole.REGION, "What would change it");
        assertThat(why.getByText("Would not be invited.")).isVisible();
        assertThat(why).containsText("The candidate is not a member of a category that the draw asks for.");
        assertThat(why.getByText("4 months of work in occupation 31301 in the last 3 years"))
                .isVisible();

        why.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(Pattern.compile("^Follow: 2 more months of work in 31301")))
                .click();

        assertThat(why.getByText("Would be invited.")).isVisible();
        assertThat(result.getByText("Healthcare occupations").locator("..")).containsText("✓ member");
        assertThat(page.getByRole(AriaRole.STATUS)
                        .filter(new Locator.FilterOptions().setHasText("Changed: 2 more months of work in 31301")))
                .isVisible();

        named(page, AriaRole.BUTTON, "Bring back the one before").click();
        assertThat(why.getByText("Would not be invited.")).isVisible();
        page.reload();
        assertThat(named(page, AriaRole.TEXTBOX, "Name or number")).hasValue("amara");
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void formAndJsonAreOneAndFaultsStandAtTheirFields() {
        open(page, "/candidate?asOf=2023-06-28");
        page.getByLabel("Date of birth").fill("2030-01-01");
        assertThat(named(page, AriaRole.GROUP, "Person").getByText("after the asked date"))
                .isVisible();
        page.getByLabel("Date of birth").fill("1990-05-06");
        page.getByLabel("Submitted (UTC)").fill("2023-05-01T12:00");
        assertThat(named(page, AriaRole.REGION, "Result")).isVisible();

        named(page, AriaRole.BUTTON, "JSON").click();
        var json = page.getByLabel("Profile as JSON");
        assertThat(json).hasValue(Pattern.compile("\"dateOfBirth\": \"1990-05-06\""));
        json.fill(json.inputValue()
                .replace("1990-05-06", "1991-05-06")
                .replace("\"familySize\"", "\"family\": 1, \"familySize\""));
        assertThat(page.getByText("There is no field 'family' here.")).isVisible();
        json.fill(json.inputValue().replace("\"family\": 1, ", ""));
        named(page, AriaRole.BUTTON, "Form").click();

        assertThat(page.getByLabel("Date of birth")).hasValue("1991-05-06");
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void somebodyOfAPoolIsSeenOnTwoDatesSideBySide() {
        String candidate = given().get("/api/v1/draws/%s/invited".formatted(healthcareDraw()))
                .then()
                .extract()
                .asString()
                .replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        open(page, "/candidate?draw=%s&candidate=%s".formatted(healthcareDraw(), candidate));
        assertThat(named(page, AriaRole.TEXTBOX, "Name or number")).hasValue(candidate);
        assertThat(page.getByText("Would be invited.")).isVisible();

        page.getByLabel("Beside another date or rule book").check();
        var otherDate = page.getByLabel("Other date", new Page.GetByLabelOptions().setExact(true));
        otherDate.fill("2026-06-28");
        otherDate.blur();

        assertThat(named(page, AriaRole.TABLE, "What differs")
                        .getByRole(AriaRole.ROW)
                        .filter(new Locator.FilterOptions().setHasText("CRS score")))
                .isVisible();
        assertThat(page.getByText("differs").first()).isVisible();
        assertThat(page).hasURL(Pattern.compile("compare=yes&otherAsOf=2026-06-28"));
        Assertions.assertThat(chromium.complaints()).isEmpty();
    }
}
