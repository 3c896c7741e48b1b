package ca.drawline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an analyst is told of a mistake in a rule on the facts of this rule book. */
class TeachingErrorsTest {

    private static final String RULE = """
            rule "%s"
                @Id("%s")
                @Fr("Un essai")
                @Source("IRPR 87.1")
            when
                %s
            then
                %s
            end
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Age( agee == 30 ) | unknown-field | `agee` is not a field of Age.
            age( years == 30 ) | unknown-fact | Did you mean Age?
            Age( years => 30 ) | sign | Did you mean >=?
            Age( years >= 30 & years < 40 ) | sign | Did you mean &&?
            Age( years >= 30, , years < 40 ) | comma | nothing before it
            Age( years >= 30; years < 40 ) | comma | Write a comma between them.
            Age( years >= 30 ), | comma | A comma stands between two facts.
            $a = Age( years >= 30 ) | sign | Write : after the variable
            $a Age( years >= 30 ) | sign | the colon is missing
            Age( years == thirty ) | unknown-field | `thirty` is not a field of Age.
            Funds( amount >= 13 757 ) | number-comma | Write the number without it: 13757.
            Education( level == MASTERS ) | unknown-field | Did you mean the constant EducationLevel.MASTERS?
            Education( level == EducationLevl.MASTERS ) | unknown-constant | Did you mean EducationLevel?
            Education( level == CanadianCredential.NONE ) | unlike-values | and not a EducationLevel
            Age( withPartner == "no" ) | not-true-or-false | Write withPartner == false
            Age( years == 30 OR years == 31 ) | word-for-sign | Write ||
            Age( years == 30, $y : year ) | unknown-field | Did you mean years?
            JobOffer( teer in ( "0", "1" ) ) | text-for-number | Write it without quotation marks: 0.
            Age( years >= “30” ) | letter | The curved quotation mark
            Age( years >= 30– ) | letter | is not a minus
            """)
    void theMistakeIsNamedWithItsWayOut(String condition, String code, String words) {
        var problems = problems(file(RULE.formatted("A", "a", condition, "insert( new Met( \"a\" ) );")));

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.line()).isEqualTo(16);
            assertThat(problem.message() + " " + problem.hint()).contains(words);
        });
    }

    @Test
    void aFaultInOneRuleHidesNoneInAnother() {
        var text = file(RULE.formatted("A", "a", "Age( years == 30", "insert( new Met( \"a\" ) );")
                + RULE.formatted("B", "b", "Age( yeers == 30 )", "insert( new Met( \"b\" ) );")
                + RULE.formatted("C", "c", "Age( years == 30 )", "insert( new Met( \"c\" ) )")
                + RULE.formatted("D", "d", "Age( years == \"30\" )", "insert( new Mett( \"d\" ) );"));

        assertThat(problems(text))
                .extracting(Problem::rule, Problem::code)
                .containsExactlyInAnyOrder(
                        tuple("a", "not-closed"),
                        tuple("b", "unknown-field"),
                        tuple("c", "missing-semicolon"),
                        tuple("d", "text-for-number"),
                        tuple("d", "consequence"));
    }

    @Test
    void aRuleThatCannotBeReadMakesNoRequirementUnknown() {
        var path = "program-cec/2022-11-16/cec.drl";
        var files = RulesAsWritten.book().files().stream()
                .map(file -> file.path().equals(path)
                        ? edited(file, "FirstLanguageMinimum( clb >= 7 )", "FirstLanguageMinimum( clb >= 7")
                        : file)
                .toList();

        assertThat(broken(files)).extracting(Problem::code).containsExactly("not-closed");
    }

    @Test
    void theLineIsShownWithACaretBelowTheMistake() {
        var path = "program-cec/2022-11-16/cec.drl";
        var files = RulesAsWritten.book().files().stream()
                .map(file -> file.path().equals(path) ? edited(file, "( clb >= 7 )", "( clbb >= 7 )") : file)
                .toList();

        assertThat(broken(files)).singleElement().satisfies(problem -> {
            assertThat(problem.source()).contains("FirstLanguageMinimum( clbb >= 7 )");
            assertThat(problem.caret()).endsWith("^").hasSize(problem.source().indexOf("clbb") + 1);
            assertThat(problem.column()).isEqualTo(problem.source().indexOf("clbb") + 1);
        });
    }

    @Test
    void noMessageOfTheCompilerNamesGeneratedJava() {
        assertThat(CompilerWords.plain("The method award(String) is undefined for the type LambdaConsequence12"))
                .doesNotContain("Lambda", "method")
                .endsWith(".");
    }

    private static RuleFile edited(RuleFile file, String before, String after) {
        assertThat(file.content()).contains(before);
        var text = file.content().replace(before, after);
        return new RuleFile(file.path(), text, Digest.of(text));
    }

    private static List<Problem> broken(List<RuleFile> files) {
        try {
            return RuleBook.open(files, List.of(RulesAsWritten.book()), RulesAsWritten.COMPILED)
                    .warnings();
        } catch (BrokenRuleBook e) {
            return e.problems();
        }
    }

    private static String file(String rules) {
        return """
                package trial

                import ca.drawline.vocabulary.Age
                import ca.drawline.vocabulary.CanadianCredential
                import ca.drawline.vocabulary.Education
                import ca.drawline.vocabulary.EducationLevel
                import ca.drawline.vocabulary.Funds
                import ca.drawline.vocabulary.JobOffer
                import ca.drawline.vocabulary.Met

                """ + rules;
    }

    private static List<Problem> problems(String text) {
        var problems = new ProblemList();
        DrlReader.read("trial/2020-01-01/trial.drl", text, problems);
        return problems.sorted();
    }
}
