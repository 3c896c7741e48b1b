package ca.drawline.rulebook.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The compiler in a process of its own: killed when it hangs, replaced when it dies, ended with the service. */
class CompilerProcessTest {

    private static final String LAWFUL = """
            package rules.own
            import corpus.Candidate
            import corpus.Assessment

            rule "points"
            when
                $c : Candidate( $id : id, age > 18 )
                $a : Assessment( candidateId == $id )
            then
                $a.award( "age", 1 );
            end
            """;

    /** Compiles as the service does, with the words of the corpus; a text of one word does what the word says instead. */
    static final class Worker {

        private Worker() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            switch (arguments[0]) {
                case "hangs" -> {
                    CompilerWorker.read(new DataInputStream(System.in));
                    new CountDownLatch(1).await();
                }
                case "dies" -> {
                    CompilerWorker.read(new DataInputStream(System.in));
                    System.exit(3);
                }
                case "babbles" -> System.out.print("A thousand and one nights");
                default ->
                    new CompilerWorker(new GatedBuild(
                                    new Gate(CorpusVocabulary.vocabulary()), Worker.class.getClassLoader()))
                            .serve();
            }
        }
    }

    private CompilerProcess process = process("compiles", Duration.ofSeconds(60));

    @AfterEach
    void end() {
        process.close();
    }

    private static CompilerProcess process(String what, Duration longest) {
        return new CompilerProcess(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Worker.class.getName(),
                        what),
                longest);
    }

    @Test
    void whatItCompilesIsWhatIsCompiledHere() {
        var here = new GatedBuild(
                        new Gate(CorpusVocabulary.vocabulary()), getClass().getClassLoader())
                .build(LAWFUL, "rules.own");

        var there = process.build(LAWFUL, "rules.own");

        assertThat(there.refusals()).isEmpty();
        assertThat(there.complaints()).isEmpty();
        assertThat(kinds(there)).isEqualTo(kinds(here));
        assertThat(new Checkpoint(CorpusVocabulary.vocabulary()).scan(there.classes(), "rules.own"))
                .isEmpty();
    }

    /** Names of classes without what each build makes up anew. */
    private static List<String> kinds(GatedBuild.Built built) {
        return built.classes().keySet().stream()
                .map(name -> name.replaceAll("P[0-9A-F]{2}\\.|[0-9A-F]{32}", "#"))
                .sorted()
                .toList();
    }

    @Test
    void whatTheGateRefusesComesBackWithItsPlace() {
        var built = process.build(LAWFUL.replace("$a.award", "System.exit( 0 ); $a.award"), "rules.own");

        assertThat(built.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo("consequence");
            assertThat(refusal.line()).isPositive();
            assertThat(refusal.rule()).isEqualTo("points");
            assertThat(refusal.hint()).isNotBlank();
        });
    }

    @Test
    void whatTheCompilerFailsWithComesBackInItsWords() {
        assertThatThrownBy(() -> process.build(LAWFUL.replace("age > 18", "funds == \"much\""), "rules.own"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Character m");
        assertThat(process.build(LAWFUL, "rules.own").classes()).isNotEmpty();
    }

    @Test
    void aBuildThatHangsIsEndedAndSoIsItsProcess() {
        process = process("hangs", Duration.ofMillis(300));

        assertThatThrownBy(() -> process.build(LAWFUL, "rules.own"))
                .isInstanceOf(CompilerProcess.Ended.class)
                .hasMessageContaining("longer than");
        assertThatThrownBy(() -> process.build(LAWFUL, "rules.own")).isInstanceOf(CompilerProcess.Ended.class);
        process.close();
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .noneMatch(child -> child.info().commandLine().orElse("").contains("Worker hangs"));
    }

    @Test
    void aProcessThatDiesIsToldAndReplaced() {
        process = process("dies", Duration.ofSeconds(60));

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> process.build(LAWFUL, "rules.own"))
                    .isInstanceOf(CompilerProcess.Ended.class)
                    .hasMessageContaining("memory");
        }
    }

    @Test
    void whatIsNoReplyIsNotRead() {
        process = process("babbles", Duration.ofSeconds(60));

        assertThatThrownBy(() -> process.build(LAWFUL, "rules.own")).isInstanceOf(CompilerProcess.Ended.class);
    }
}
