package ca.drawline.rulebook.gate;

import static org.assertj.core.api.Assertions.assertThat;

import corpus.Assessment;
import corpus.Candidate;
import corpus.Level;
import corpus.Marker;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every hostile file of the corpus is refused and does nothing; every honest one passes, compiles and fires. */
class AttackCorpusTest {

    private static final Path CORPUS = Path.of("src/test/resources/attacks");

    /** Kept among the honest files, but each carries code in a text: their first lines say so. */
    private static final Set<String> HOSTILE_AMONG_HONEST =
            Set.of("e39-lawful-agenda-group.drl", "e40-lawful-string.drl");

    private final Checkpoint checkpoint = new Checkpoint(CorpusVocabulary.vocabulary());

    @TestFactory
    Stream<DynamicTest> everyHostileFileIsRefusedWithAWayOutAndWithoutEffect() throws IOException {
        return Stream.concat(
                        files("hostile").stream(),
                        files("honest").stream().filter(AttackCorpusTest::isHostileAmongHonest))
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    var threads = threads();
                    var properties = System.getProperties().keySet().size();

                    var refusals = checkpoint.refusals(Files.readAllBytes(file));

                    assertThat(refusals).isNotEmpty().allSatisfy(refusal -> {
                        assertThat(refusal.line()).isPositive();
                        assertThat(refusal.code()).isNotBlank();
                        assertThat(refusal.message()).endsWith(".");
                        assertThat(refusal.hint()).isNotBlank();
                    });
                    assertThat(Path.of(Marker.PATH)).doesNotExist();
                    assertThat(System.getProperties().keySet()).hasSize(properties);
                    assertThat(threads()).isEqualTo(threads);
                    assertThat(Candidate.SHARED).isEqualTo("clean");
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyHonestFilePassesCompilesAndFires() throws IOException {
        return files("honest").stream()
                .filter(file -> !isHostileAmongHonest(file))
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    var bytes = Files.readAllBytes(file);
                    var name = "rules." + packageOf(bytes);

                    assertThat(checkpoint.refusals(bytes)).isEmpty();
                    var classes = checkpoint.classes(bytes, name);
                    assertThat(classes).isNotEmpty();
                    assertThat(checkpoint.scan(classes, name)).isEmpty();
                    fire(classes, name);
                }));
    }

    @Test
    void theCorpusIsThere() throws IOException {
        assertThat(files("hostile")).hasSizeGreaterThan(150);
        assertThat(files("honest")).hasSizeGreaterThan(15);
    }

    private void fire(java.util.Map<String, byte[]> classes, String name) throws ReflectiveOperationException {
        var session = checkpoint.base(classes, name).newKieSession();
        try {
            session.insert(new Candidate(
                    "C0", 30, Level.MASTER, 9, "21232", new BigDecimal("20000"), true, LocalDate.of(2026, 2, 1), 3));
            session.insert(new Assessment("C0"));
            assertThat(session.fireAllRules(1_000)).isLessThan(1_000);
        } finally {
            session.dispose();
        }
    }

    private static String packageOf(byte[] file) {
        var tree = Checkpoint.parsed(Checkpoint.text(file));
        assertThat(tree).isNotNull();
        return tree == null ? "" : tree.getNamespace().replaceFirst("^rules\\.", "");
    }

    private static boolean isHostileAmongHonest(Path file) {
        return HOSTILE_AMONG_HONEST.contains(file.getFileName().toString());
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.isDaemon())
                .count();
    }

    private static List<Path> files(String folder) throws IOException {
        try (var listed = Files.list(CORPUS.resolve(folder))) {
            return listed.sorted().toList();
        }
    }
}
