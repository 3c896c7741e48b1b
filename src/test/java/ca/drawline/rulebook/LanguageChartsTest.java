package ca.drawline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ca.drawline.vocabulary.Ability;
import ca.drawline.vocabulary.ChartRow;
import ca.drawline.vocabulary.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The charts that turn results of language tests into levels. */
class LanguageChartsTest {

    /** After every test in the rule book has been accepted. */
    private static final Law LAW = RulesAsWritten.book().on(LocalDate.of(2024, 1, 30));

    private static final List<ChartRow> ROWS = rows();

    private static List<ChartRow> rows() {
        var rows = Rows.empty();
        var problems = new ProblemList();
        for (RuleFile file : RulesAsWritten.book().files()) {
            RulePath.of(file.path())
                    .filter(path -> path.isGrid() && path.concern().startsWith("language"))
                    .ifPresent(path -> GridReader.read(file.path(), path.gridName(), file.content(), rows, problems));
        }
        assertThat(problems.sorted()).isEmpty();
        return rows.charts();
    }

    private static Stream<TestScale> scales() {
        return LAW.tests().values().stream().flatMap(List::stream);
    }

    private static List<Double> scores(TestScale scale) {
        var scores = new ArrayList<Double>();
        for (double score = scale.lowest(); score <= scale.highest(); score += scale.step()) {
            scores.add(score);
        }
        return scores;
    }

    private static List<ChartRow> rows(String test, Ability ability, double score) {
        return ROWS.stream()
                .filter(row ->
                        row.test().equals(test) && row.ability() == ability && row.from() <= score && row.to() >= score)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> everyPossibleScoreHasOneRowAndLevelsNeverFall() {
        return scales().map(scale -> dynamicTest(scale.test() + " " + scale.ability(), () -> {
            var before = 0;
            for (double score : scores(scale)) {
                var rows = rows(scale.test(), scale.ability(), score);
                assertThat(rows).as("rows for %s", score).hasSize(1);
                assertThat(rows.get(0).language()).isEqualTo(scale.language());
                assertThat(rows.get(0).clb()).as("level of %s", score).isBetween(before, 10);
                before = rows.get(0).clb();
            }
            assertThat(before).as("level of the best score").isEqualTo(10);
        }));
    }

    @Test
    void everyTestHasAllFourAbilitiesOnItsScaleAndInItsChart() {
        assertThat(LAW.tests().keySet())
                .containsExactly(
                        "CELPIP_GENERAL", "CLB", "IELTS_GENERAL", "NCLC", "PTE_CORE", "TCF_CANADA", "TEF_CANADA");
        LAW.tests()
                .forEach((test, scales) -> assertThat(scales)
                        .as(test)
                        .extracting(TestScale::ability)
                        .containsExactlyInAnyOrder(Ability.values()));
        assertThat(ROWS)
                .extracting(ChartRow::test)
                .hasSameElementsAs(LAW.tests().keySet());
    }

    @ParameterizedTest(name = "{0} {1} {2} is level {3}")
    @CsvSource({
        "IELTS_GENERAL, LISTENING, 6.0, 7",
        "IELTS_GENERAL, LISTENING, 7.0, 7",
        "IELTS_GENERAL, LISTENING, 7.5, 8",
        "IELTS_GENERAL, LISTENING, 8.0, 9",
        "IELTS_GENERAL, LISTENING, 8.5, 10",
        "IELTS_GENERAL, LISTENING, 4.5, 4",
        "IELTS_GENERAL, LISTENING, 4.0, 0",
        "IELTS_GENERAL, READING, 3.5, 4",
        "IELTS_GENERAL, READING, 4.5, 5",
        "IELTS_GENERAL, READING, 6.5, 8",
        "IELTS_GENERAL, READING, 7.5, 9",
        "IELTS_GENERAL, READING, 8.0, 10",
        "IELTS_GENERAL, WRITING, 7.5, 10",
        "IELTS_GENERAL, SPEAKING, 4.5, 4",
        "CELPIP_GENERAL, READING, 3, 0",
        "CELPIP_GENERAL, READING, 4, 4",
        "CELPIP_GENERAL, READING, 9, 9",
        "CELPIP_GENERAL, READING, 12, 10",
        "PTE_CORE, READING, 50, 5",
        "PTE_CORE, READING, 51, 6",
        "PTE_CORE, READING, 88, 10",
        "PTE_CORE, WRITING, 89, 9",
        "PTE_CORE, WRITING, 90, 10",
        "PTE_CORE, LISTENING, 27, 3",
        "PTE_CORE, LISTENING, 28, 4",
        "PTE_CORE, SPEAKING, 75, 7",
        "PTE_CORE, SPEAKING, 76, 8",
        "TEF_CANADA, READING, 206, 6",
        "TEF_CANADA, READING, 207, 7",
        "TEF_CANADA, READING, 263, 10",
        "TEF_CANADA, WRITING, 309, 6",
        "TEF_CANADA, WRITING, 310, 7",
        "TEF_CANADA, LISTENING, 144, 0",
        "TEF_CANADA, LISTENING, 279, 7",
        "TEF_CANADA, LISTENING, 280, 8",
        "TEF_CANADA, SPEAKING, 393, 10",
        "TCF_CANADA, READING, 452, 6",
        "TCF_CANADA, READING, 453, 7",
        "TCF_CANADA, WRITING, 3, 0",
        "TCF_CANADA, WRITING, 6, 5",
        "TCF_CANADA, WRITING, 9, 6",
        "TCF_CANADA, LISTENING, 503, 8",
        "TCF_CANADA, LISTENING, 522, 8",
        "TCF_CANADA, SPEAKING, 16, 10",
        "CLB, READING, 5, 5",
        "CLB, READING, 12, 10",
        "NCLC, SPEAKING, 7, 7",
        "NCLC, SPEAKING, 11, 10",
    })
    void scoreIsTheLevelOfTheOfficialChart(String test, Ability ability, double score, int level) {
        assertThat(rows(test, ability, score)).extracting(ChartRow::clb).containsExactly(level);
    }

    @Test
    void resultsOnTheNewTefScaleAreNotOnTheScaleThatCounts() {
        assertThat(LAW.tests().get("TEF_CANADA"))
                .isNotNull()
                .noneMatch(scale -> scale.allows(546))
                .allMatch(scale -> scale.language() == Language.FRENCH);
    }

    @ParameterizedTest
    @CsvSource({"PTE_CORE, 2024-01-30", "TCF_CANADA, 2018-11-10"})
    void laterTestIsUnknownUntilTheDayOfItsAcceptance(String test, LocalDate accepted) {
        assertThat(RulesAsWritten.book().on(accepted.minusDays(1)).tests()).doesNotContainKey(test);
        assertThat(RulesAsWritten.book().on(accepted).tests()).containsKey(test);
    }

    @Test
    void firstTestsAreAcceptedFromTheBeginning() {
        assertThat(RulesAsWritten.book().on(LocalDate.of(2015, 1, 1)).tests().keySet())
                .containsExactly("CELPIP_GENERAL", "CLB", "IELTS_GENERAL", "NCLC", "TEF_CANADA");
    }

    @Test
    void chartWhoseRowsOverlapIsRefused() {
        var problems = new ProblemList();
        GridReader.read("language/2015-01-01/chart.csv", "chart", """
                test,language,ability,from,to,clb
                CLB,ENGLISH,READING,0,4,4
                CLB,ENGLISH,WRITING,4,5,5
                CLB,ENGLISH,READING,4,5,5
                """, Rows.empty(), problems);
        assertThat(problems.sorted())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("grid-overlap"))
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(4));
    }
}
