package ca.drawline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import ca.drawline.rulebook.Problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is well written and hardly meant: one edit of the shipped rule book for each kind. */
class LintTest {

    private static final String CEC = "program-cec/2022-11-16/cec.drl";
    private static final String TRANSPORT = "categories/2026-02-18/transport.drl";
    private static final String NOMINATION = "additional-points-nomination/2015-01-01/nomination.drl";
    private static final String SCENARIOS = "categories/2026-02-18/scenarios.yaml";

    @Test
    void theShippedRuleBookHasNothingToWarnOf() {
        assertThat(RulesAsWritten.book().warnings()).isEmpty();
    }

    @Test
    void everyKindHasACodeOfItsOwn() {
        assertThat(Lint.ALL.stream().map(Lint::code).collect(Collectors.toSet()))
                .hasSize(Lint.ALL.size());
    }

    @ParameterizedTest
    @CsvSource({
        "years >= 1 ),'years >= 1, years < 1 )'",
        "years >= 1 ),'years >= 1 && years == 0 )'",
        "FirstLanguageMinimum( clb >= 7 ),'FirstLanguageMinimum( clb in ( 7, 8 ), clb > 8 )'",
        "place == Place.CANADA,'place == Place.CANADA, mainTeer == 1, 2 == mainTeer'",
    })
    void aRuleThatNothingFitsIsRefused(String before, String after) {
        assertThat(edited(CEC, before, after)).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo("never-fires");
            assertThat(problem.severity()).isEqualTo(Severity.ERROR);
            assertThat(problem.file()).isEqualTo(CEC);
            assertThat(problem.line()).isPositive();
        });
    }

    @Test
    void aRuleWithoutARowOfItsGridIsRefused() {
        assertThat(edited("crs-core/2015-01-01/core.drl", "grid == \"age\", ", "grid == \"age\", value > 900, "))
                .extracting(Problem::code, Problem::rule)
                .containsExactly(tuple("no-matching-row", "crs-core-age"));
    }

    @Test
    void aRequirementThatNobodyCanMeetOnSomeDayIsWarnedOf() {
        assertThat(edited(
                        CEC,
                        "Met( requirement == \"may-submit\" )",
                        "Met( requirement == \"military-recruits-service\" )"))
                .anySatisfy(problem -> {
                    assertThat(problem.code()).isEqualTo("unmeetable-requirement");
                    assertThat(problem.rule()).isEqualTo("cec");
                    assertThat(problem.message()).contains("from 2022-11-16 on");
                });
    }

    @Test
    void twoRulesThatAlwaysFindTheSameAreWarnedOf() {
        var twice = """
                rule "Once more"
                    @Id("cec-language-again")
                    @Fr("Encore")
                    @Source("IRPR 87.1")
                when
                    FirstLanguageMinimum( clb >= 7 )
                then
                    insert( new Met( "cec-language" ) );
                end
                """;
        assertThat(edited(CEC, "rule \"CEC: a candidate is eligible", twice + "rule \"CEC: a candidate is eligible"))
                .extracting(Problem::code, Problem::rule)
                .containsExactly(tuple("same-twice", "cec-language-again"));
    }

    @Test
    void aGapBetweenTwoRowsIsWarnedOfAtItsLine() {
        assertThat(edited("crs-core/2015-01-01/age.csv", "true,20,29,100", "true,20,27,100"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("grid-gap");
                    assertThat(problem.line()).isEqualTo(6);
                    assertThat(problem.message()).isEqualTo("No row covers 28 to 29.");
                });
    }

    @Test
    void rowsThatOverlapAreRefused() {
        assertThat(edited("crs-core/2015-01-01/age.csv", "true,20,29,100", "true,20,30,100"))
                .extracting(Problem::code)
                .containsExactly("grid-overlap");
    }

    @Test
    void pointsAboveTheirMaximumAreWarnedOf() {
        assertThat(edited(NOMINATION, "\"nomination\", 600", "\"nomination\", 601"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("points-above-cap");
                    assertThat(problem.message()).contains("601").contains("600 at most");
                });
        assertThat(edited("crs-core/2015-01-01/age.csv", "true,20,29,100", "true,20,29,120"))
                .extracting(Problem::code, Problem::rule)
                .containsExactly(tuple("points-above-cap", "crs-core-age"));
    }

    @Test
    void aCategoryWithoutARequirementIsWarnedOf() {
        assertThat(edited(
                        TRANSPORT,
                        "Met( requirement == \"transport-experience\" )",
                        "Destination( quebec == false )",
                        "import ca.drawline.vocabulary.Met",
                        "import ca.drawline.vocabulary.Destination\nimport ca.drawline.vocabulary.Met"))
                .extracting(Problem::code)
                .contains("empty-category", "forgotten-requirement");
    }

    @Test
    void aCategoryWithoutOccupationsIsWarnedOf() {
        var text = content(TRANSPORT);
        var from = text.indexOf("noc in (");
        var list = text.substring(text.lastIndexOf(',', from), text.indexOf(')', from) + 1);
        assertThat(edited(TRANSPORT, list, ""))
                .extracting(Problem::code, Problem::rule)
                .containsExactly(tuple("empty-category", "transport-experience"));
    }

    @Test
    void aCodeThatStandsInAListTwiceIsWarnedOfAtItsSecondPlace() {
        var text = content(TRANSPORT);
        var from = text.indexOf('"', text.indexOf("noc in ("));
        var code = text.substring(from, from + 7);
        assertThat(edited(TRANSPORT, code, code + ",\n" + code)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("repeated-entry");
            assertThat(problem.message()).startsWith(code);
            assertThat(problem.line())
                    .isEqualTo((int) text.substring(0, from).lines().count() + 1);
        });
    }

    @Test
    void aCategoryThatNoScenarioShowsIsWarnedOf() {
        assertThat(edited(SCENARIOS, content(SCENARIOS), ""))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.code()).isEqualTo("category-without-scenario"))
                .extracting(Problem::file)
                .contains("categories/2026-02-18/military-recruits.drl");
    }

    @Test
    void anIdThatChangesItsMeaningIsWarnedOf() {
        assertThat(edited(
                        "time-to-apply/2021-06-29/time-to-apply.drl",
                        "Upheld( \"time-to-apply\" )",
                        "Upheld( \"rank\" )"))
                .extracting(Problem::code)
                .containsExactly("two-meanings");
    }

    @Test
    void aRequirementThatItsProgramForgetsIsWarnedOf() {
        assertThat(edited(CEC, "    Met( requirement == \"cec-language\" )\n", ""))
                .isNotEmpty()
                .allSatisfy(problem -> {
                    assertThat(problem.code()).isEqualTo("forgotten-requirement");
                    assertThat(problem.rule()).isEqualTo("cec");
                    assertThat(problem.message()).startsWith("`CEC` does not ask for the requirement `cec-language`");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "'years >= 1 )','years >= 1, years >= 0 )'",
        "'clb >= 7','clb >= 7, clb >= 7'",
        "'clb >= 7','clb != 3, clb >= 7'"
    })
    void aConditionThatNeverDecidesIsWarnedOf(String before, String after) {
        assertThat(edited(CEC, before, after)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("never-decides");
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            assertThat(problem.hint()).isNotBlank();
        });
    }

    /** What is found in the rule book with the first of each two texts replaced by the second in one file. */
    private static List<Problem> edited(String path, String... replacements) {
        var text = content(path);
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(text).contains(replacements[i]);
            var at = text.indexOf(replacements[i]);
            text = text.substring(0, at) + replacements[i + 1] + text.substring(at + replacements[i].length());
        }
        var files = new ArrayList<RuleFile>();
        for (RuleFile file : RulesAsWritten.book().files()) {
            files.add(file.path().equals(path) ? new RuleFile(path, text, Digest.of(text)) : file);
        }
        try {
            return RuleBook.open(files, List.of(RulesAsWritten.book()), RulesAsWritten.COMPILED)
                    .warnings();
        } catch (BrokenRuleBook e) {
            return e.problems();
        }
    }

    private static String content(String path) {
        return RulesAsWritten.book().files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow()
                .content();
    }
}
