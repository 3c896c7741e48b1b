package ca.drawline.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Keeps the benchmarks running; what it measures is for a quiet machine and not for a test. */
class PoolBenchmarkTest {

    private static final int FEW = 20_000;

    @Test
    void theBenchmarkRunsAndItsResultsAgree() throws Exception {
        var printed = new ByteArrayOutputStream();

        PoolBenchmark.run(new PrintStream(printed, true, StandardCharsets.UTF_8), FEW);

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("hand-written Java", "rules, warm", "candidates/s");
    }

    @Test
    void theReadmesNameTheCommandsThatRunThem() throws Exception {
        assertThat(Files.readString(Path.of("README.md"))).contains("./mvnw -q test-compile exec:exec@rivals");
        assertThat(Files.readString(Path.of("src/test/java/ca/drawline/benchmark/README.md")))
                .contains("./mvnw -q test-compile exec:exec@benchmark", "./mvnw -q test-compile exec:exec@rivals");
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<id>benchmark</id>", "<argument>" + PoolBenchmark.class.getName() + "</argument>")
                .contains("<id>rivals</id>", "<argument>" + Rivals.class.getName() + "</argument>");
    }
}
