package ca.drawline.handbook;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import ca.drawline.handbook.Changes.ConcernChange;
import ca.drawline.handbook.Changes.RuleLine;
import ca.drawline.rulebook.RulesAsWritten;
import ca.drawline.vocabulary.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HandbookTest {

    private static Handbook handbook(String asOf) {
        return Handbook.of(RulesAsWritten.book(), LocalDate.parse(asOf), null, Language.ENGLISH);
    }

    private static List<ConcernChange> changes(String since, String asOf) {
        var handbook =
                Handbook.of(RulesAsWritten.book(), LocalDate.parse(asOf), LocalDate.parse(since), Language.ENGLISH);
        return requireNonNull(handbook.changes()).concerns();
    }

    private static Stream<Statement> statements(Handbook handbook) {
        return handbook.concerns().stream()
                .flatMap(concern -> concern.parts().stream())
                .flatMap(part -> part.rules().stream());
    }

    private static Statement statement(Handbook handbook, String id) {
        return statements(handbook)
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Concern concern(Handbook handbook, String name) {
        return handbook.concerns().stream()
                .filter(concern -> concern.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Table table(Handbook handbook, String concern, String anchor) {
        return concern(handbook, concern).tables().stream()
                .filter(table -> table.anchor().equals(anchor))
                .findFirst()
                .orElseThrow();
    }

    private static List<List<String>> texts(Table table) {
        return table.rows().stream()
                .map(row -> row.cells().stream().map(Table.Cell::text).toList())
                .toList();
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    @Test
    void rulesOfTheDayAreThere() {
        var handbook = handbook("2023-06-28");

        assertThat(statements(handbook).map(Statement::id))
                .contains("cut-off", "cut-off-everyone", "fsw-points", "healthcare")
                .doesNotHaveDuplicates();
        assertThat(statement(handbook, "fsw-points").anchor()).isEqualTo("rule-fsw-points");
        assertThat(concern(handbook, "rounds").anchor()).isEqualTo("concern-rounds");
        assertThat(handbook.rules()).isEqualTo((int) statements(handbook).count());
    }

    @Test
    void ruleStatesWhatItNeedsAndFinds() {
        var rule = statement(handbook("2023-06-28"), "fsw");

        assertThat(text(rule.needs())).startsWith("Met( requirement == \"fsw-work\" )");
        assertThat(rule.needs()).contains(Piece.link("\"fsw-work\"", "#rule-fsw-work"));
        assertThat(rule.findings())
                .containsExactly(new Statement.Finding("eligible", List.of(new Statement.Value("program", "FSW"))));
        assertThat(rule.place()).startsWith("program-fsw/2022-11-16/fsw.drl:");
    }

    @Test
    void listedOccupationsHaveTheirTitles() {
        var rule = statement(handbook("2023-06-28"), "healthcare-experience");

        assertThat(rule.occupations()).hasSize(35);
        assertThat(rule.occupations().get(0).title()).isEqualTo("Specialists in clinical and laboratory medicine");
        assertThat(text(rule.needs()))
                .contains("noc in ( the 35 occupations below )")
                .doesNotContain("31100");
    }

    @Test
    void addressInASourceIsALink() {
        var source =
                statement(handbook("2023-06-28"), "crs-additional-french-alone").source();

        assertThat(source)
                .anySatisfy(piece -> assertThat(piece.link())
                        .startsWith("https://www.canada.ca/")
                        .doesNotContain(" "));
        assertThat(text(source)).endsWith("French-language skills)");
    }

    @Test
    void ageGridReadsAsATable() {
        var table = table(handbook("2023-06-28"), "crs-core", "grid-crs-core-age");

        assertThat(table.heads().stream().map(Table.Head::text))
                .containsExactly("Age: years", "Points with partner", "Points without partner");
        assertThat(texts(table))
                .contains(
                        List.of("17 or less", "0", "0"),
                        List.of("20 to 29", "100", "110"),
                        List.of("45 or more", "0", "0"));
        assertThat(text(table.source())).isEqualTo("CRS criteria, A: age");
    }

    @Test
    void columnsAreNamedAfterWhatRulesCompareThemWith() {
        var table = table(handbook("2023-06-28"), "settlement-funds", "grid-settlement-funds-required-funds");

        assertThat(table.heads().stream().map(Table.Head::text)).containsExactly("What", "Funds: family size", "Value");
        assertThat(texts(table)).contains(List.of("family", "1", "13,757"));
    }

    @Test
    void languageChartReadsAsATable() {
        var table = table(handbook("2023-06-28"), "language", "grid-language-ielts-general");

        assertThat(table.heads().stream().map(Table.Head::text))
                .containsExactly("CLB", "Listening", "Reading", "Writing", "Speaking");
        assertThat(texts(table)).contains(List.of("9", "8", "7 to 7.5", "7", "7"));
        assertThat(table.title()).isEqualTo("Ielts general (IELTS_GENERAL, English)");
    }

    @Test
    void sentencesAreInTheAskedLanguageOrSayThatTheyAreNot() {
        var french = Handbook.of(RulesAsWritten.book(), LocalDate.parse("2023-06-28"), null, Language.FRENCH);

        assertThat(concern(french, "rounds").title()).isEqualTo("Rondes d'invitations");
        assertThat(concern(french, "categories").parts().stream().map(Concern.Part::title))
                .contains("Professions dans le domaine des soins de santé");
        assertThat(texts(table(french, "crs-core", "grid-crs-core-age"))).contains(List.of("20 à 29", "100", "110"));
        assertThat(statements(french).map(Statement::lang)).isSubsetOf("en", "fr");
    }

    @Test
    void concernWithoutRulesExplainsItself() {
        var concern = concern(handbook("2025-03-25"), "additional-points-job-offer");

        assertThat(concern.parts()).isEmpty();
        assertThat(concern.since()).isEqualTo("2025-03-25");
        assertThat(concern.words().get(0).heading()).isTrue();
        assertThat(text(concern.words().get(1).pieces())).contains("From 25 March 2025");
    }

    @Test
    void scenariosLeadToTheRulesThatTheyName() {
        var example = concern(handbook("2023-06-28"), "program-fsw").examples().get(0);

        assertThat(example.name()).isEqualTo("Nadia meets every requirement");
        assertThat(example.then().get(0).values()).contains(Piece.link("fsw-work", "#rule-fsw-work"));
    }

    @Test
    void categoriesAreNewBetweenDecember2022AndJune2023() {
        assertThat(changes("2022-12-01", "2023-06-28")).anySatisfy(change -> {
            assertThat(change.name()).isEqualTo("categories");
            assertThat(before(change)).isNull();
            assertThat(change.added().stream().map(RuleLine::id)).contains("healthcare", "stem", "trades");
            assertThat(change.removed()).isEmpty();
        });
    }

    private static @Nullable LocalDate before(ConcernChange change) {
        return change.before();
    }

    @Test
    void jobOfferPointsAreAllThatWentOn25March2025() {
        assertThat(changes("2025-03-24", "2025-03-25")).singleElement().satisfies(change -> {
            assertThat(change.name()).isEqualTo("additional-points-job-offer");
            assertThat(change.removed().stream().map(RuleLine::id))
                    .containsExactlyInAnyOrder(
                            "crs-additional-job-offer-senior-management", "crs-additional-job-offer-skilled");
            assertThat(change.added()).isEmpty();
            assertThat(change.changed()).isEmpty();
            assertThat(change.tables()).isEmpty();
        });
    }

    @Test
    void amendedAmountsShowOldAndNew() {
        assertThat(changes("2025-07-06", "2025-07-07"))
                .filteredOn(change -> change.name().equals("settlement-funds"))
                .singleElement()
                .satisfies(change -> assertThat(change.tables())
                        .singleElement()
                        .satisfies(table -> assertThat(table.rows())
                                .contains(new Changes.RowChange("family · 1", "14,690", "15,263"))));
    }

    @Test
    void nothingChangesOnADayWithoutAmendment() {
        assertThat(changes("2023-06-27", "2023-06-28")).isEmpty();
    }

    @Test
    void differenceShowsWhatChangedAndItsSurroundings() {
        var lines = new LineDifference(
                        List.of("a", "b", "c", "d", "points 15", "end"),
                        List.of("a", "b", "c", "d", "points 25", "end"))
                .lines();

        assertThat(lines.stream().map(line -> line.kind() + " " + line.text()))
                .containsExactly("LEFT_OUT …", "SAME c", "SAME d", "REMOVED points 15", "ADDED points 25", "SAME end");
    }
}
