package ca.drawline.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramsTest {

    @ParameterizedTest
    @CsvSource({
        "publishes, ca.drawline.proof.PublishesUnderLoad",
        "kills, ca.drawline.proof.KillsAtRandom",
        "live, ca.drawline.proof.TimeToLive"
    })
    void theReadmeNamesTheCommandThatRunsAProgram(String id, String program) throws Exception {
        assertThat(Files.readString(Path.of("README.md"))).contains("./mvnw -q exec:exec@" + id);
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<id>" + id + "</id>", "<argument>" + program + "</argument>");
        assertThat(Class.forName(program).getMethod("main", String[].class)).isNotNull();
    }
}
