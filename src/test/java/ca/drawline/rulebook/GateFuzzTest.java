package ca.drawline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import ca.drawline.rulebook.gate.Gate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Real rule files, changed at random from a fixed seed. Whatever comes of one, the gate answers, and what it lets through
 * compiles to nothing that the reader of classes would refuse.
 */
class GateFuzzTest {

    private static final int MUTANTS = 600;
    private static final int COMPILED = 8;
    private static final long SEED = 20260101;
    private static final List<String> PIECES = List.of(
            "\"",
            "(",
            ")",
            "{",
            "}",
            ";",
            "//",
            "/*",
            "*/",
            "end",
            "then",
            "when",
            "rule \"x\"",
            "eval( true )",
            "Runtime.getRuntime().exec( \"x\" )",
            "new java.io.File( \"x\" )",
            "from",
            "accumulate(",
            "not",
            "exists",
            "forall(",
            "or",
            "&&",
            "||",
            "==",
            "$x",
            "this",
            "matches \"(a+)+\"",
            "import java.io.*",
            "global int i;",
            "function int f() { return 1; }",
            "declare T end",
            "query \"q\" end",
            "salience 1",
            "@Id( 1 + 1 )",
            "0x10",
            "1e9",
            "null",
            "+",
            "*",
            "/",
            "%",
            "in ( 1, 2 )",
            ".class",
            "[0]",
            "!",
            "insert(",
            "\u00e9",
            "\u202e",
            "\\u0022",
            "drools.halt();",
            "modify( $x ) { }",
            "\n",
            "\r",
            "'",
            "`",
            "\t",
            "package java.lang");

    private final Random random = new Random(SEED);

    @Test
    void theGateAlwaysAnswersAndLetsNothingThroughThatTheClassesWouldBetray() {
        var files = RulesAsWritten.book().files().stream()
                .filter(file -> file.path().endsWith(".drl"))
                .map(RuleFile::content)
                .toList();
        var deadline = new ca.drawline.rulebook.gate.Deadline(Duration.ofMinutes(5));
        var passed = new ArrayList<String>();
        deadline.keep("gate-fuzz", () -> {
            for (int i = 0; i < MUTANTS; i++) {
                var mutant = mutant(files.get(random.nextInt(files.size())), files);
                var problems = new ProblemList();
                var reading = DrlReader.read("x/2020-01-01/x.drl", mutant, problems);
                if (problems.isEmpty()) {
                    passed.add(reading.text());
                } else {
                    assertThat(problems.sorted())
                            .allMatch(problem -> !problem.hint().isBlank() && problem.line() > 0);
                }
            }
            return passed;
        });
        assertThat(passed).hasSizeGreaterThan(COMPILED);
        for (String text : passed.subList(0, COMPILED)) {
            var problems = new ProblemList();
            new RuleCompiler(CompiledFolder.none(), problems).compile("x.drl", text);
            assertThat(problems.sorted()).extracting(Problem::code).doesNotContain("more-than-rules", "too-slow");
        }
    }

    @Test
    void bytesThatAreNoTextAreAnsweredToo() {
        var bytes = new byte[2_000];
        for (int i = 0; i < 200; i++) {
            random.nextBytes(bytes);
            assertThat(Gate.characters(bytes)).isNotEmpty();
        }
    }

    private String mutant(String file, List<String> files) {
        var mutant = new StringBuilder(file);
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            var at = random.nextInt(mutant.length());
            var to = Math.min(mutant.length(), at + 1 + random.nextInt(12));
            switch (random.nextInt(7)) {
                case 0 -> mutant.delete(at, to);
                case 1 -> mutant.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> mutant.replace(at, to, PIECES.get(random.nextInt(PIECES.size())));
                case 3 -> mutant.insert(at, mutant.substring(at, to));
                case 4 -> mutant.setCharAt(at, (char) (32 + random.nextInt(95)));
                case 5 -> digit(mutant, at);
                default -> {
                    var other = files.get(random.nextInt(files.size()));
                    var from = random.nextInt(other.length());
                    mutant.insert(at, other, from, Math.min(other.length(), from + 40));
                }
            }
        }
        return mutant.toString();
    }

    /** Another number where one stands: most such files are lawful. */
    private void digit(StringBuilder mutant, int from) {
        for (int at = from; at < mutant.length(); at++) {
            if (Character.isDigit(mutant.charAt(at))) {
                mutant.setCharAt(at, (char) ('1' + random.nextInt(9)));
                return;
            }
        }
    }
}
