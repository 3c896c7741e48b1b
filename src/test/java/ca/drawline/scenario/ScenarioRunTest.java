package ca.drawline.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import ca.drawline.rulebook.BrokenRuleBook;
import ca.drawline.rulebook.Digest;
import ca.drawline.rulebook.Problem;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RuleFile;
import ca.drawline.rulebook.RuleInForce;
import ca.drawline.rulebook.RulesAsWritten;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an analyst is told of scenarios that fail, cannot be asked or cannot be read. */
class ScenarioRunTest {

    private static final String FILE = "program-cec/2022-11-16/scenarios.yaml";

    @Test
    void aFailureShowsExpectedAndFoundAndTheRulesBehindThem() throws BrokenRuleBook {
        var result = only("""
                - name: Tomas is asked for too much
                  asOf: 2023-06-28
                  given: { base: tomas }
                  then: { unmet: [cec-language], points: { crs-core-age: 1 }, notMember: [healthcare] }
                """);
        assertThat(result.passed()).isFalse();
        assertThat(result.line()).isEqualTo(1);
        assertThat(result.failures()).hasSize(2);
        var language = result.failures().get(0);
        assertThat(language.what()).isEqualTo("unmet");
        assertThat(language.expected().toString()).isEqualTo("[\"cec-language\"]");
        assertThat(language.found().toString()).contains("cec-work", "cec-language");
        assertThat(language.rules())
                .extracting(RuleInForce::id)
                .containsExactly("cec-language", "cec-language-teer-2-3");
        assertThat(language.rules().get(0).sentence().en()).startsWith("CEC: CLB 7 in all four abilities");
        assertThat(language.rules().get(0).file()).isEqualTo("program-cec/2022-11-16/cec.drl");
        var points = result.failures().get(1);
        assertThat(points.what()).isEqualTo("points crs-core-age");
        assertThat(points.expected().intValue()).isEqualTo(1);
        assertThat(points.found().intValue()).isEqualTo(110);
        assertThat(points.rules()).extracting(RuleInForce::id).containsExactly("crs-core-age");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ met: [cec-wrk] }|There is no Met `cec-wrk`. Did you mean cec-work?",
                "{ points: { crs-core-agee: 1 } }|There is no rule `crs-core-agee`. Did you mean crs-core-age?",
                "{ sections: { cor: 1 } }|There is no section `cor`. Did you mean core?",
                "{ memer: [stem] }|There is no expectation `memer`. Did you mean member?",
            })
    void whatCannotBeExpectedIsTaught(String then, String found) throws BrokenRuleBook {
        var result = only("- { name: One, asOf: 2023-06-28, given: { base: tomas }, then: %s }".formatted(then));
        assertThat(result.passed()).isFalse();
        assertThat(result.failures())
                .anySatisfy(failure -> assertThat(failure.found().asText()).isEqualTo(found));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-06-28|{ base: tomas, dateOfBirth: never }|/dateOfBirth",
                "2014-06-28|{ base: tomas }|2014-06-28",
                "2023-06-28|{ draw: { type: RAFFLE } }|RAFFLE",
            })
    void aScenarioThatCannotBeAskedSaysWhy(String asOf, String given, String trouble) throws BrokenRuleBook {
        var result = only("- { name: One, asOf: %s, given: %s, then: { crs: 0 } }".formatted(asOf, given));
        assertThat(result.passed()).isFalse();
        assertThat(result.trouble()).contains(trouble);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- { name: A, asOf: 2023-06-28, given: { base: nobody }, then: { crs: 1 } }|scenario-person",
                "- { name: A, asOf: yesterday, given: { base: tomas }, then: { crs: 1 } }|scenario-date",
                "- { name: A, asOf: 2023-06-28, given: { base: tomas } }|scenario-then",
                "- { name: A, asOf: 2023-06-28, then: { crs: 1 } }|scenario-given",
                "- { asOf: 2023-06-28, given: { base: tomas }, then: { crs: 1 } }|scenario-name",
                "- { name: A, asof: 2023-06-28, given: { base: tomas }, then: { crs: 1 } }|scenario-field",
                "name: A|scenario-file",
                "- { name: A, name: B }|scenario-file",
                "- [ &a 1, *a ]|scenario-file",
                "- !!java.lang.ProcessBuilder [ ls ]|scenario-file",
                "- [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]|scenario-file",
                "- { name: A|scenario-file",
            })
    void aFileThatCannotBeReadIsTaughtWithItsLine(String text, String code) {
        var scenarios = Scenarios.of(with("# Above it\n" + text));
        assertThat(scenarios.problems())
                .filteredOn(problem -> problem.file().equals(FILE))
                .isNotEmpty()
                .allSatisfy(problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.line()).isPositive();
                    assertThat(problem.message()).isNotBlank();
                    assertThat(problem.hint()).isNotBlank();
                });
    }

    @Test
    void everyProblemOfAFileIsToldAtOnce() {
        var problems = Scenarios.of(with("""
                        - { name: A, asOf: never, given: { base: nobody } }
                        - { name: B, asOf: 2023-06-28, given: { base: tomas }, then: { crs: 1 } }
                        - { name: B, asOf: 2023-06-28, given: { base: tomas }, then: { crs: 1 } }
                        """)).problems();
        assertThat(problems)
                .extracting(Problem::line, Problem::code)
                .containsExactly(
                        tuple(1, "scenario-date"),
                        tuple(1, "scenario-person"),
                        tuple(1, "scenario-then"),
                        tuple(3, "scenario-name"));
    }

    @Test
    void aRuleThatNoScenarioShowsIsSilent() throws BrokenRuleBook {
        var coverage = ScenarioRun.of(open("")).coverage();
        assertThat(coverage.silent()).extracting(RuleInForce::id).contains("cec-language-teer-2-3");
        assertThat(coverage.fired())
                .isEqualTo(coverage.rules() - coverage.silent().size());
    }

    private static ScenarioResult only(String text) throws BrokenRuleBook {
        return ScenarioRun.of(open(text)).scenarios().stream()
                .filter(result -> result.file().equals(FILE))
                .findFirst()
                .orElseThrow();
    }

    private static RuleBook open(String text) throws BrokenRuleBook {
        return RuleBook.open(with(text), List.of(RulesAsWritten.book()), RulesAsWritten.compiled());
    }

    /** The rule book with one file of scenarios rewritten, and without those that go across concerns. */
    private static List<RuleFile> with(String text) {
        var files = new ArrayList<RuleFile>();
        files.add(new RuleFile(FILE, text, Digest.of(text)));
        RulesAsWritten.book().files().stream()
                .filter(file ->
                        !file.path().endsWith("scenarios.yaml") && !file.path().startsWith("scenarios/"))
                .forEach(files::add);
        return files;
    }
}
