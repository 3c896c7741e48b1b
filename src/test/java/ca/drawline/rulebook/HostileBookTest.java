package ca.drawline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.drawline.rulebook.gate.Deadline;
import ca.drawline.rulebook.gate.GateLimits;
import ca.drawline.scenario.Scenarios;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The whole rule book with one hostile file among its own, written in the rule book's own words: each is refused with a
 * way out, in time, and leaves nothing behind. What each file tries stands in its first line.
 */
class HostileBookTest {

    private static final Path ATTACKS = Path.of("src/test/resources/own-attacks");
    private static final String FOLDER = "categories/2023-05-31/";
    private static final String ROW = "a,1,x";
    private static final Deadline IN_TIME = new Deadline(Duration.ofMinutes(2));
    private static final int MEGABYTE = 1024 * 1024;

    @TestFactory
    Stream<DynamicTest> everyHostileFileIsRefusedAtItsPlaceWithAWayOutAndLeavesNothingBehind() throws IOException {
        // A thread is of the group of the one that starts it, so threads of other tests are not taken for those of
        // rules.
        var group = new ThreadGroup("hostile");
        problems(file(FOLDER + "attack.drl", Files.readString(ATTACKS.resolve("exec.drl"))));
        var memory = memory();
        var refused = attacks().stream()
                .map(attack -> DynamicTest.dynamicTest(attack.getFileName().toString(), () -> {
                    var written = Files.readString(attack);

                    assertThat(in(group, () -> problems(file(FOLDER + "attack.drl", written))))
                            .isNotEmpty()
                            .allSatisfy(problem -> {
                                assertThat(problem.code()).isNotBlank();
                                assertThat(problem.message()).isNotBlank();
                                assertThat(problem.hint()).isNotBlank();
                            })
                            .anySatisfy(problem -> {
                                assertThat(problem.file()).isEqualTo(FOLDER + "attack.drl");
                                assertThat(problem.line()).isPositive();
                            });
                }));
        var left = Stream.of(
                DynamicTest.dynamicTest(
                        "no thread is left", () -> assertThat(threads(group)).isEmpty()),
                DynamicTest.dynamicTest(
                        "memory is as before",
                        () -> assertThat(memory() - memory).isLessThan(64L * MEGABYTE)),
                DynamicTest.dynamicTest("the compiler is as before", HostileBookTest::compileASoundFile));
        return Stream.concat(refused, left);
    }

    private static void compileASoundFile() {
        var sound = new ProblemList();
        var stem = RulesAsWritten.book().files().stream()
                .filter(file -> file.path().equals(FOLDER + "stem.drl"))
                .findFirst()
                .orElseThrow();
        assertThat(new RuleCompiler(CompiledFolder.none(), sound).compile(stem.path(), stem.content()))
                .isPresent();
        assertThat(sound.sorted()).isEmpty();
    }

    private static <T> T in(ThreadGroup group, Callable<T> work) throws Exception {
        var task = new FutureTask<>(work);
        var thread = new Thread(group, task, "checks");
        thread.start();
        thread.join();
        return task.get();
    }

    @Test
    void aGridOfAMillionRowsIsRefused() {
        var rows = "key,value,source\n" + (ROW + "\n").repeat(GateLimits.ROWS + 1);
        assertThat(problems(file(FOLDER + "huge.csv", rows)))
                .extracting(Problem::code)
                .contains("growth");
        assertThat(problems(file(FOLDER + "huger.csv", "key,value\n" + "a,1\n".repeat(1_000_000))))
                .extracting(Problem::code)
                .containsExactly("too-large");
    }

    @Test
    void gridsThatAreHugeTogetherAreRefused() {
        var grid = "key,value\n"
                + IntStream.range(0, 900).mapToObj(i -> "k" + i + ",1\n").collect(Collectors.joining());
        var grids = IntStream.range(0, 8)
                .mapToObj(i -> file(FOLDER + "grid" + i + ".csv", grid))
                .toArray(RuleFile[]::new);
        assertThat(problems(grids)).extracting(Problem::code).containsOnly("growth");
    }

    @Test
    void aRuleBookOfVeryManyFilesDatesOrRulesIsRefused() {
        var days = IntStream.range(0, GateLimits.DATES + 1)
                .mapToObj(day -> file("categories/" + LocalDate.of(2024, 1, 1).plusDays(day) + "/notes.md", "x"))
                .toArray(RuleFile[]::new);
        assertThat(problems(days)).extracting(Problem::message).anyMatch(message -> message.contains("dates"));

        var files = IntStream.range(0, GateLimits.FILES + 1)
                .mapToObj(i -> file(FOLDER + "n" + i + ".md", "x"))
                .toArray(RuleFile[]::new);
        assertThat(problems(files)).extracting(Problem::message).anyMatch(message -> message.contains("files"));

        var text = "x".repeat(GateLimits.FILE - 1);
        var large = IntStream.range(0, 70)
                .mapToObj(i -> file(FOLDER + "n" + i + ".md", text))
                .toArray(RuleFile[]::new);
        assertThat(problems(large)).extracting(Problem::message).anyMatch(message -> message.contains("characters"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0,1,x",
                "+1+1,1,x",
                "-1+1,1,x",
                "@SUM(1),1,x",
                "a,1,\"=HYPERLINK(\"\"http://x\"\")\"",
                "a,=1,x",
                "a,1,\"never closed",
                "a,1,\"two\nlines\""
            })
    void aCellThatASpreadsheetWouldRunOrThatIsNoCellIsRefused(String row) {
        var problems = problems(file(FOLDER + "table.csv", "key,value,source\n" + row + "\nb,2,x\n"));
        assertThat(problems)
                .anySatisfy(problem -> assertThat(problem.file()).isEqualTo(FOLDER + "table.csv"))
                .allSatisfy(problem -> assertThat(problem.hint()).isNotBlank());
    }

    @Test
    void aCellOfTenThousandLettersIsRefused() {
        assertThat(problems(file(FOLDER + "table.csv", "key,value,source\na,1," + "x".repeat(10_000) + "\n")))
                .extracting(Problem::code)
                .contains("line-length");
        assertThat(problems(file(FOLDER + "table.csv", "key,value,source\na,1," + "x".repeat(1_000) + "\n")))
                .extracting(Problem::code)
                .containsExactly("grid-cell");
    }

    @ParameterizedTest
    @ValueSource(strings = {"table.csv", "scenarios-more.yaml", "notes.md"})
    void whatCannotBeSeenIsRefusedInEveryKindOfFile(String name) {
        for (String hidden : List.of("\u202e", "\u200b", "\u0000", "\ue000", "\u2028")) {
            assertThat(problems(file(FOLDER + name, "# a\n# b" + hidden + "\n")))
                    .filteredOn(problem -> problem.code().equals("character"))
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.line()).isEqualTo(2);
                        assertThat(problem.column()).isEqualTo(4);
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../categories/2023-05-31/x.drl",
                "/categories/2023-05-31/x.drl",
                "categories/2023-05-31/../x.drl",
                "categories/2023-05-31/x.drl.class",
                "categories/2023-05-31/.x.drl",
                "categories/2023-05-31/x y.drl",
                "categories/2023-05-31/x;y.drl",
                "categories/2023-05-31/x\ny.drl",
                "categories/2023-02-31/x.drl",
                "categories/2023-05-31/META-INF/kmodule.xml",
                "META-INF/kmodule.xml",
                "categories/2023-05-31/x.xls",
                "categories\\2023-05-31\\x.drl",
                "java/lang/Object.class"
            })
    void aPathThatIsNoneOfARuleBookIsRefused(String path) throws IOException {
        assertThat(problems(file(path, Files.readString(ATTACKS.resolve("exec.drl")))))
                .extracting(Problem::code)
                .contains("path");
    }

    @Test
    void anIdThatAnotherFileOfTheFolderHasIsRefused() {
        var stem = RulesAsWritten.book().files().stream()
                .filter(file -> file.path().equals(FOLDER + "stem.drl"))
                .findFirst()
                .orElseThrow();
        assertThat(problems(file(FOLDER + "copy.drl", stem.content())))
                .extracting(Problem::code)
                .contains("double-id");
    }

    @Test
    void examplesThatMultiplyAreCutOff() {
        var codes = IntStream.range(0, 4_000)
                .mapToObj(i -> "\"" + (10_000 + i) + "\"")
                .collect(Collectors.joining(", "));
        var cases = IntStream.range(0, 4_000)
                .mapToObj(i -> "    - { name: c" + i + " }\n")
                .collect(Collectors.joining());
        var bomb = "- name: bomb\n  asOf: 2023-06-28\n  given: { work: [ { noc: \"1\" } ] }\n  then: { met: [ x ] }\n"
                + "  occupations: [ " + codes + " ]\n  cases:\n" + cases;

        var read = IN_TIME.keep("scenario-bomb", () -> Scenarios.of(List.of(file("scenarios/bomb.yaml", bomb))));

        assertThat(read.all()).hasSizeLessThanOrEqualTo(20_000);
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("scenario-growth");
            assertThat(problem.hint()).isNotBlank();
        });
    }

    @Test
    void aPersonWhoIsRepeatedForEachExampleIsCutOffToo() {
        var work = IntStream.range(0, 5_000)
                .mapToObj(i -> "{ noc: \"" + (10_000 + i) + "\" }")
                .collect(Collectors.joining(", "));
        var people = file("people.yaml", "giant: { work: [ " + work + " ] }\n");
        var examples = IntStream.range(0, 3_000)
                .mapToObj(
                        i -> "- { name: e" + i + ", asOf: 2023-06-28, given: { base: giant }, then: { met: [ x ] } }\n")
                .collect(Collectors.joining());

        var read = IN_TIME.keep("giant", () -> Scenarios.of(List.of(people, file("scenarios/giants.yaml", examples))));

        assertThat(read.all()).hasSizeLessThan(1_000);
        assertThat(read.problems()).extracting(Problem::code).containsExactly("scenario-growth");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &a [ x, x ]\nb: [ *a, *a ]",
                "- !!javax.script.ScriptEngineManager [ !!java.net.URL [ \"http://127.0.0.1\" ] ]",
                "- name: x\n  name: y",
                "--- a\n--- b",
                "- {"
            })
    void yamlThatIsMoreThanListsAndValuesIsRefused(String yaml) {
        var read = Scenarios.of(List.of(file("scenarios/odd.yaml", yaml)));
        assertThat(read.all()).isEmpty();
        assertThat(read.problems()).isNotEmpty();
    }

    @Test
    void yamlThatIsNestedDeeplyOrHoldsAHugeNumberIsRefusedInTime() {
        for (String yaml : List.of("[".repeat(100_000), "- { a: ".repeat(10_000), "- name: " + "9".repeat(200_000))) {
            var read = IN_TIME.keep("yaml", () -> Scenarios.of(List.of(file("scenarios/deep.yaml", yaml))));
            assertThat(read.problems()).isNotEmpty();
            IN_TIME.keep("book", () -> problems(file(FOLDER + "scenarios-deep.yaml", yaml)));
        }
    }

    @Test
    void aFindingThatCannotBeIsToldAndEndsNothingElse() {
        assertThatThrownBy(() -> new ca.drawline.vocabulary.Points("CRS", "core", "age", -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(-1)");
    }

    private static List<Problem> problems(RuleFile... more) {
        var files = new ArrayList<>(RulesAsWritten.book().files());
        files.addAll(List.of(more));
        return IN_TIME.keep("hostile-book", () -> {
            var broken = catchThrowableOfType(
                    BrokenRuleBook.class,
                    () -> RuleBook.open(files, List.of(RulesAsWritten.book()), CompiledFolder.none()));
            return broken == null ? List.<Problem>of() : broken.problems();
        });
    }

    private static RuleFile file(String path, String content) {
        return new RuleFile(path, content, Digest.of(content));
    }

    private static List<Path> attacks() throws IOException {
        try (var listed = Files.list(ATTACKS)) {
            return listed.sorted().toList();
        }
    }

    /**
     * The threads of a group that still run, by name. Those of the Java platform are left out that come and go with our own work: it
     * shares out parallel streams among the common pool, and waits for the end of each compiler's process.
     */
    private static List<String> threads(ThreadGroup group) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getThreadGroup() == group)
                .filter(thread -> !(thread instanceof ForkJoinWorkerThread worker
                        && worker.getPool() == ForkJoinPool.commonPool()))
                .map(Thread::getName)
                .filter(name -> !name.startsWith("process reaper"))
                .sorted()
                .toList();
    }

    private static long memory() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
