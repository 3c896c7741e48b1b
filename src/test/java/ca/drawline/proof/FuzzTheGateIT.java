package ca.drawline.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shorter run of the program. */
class FuzzTheGateIT {

    private static final int FEW = 1_500;

    @TempDir
    Path place;

    @Test
    void whateverTheFuzzerSendsTheGateAnswersAndEveryRefusalTeaches() throws Exception {
        var run = FuzzTheGate.run(System.out, Path.of("rules"), place, "-runs=" + FEW);

        assertThat(run.passed()).as(String.join("\n", run.output())).isTrue();
        assertThat(run.inputs()).isGreaterThanOrEqualTo(FEW);
    }
}
