package ca.drawline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import ca.drawline.problem.ProblemPage;
import ca.drawline.problem.ProblemPages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code has a page, and what a page shows is so. */
class ProblemPagesTest {

    private static final Pattern LITERAL = Pattern.compile(
            "\"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\"\\s*,|(?:return|[?:]) \"([a-z][a-z0-9]*(?:-[a-z0-9]+)+)\"");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//.*$", Pattern.DOTALL);

    /** Names of columns, fields, attributes, threads and deeds, which are written as codes are. */
    private static final Set<String> OTHER_NAMES = Set.copyOf(Arrays.asList(
            ("ability accompanying accumulate activation-group agenda-group apply approved at author authorized auto-focus"
                            + " average base below bin build by ca calendars candidates category changes clb code com const contains"
                            + " content count country cursor date-effective date-expires declare default definitions"
                            + " description dialect digest distribution draft draft-created draft-rebased drools duration"
                            + " education eligible else employers end excludes exists expander expectation explain file file-deleted"
                            + " file-saved for forall format full-time-hours-per-week function given global highest"
                            + " hours-per-year days-between-jobs whole-months-count id if import in insert int invitations"
                            + " invited items java javax job kcontext keep key lang language languages level levels limit among"
                            + " listening lock-on-active lowest mask max maximum member memberof met min minimum modify"
                            + " months most mutation n name nearest no no-cache no-loop noc non not note null occupation org over partner"
                            + " pattern permit points pool problem program properties province published query ranked reading recognized"
                            + " required restored retract round rule ruleflow-group rules rules-compiler salience section"
                            + " sections seed self side since size soundslike speaking state step str submitted sum"
                            + " draw excluded goal hash measure of parameters place record result sealed share values was"
                            + " synthesize teer template test then this tician timer title to trait true false type"
                            + " unfinished unit unmet update upheld value version when while who work writing year"
                            + " cause programs"
                            + " number synthetic"
                            + " titian date-time self-approved categories floor stages arrivals draws like on seeds share types width csv ndjson"
                            + " canadian continuous en experience fr label named occupations purpose source text")
                    .split(" ", -1)));

    @Test
    void everyCodeInTheSourcesHasAPage() throws IOException {
        var pages = new TreeSet<String>();
        ProblemPages.all().forEach(page -> pages.add(page.code()));
        var missing = new TreeSet<String>();
        for (String folder : List.of("rulebook", "scenario", "exchange", "draft", "intake", "api")) {
            try (var files = Files.walk(Path.of("src/main/java/ca/drawline", folder))) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    var source = COMMENT.matcher(Files.readString(file)).replaceAll("");
                    LITERAL.matcher(source)
                            .results()
                            .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                            .filter(word -> !pages.contains(word) && !OTHER_NAMES.contains(word))
                            .forEach(word -> missing.add(word + " in " + file.getFileName()));
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(Lint.ALL).allSatisfy(lint -> assertThat(pages).contains(lint.code()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofRuleFiles")
    void theExampleRaisesItsCodeAndTheCureDoesNot(String code, ProblemPage page) {
        assertThat(codes(page, page.example())).contains(code);
        assertThat(codes(page, page.cure())).doesNotContain(code);
    }

    static Stream<Arguments> ofRuleFiles() {
        return ProblemPages.all().stream()
                .filter(page -> page.isOfRules() && !page.frame().equals("sample"))
                .map(page -> Arguments.of(page.code(), page));
    }

    @Test
    void everyPageSaysWhatItIsAndHowToCureIt() {
        assertThat(ProblemPages.all()).hasSizeGreaterThan(150).allSatisfy(page -> {
            assertThat(page.title()).isNotBlank().doesNotEndWith(".");
            assertThat(page.what()).endsWith(".");
        });
    }

    private static List<String> codes(ProblemPage page, String lines) {
        var problems = new ArrayList<Problem>();
        if (page.frame().equals("book")) {
            problems.addAll(inBook(page, lines));
        } else {
            var list = new ProblemList();
            DrlReader.read("trial/2020-01-01/trial.drl", framed(page.frame(), lines), list);
            problems.addAll(list.sorted());
        }
        return problems.stream().map(Problem::code).toList();
    }

    /** What is wrong with the rule book once the lines stand in place of the cure. */
    private static List<Problem> inBook(ProblemPage page, String lines) {
        var files = new ArrayList<RuleFile>();
        for (RuleFile file : RulesAsWritten.book().files()) {
            if (file.path().equals(page.in())) {
                assertThat(file.content()).contains(page.cure());
                var at = file.content().indexOf(page.cure());
                var text = file.content().substring(0, at)
                        + lines
                        + file.content().substring(at + page.cure().length());
                files.add(new RuleFile(file.path(), text, Digest.of(text)));
            } else {
                files.add(file);
            }
        }
        try {
            return RuleBook.open(files, List.of(RulesAsWritten.book()), RulesAsWritten.COMPILED)
                    .warnings();
        } catch (BrokenRuleBook e) {
            return e.problems();
        }
    }

    private static String framed(String frame, String lines) {
        var finding = frame.equals("finding") ? lines : "insert( new Met( \"trial\" ) );";
        return switch (frame) {
            case "file" -> lines;
            default ->
                """
                    package trial
                    import ca.drawline.vocabulary.Age
                    rule "A trial"
                        @Id("trial")
                        @Fr("Un essai")
                        @Source("IRPR 87.1")
                        %s
                    when
                        %s
                    then
                        %s
                    end
                    """.formatted(
                                frame.equals("heading") ? lines : "",
                                frame.equals("conditions") ? lines : "Age( years == 30 )",
                                finding);
        };
    }
}
