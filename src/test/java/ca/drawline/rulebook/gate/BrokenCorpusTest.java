package ca.drawline.rulebook.gate;

import static org.assertj.core.api.Assertions.assertThat;

import ca.drawline.problem.ProblemPages;
import ca.drawline.rulebook.Problem;
import ca.drawline.rulebook.Problem.Severity;
import ca.drawline.rulebook.check.DoubleNames;
import ca.drawline.rulebook.check.FileCheck;
import ca.drawline.rulebook.check.FileCheck.CheckedFile;
import ca.drawline.rulebook.check.RuleWords;
import ca.drawline.rulebook.check.RuleWords.KnownValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Honest mistakes: each file of the corpus is reported at its line, in a sentence that helps. */
class BrokenCorpusTest {

    private static final Path CORPUS = Path.of("src/test/resources/attacks");
    private static final Set<String> ACROSS_FILES = Set.of(
            "b82a-duplicate-file-1.drl", "b83a-same-name-other-package-1.drl", "b83b-same-name-other-package-2.drl");

    private final FileCheck check = check();

    private static FileCheck check() {
        var vocabulary = CorpusVocabulary.vocabulary();
        return new FileCheck(
                new RuleWords(
                        vocabulary,
                        Set.of("award"),
                        Set.of(),
                        List.of(
                                new KnownValue("award", 0, Set.of("age", "x"), Integer.MAX_VALUE),
                                new KnownValue("award", 1, Set.of(), 1_200))),
                new Gate(vocabulary)::tree);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            b02-typo-when.drl | 7 | ERROR | Did you mean `when`?
            b03-typo-then.drl | 10 | ERROR | Did you mean `then`?
            b04-missing-end.drl | 12 | ERROR | which begins on line 6, has no `end`
            b08-rule-without-name.drl | 6 | ERROR | The rule has no name.
            b10-missing-bracket.drl | 8 | ERROR | The bracket ( that opens here is not closed.
            b12-missing-semicolon.drl | 11 | ERROR | The semicolon after this finding is missing.
            b13-missing-comma.drl | 8 | ERROR | Between `30` and `$i` stands neither a comma nor a sign.
            b15-and-word.drl | 8 | ERROR | Write a comma or && between the two.
            b18-attribute-typo.drl | 7 | ERROR | Did you mean salience?
            b20-uppercase-keywords.drl | 6 | ERROR | Did you mean `rule`?
            b21-unknown-field.drl | 8 | ERROR | `aeg` is not a field of Candidate. Did you mean age?
            b22-field-case.drl | 8 | ERROR | `Age` is not a field of Candidate. Did you mean age?
            b25-unknown-method.drl | 11 | ERROR | Did you mean award?
            b29-duplicate-variable.drl | 9 | ERROR | `$c` is already the name of something else
            b31-import-typo.drl | 2 | ERROR | Did you mean Candidate?
            b32-number-vs-text.drl | 8 | ERROR | `age` is a number, and "thirty" is a text.
            b33-text-vs-number.drl | 8 | ERROR | Write it between quotation marks: "21232".
            b34-quoted-number.drl | 8 | ERROR | Write it without quotation marks: 30.
            b36-octal-age.drl | 8 | ERROR | Write digits without a zero before them
            b37-thousands-comma.drl | 8 | ERROR | Write the number without it: 13757.
            b38-decimal-comma.drl | 8 | ERROR | Write a point instead: 7.5.
            b40-iso-date.drl | 8 | ERROR | Write "05-Jan-2026".
            b41-french-month.drl | 8 | ERROR | day, English month and year
            b42-enum-as-text.drl | 8 | ERROR | Write Level.MASTER, without quotation marks.
            b43-boolean-text.drl | 8 | ERROR | Write married == true
            b44-bad-noc.drl | 8 | ERROR | Did you mean "21232"?
            b45-date-effective-invalid.drl | 7 | ERROR | in force from the date of its folder
            b46-date-effective-iso.drl | 7 | ERROR | in force from the date of its folder
            b48-empty-in.drl | 8 | ERROR | The list of values is empty
            b49-percent.drl | 8 | ERROR | rules know no percent sign
            b51-unbalanced-quote-rhs.drl | 11 | ERROR | runs over the end of its line
            b52-smart-quotes.drl | 6 | ERROR | The curved quotation mark “
            b52-smart-quotes.drl | 11 | ERROR | The curved quotation mark “
            b53-smart-quotes-value.drl | 8 | ERROR | The curved quotation mark “
            b54-en-dash.drl | 11 | ERROR | is not a minus
            b58-utf16.drl | 1 | ERROR | UTF-16
            b60-crlf.drl | 1 | WARNING | as Windows ends them
            b63-zero-width.drl | 8 | ERROR | a space without width
            b64-ligature.drl | 8 | ERROR | only looks like the plain letter a
            b66-only-comments.drl | 1 | ERROR | The file has no rule.
            b67-only-package.drl | 1 | ERROR | The file has no rule.
            b68-two-packages.drl | 6 | ERROR | A second package line
            b70-wrong-package.drl | 1 | ERROR | cannot be the name of a rule file's package
            b71-no-package.drl | 1 | ERROR | The file has no package line.
            b72-import-after-rule.drl | 11 | ERROR | An import stands below a rule.
            b73-html.drl | 1 | ERROR | The file is a web page
            b74-docx.drl | 1 | ERROR | The file is a Word, Excel or ZIP file
            b75-csv.drl | 1 | ERROR | The file is a table
            b76-truncated.drl | 16 | ERROR | in the middle of the rule "age 31", which begins on line 13
            b79-hash-comment.drl | 6 | ERROR | Write // instead.
            b80-comment-swallows.drl | 13 | ERROR | swallows the rule below
            b81-duplicate-rule.drl | 13 | ERROR | is also the name of the rule on line 6
            b86-circular-modify.drl | 6 | ERROR | `modify` changes a fact
            b86-circular-modify.drl | 7 | ERROR | `modify` changes a fact
            b87-never-matches.drl | 8 | ERROR | Nothing fits: no Candidate has age > 40 and age < 30.
            b88-never-equal.drl | 8 | ERROR | Nothing fits: no Candidate has age == 30 and age == 31.
            b89-always.drl | 8 | WARNING | always holds
            b90-overlap.drl | 7 | WARNING | Where `age` is 30, this rule and "18-30" both fire.
            b91-gap.drl | 7 | WARNING | Where `age` is 31, neither this rule nor "18-30" fires.
            b92-category-empty.drl | 8 | ERROR | holds an empty text and nothing else
            b95-over-cap.drl | 11 | WARNING | gives 9999 points; 1200 count at most
            b96-wrong-factor.drl | 11 | WARNING | `agee` is named nowhere else. Did you mean age?
            b98-no-link.drl | 9 | WARNING | Write: Assessment( candidateId == $id )
            b99-or-twice.drl | 6 | WARNING | the rule fires twice
            b103-string-compare.drl | 8 | WARNING | compared by size, "10" comes before "9"
            b104-null-compare.drl | 8 | WARNING | Say first that it is there: experience != null
            b105-integer-division.drl | 11 | WARNING | divides whole numbers
            b107-not-precedence.drl | 8 | ERROR | Write age != …
            b108-chained-comparison.drl | 8 | ERROR | Write two conditions: 18 <= age, age <= 35.
            b109-between.drl | 8 | ERROR | Write two conditions: age >= 18, age <= 35.
            b111-semicolon-in-lhs.drl | 8 | WARNING | A semicolon stands after a condition
            b112-if-in-rhs.drl | 11 | ERROR | Write two rules, each with its own condition
            b113-global-undeclared.drl | 11 | ERROR | `results` is not a variable of this rule.
            """)
    void theMistakeIsToldAtItsLine(String file, int line, Severity severity, String words) throws IOException {
        var problems = checked(file).problems();

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.severity()).isEqualTo(severity);
            assertThat(problem.message() + " " + problem.hint()).contains(words);
        });
        if (severity == Severity.WARNING) {
            assertThat(problems).extracting(Problem::severity).containsOnly(Severity.WARNING);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void noFilePassesSilentlyAndNoneCascades(String file) throws IOException {
        var problems = checked(file).problems();

        if (!ACROSS_FILES.contains(file)) {
            assertThat(problems).isNotEmpty();
        }
        // Four curved quotation marks, or four keywords in capitals, are four places to correct.
        assertThat(problems).hasSizeLessThanOrEqualTo(4).allSatisfy(problem -> {
            assertThat(problem.line()).isPositive();
            assertThat(problem.message()).endsWith(".").doesNotContain("ERR", "Lambda", ".java");
            assertThat(problem.hint()).isNotBlank();
            assertThat(ProblemPages.of(problem.code())).isPresent();
        });
    }

    @Test
    void theSameNameInTwoFilesIsToldOnceTheyAreReadTogether() throws IOException {
        var copy = new ArrayList<>(named("b82a-duplicate-file-1.drl", "first.drl"));
        copy.addAll(named("b82a-duplicate-file-1.drl", "second.drl"));
        var packages = new ArrayList<>(named("b83a-same-name-other-package-1.drl", "one.drl"));
        packages.addAll(named("b83b-same-name-other-package-2.drl", "two.drl"));

        assertThat(DoubleNames.among(copy)).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.ERROR);
            assertThat(problem.file()).isEqualTo("second.drl");
            assertThat(problem.line()).isEqualTo(6);
            assertThat(problem.message()).contains("first.drl, line 6");
        });
        assertThat(DoubleNames.among(packages)).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            assertThat(problem.file()).isEqualTo("two.drl");
        });
    }

    @Test
    void aPageOnOtherFactsHasAnExampleThatRaisesItsCode() {
        assertThat(ProblemPages.all())
                .filteredOn(
                        page -> page.frame().equals("sample") && !page.example().isEmpty())
                .hasSizeGreaterThan(1)
                .allSatisfy(page -> {
                    assertThat(codes(page.example())).contains(page.code());
                    assertThat(codes(page.cure())).doesNotContain(page.code());
                });
    }

    private List<String> codes(String conditions) {
        var text =
                "package rules.trial\nimport corpus.Candidate\nrule \"A\"\nwhen\n    " + conditions + "\nthen\nend\n";
        return check.check("a.drl", text).problems().stream().map(Problem::code).toList();
    }

    private List<DoubleNames.Named> named(String file, String path) throws IOException {
        var tree = checked(file).tree();
        assertThat(tree).isNotNull();
        return tree == null
                ? List.of()
                : tree.getRules().stream()
                        .map(rule -> new DoubleNames.Named(
                                path,
                                rule.getLine(),
                                tree.getNamespace(),
                                tree.getNamespace(),
                                rule.getName(),
                                rule.getName()))
                        .toList();
    }

    private CheckedFile checked(String file) throws IOException {
        return check.check(file, Files.readAllBytes(CORPUS.resolve("broken").resolve(file)));
    }

    static Stream<String> files() throws IOException {
        try (var listed = Files.list(CORPUS.resolve("broken"))) {
            return listed.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }
}
