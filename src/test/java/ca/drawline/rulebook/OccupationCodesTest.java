package ca.drawline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a rule file says about occupations is held against the classification, code by code and title by title. */
class OccupationCodesTest {

    private static final String PATH = "categories/2023-05-31/example.drl";
    /** Without its figures no rule book opens. */
    private static final String DEFINITIONS = "definitions/2015-01-01/full-time-work.csv";

    private static final String OCCUPATIONS = """
            code,title,teer
            00012,"Senior managers - financial, communications and other business services",0
            20010,Engineering managers,0
            20011,Architecture and science managers,0
            20012,Computer and information systems managers,0
            21210,"Mathematicians, statisticians and actuaries",1
            31100,Specialists in clinical and laboratory medicine,1
            31112,Audiologists and speech-language pathologists,1
            31121,Dietitians and nutritionists,1
            31300,Nursing coordinators and supervisors,1
            72403,Railway carmen/women,2
            """;

    private static final String RULE = """
            package categories

            import ca.drawline.vocabulary.Experience
            import ca.drawline.vocabulary.Met

            rule "Example: work in a listed occupation"
                @Id("example-work")
                @Fr("12345") @Source("12345")
            when
                Experience( withinYears == 3, months >= 6, %s )
            then
                insert( new Met( "example-work" ) );
            end
            """;

    private static List<Problem> problems(String condition) {
        return problemsOf(RULE.formatted(condition));
    }

    private static List<Problem> problemsOf(String drl) {
        var files = new ArrayList<RuleFile>();
        files.add(file("coverage.yaml", "from: 2022-11-16\n"));
        files.add(file(DEFINITIONS, RuleText.read(Path.of("rules", DEFINITIONS))));
        files.add(file("occupations/2015-01-01/noc2021.csv", OCCUPATIONS));
        files.add(file(PATH, drl));
        try {
            RuleBook.open(files, List.of(), CompiledFolder.none()).on(LocalDate.of(2023, 6, 28));
            return List.of();
        } catch (BrokenRuleBook e) {
            return e.problems();
        }
    }

    private static RuleFile file(String path, String content) {
        return new RuleFile(path, content, new Digest().add(content).hex());
    }

    @Test
    void aCodeThatDoesNotExistIsShownAtItsOwnPlaceWithTheNearestCodes() {
        assertThat(problems("""
                noc in (
                        "20010", // Engineering managers
                        "20019", // Engineering managers of another kind
                        "20011" )""")).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(PATH);
            assertThat(problem.line()).isEqualTo(12);
            assertThat(problem.column()).isEqualTo(9);
            assertThat(problem.code()).isEqualTo("unknown-occupation");
            assertThat(problem.message()).isEqualTo("There is no occupation `20019`.");
            assertThat(problem.rule()).isEqualTo("example-work");
            assertThat(problem.hint()).startsWith("Did you mean 20010 (Engineering managers)");
        });
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "noc == \"20019\"",
                "noc==\"20019\"",
                "noc != \"20019\"",
                "\"20019\" == noc",
                "noc in ( \"20010\", \"20019\" )",
                "noc not in ( \"20010\", \"20019\" )",
                "( noc == \"20010\" || == \"20019\" )",
                "teer == 0 && ( majorGroup == \"00\" || noc == \"20019\" )"
            })
    void aCodeCountsHoweverItIsCompared(String condition) {
        assertThat(problems(condition)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("unknown-occupation");
            assertThat(problem.message()).contains("`20019`");
            assertThat(problem.line()).isEqualTo(10);
            assertThat(problem.hint())
                    .isEqualTo("Did you mean 20010 (Engineering managers) or 20011 (Architecture and science managers)"
                            + " or 20012 (Computer and information systems managers)?");
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "noc == \"2001\" | There is no occupation `2001`. | 20010 (Engineering managers)",
                "noc == \"3112l\" | There is no occupation `3112l`. | 31121 (Dietitians and nutritionists)",
                "noc in ( 20010 ) | An occupation's code is a text of five digits, not the number `20010`. | 20010 (Engineering managers)",
                "noc == 12 | An occupation's code is a text of five digits, not the number `12`. | 00012 (Senior managers"
            })
    void whatCanBeNoCodeIsShownToo(String condition, String message, String nearest) {
        assertThat(problems(condition)).first().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo(message);
            assertThat(problem.hint()).startsWith("Did you mean " + nearest);
        });
    }

    @Test
    void theCodeWithTheTitleGivenIsNamedBeforeTheNearestCodes() {
        assertThat(problems("noc in (\n \"20019\" // Dieticians & nutritionists\n )"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.hint())
                        .isEqualTo("Did you mean 31121 (Dietitians and nutritionists) or 20010 (Engineering managers)"
                                + " or 20011 (Architecture and science managers)?"));
    }

    @Test
    void theCodeWithTheNearestTitleIsNamedBeforeTheNearestCodes() {
        assertThat(problems("noc in (\n \"20019\" // Dietitian and nutritionist\n )"))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.hint()).startsWith("Did you mean 31121 (Dietitians and nutritionists) or "));
    }

    @Test
    void theTitleOfAnotherCodeIsShownWithThatCode() {
        assertThat(problems("""
                noc in (
                        "20010", // Engineering managers
                        "20012" // Architecture & Science Managers
                        )""")).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("other-title");
            assertThat(problem.line()).isEqualTo(12);
            assertThat(problem.column()).isEqualTo(9);
            assertThat(problem.rule()).isEqualTo("example-work");
            assertThat(problem.message())
                    .isEqualTo("`20012` is not Architecture & Science Managers;"
                            + " its title is Computer and information systems managers.");
            assertThat(problem.hint())
                    .isEqualTo("Did you mean 20011 (Architecture and science managers)?"
                            + " Or write: // Computer and information systems managers");
        });
    }

    @Test
    void aTitleThatIsNearestToTheCodesOwnIsCorrected() {
        assertThat(problems("noc in (\n \"20010\" // Engineering manager\n )"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("other-title");
                    assertThat(problem.hint()).isEqualTo("Write: // Engineering managers");
                });
    }

    @Test
    void aTitleOfNothingNearIsReplacedByTheCodesOwn() {
        assertThat(problems("noc == \"20010\" // the oldest and the newest\n"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.hint()).isEqualTo("Write: // Engineering managers"));
    }

    @Test
    void theWrongTitleInABlockCommentIsShownForEachCodeOfALine() {
        assertThat(
                        problems(
                                "noc in ( \"20010\" /* Dietitians and nutritionists */, \"20011\" /* Engineering managers */ )"))
                .extracting(Problem::code)
                .containsExactly("other-title", "other-title");
    }

    @Test
    void whatTheTwoPublishersSpellDifferentlyIsTheSameTitle() {
        assertThat(problems("""
                noc in (
                        "00012", // Senior managers – financial, communications & other business services
                        "20011", // ARCHITECTURE AND SCIENCE MANAGERS
                        "21210", // Mathematicians, Statisticians & Actuaries
                        "31112", // Audiologists and speech language pathologists
                        "31121", // Dieticians and nutritionists
                        "31300", // Nursing co-ordinators and supervisors
                        "72403"  // Railway carmen / women
                        )""")).isEmpty();
    }

    @Test
    void whatIsNoCodeOrNoTitleIsLeftAlone() {
        assertThat(problems("""
                // "99999" is left out, and so is noc == "88888"
                noc in ( "20010", "20011", /* noc in ( "77777" ) */ "20012" ), // managers of all kinds
                noc not in (
                        // the first of the classification
                        "00012", "21210" ), // and these do not manage
                noc != "", noc == "20010" && months >= 7 // longer than for others
                """)).isEmpty();
    }

    @Test
    void aRuleOnOneLineIsReadToo() {
        var line = RULE.substring(RULE.indexOf("rule "))
                .formatted("noc == \"20019\"")
                .replaceAll("\\s+", " ");
        var drl = RULE.substring(0, RULE.indexOf("rule ")) + line + "\n";
        assertThat(problemsOf(drl))
                .extracting(Problem::line, Problem::column, Problem::code)
                .containsExactly(tuple(6, line.indexOf("\"20019\"") + 1, "unknown-occupation"));
    }

    @Test
    void everyProblemOfAFileIsShownUnderItsOwnRule() {
        var second = RULE.substring(RULE.indexOf("rule "))
                .replace("example-work", "other-work")
                .replace("Example", "Other")
                .formatted("noc in ( \"00013\",\n \"31300\" // Engineering managers\n )");
        assertThat(problemsOf(RULE.formatted("noc == \"20019\"") + "\n" + second))
                .extracting(Problem::line, Problem::rule, Problem::code)
                .containsExactly(
                        tuple(10, "example-work", "unknown-occupation"),
                        tuple(19, "other-work", "unknown-occupation"),
                        tuple(20, "other-work", "other-title"));
    }
}
