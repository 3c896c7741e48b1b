package ca.drawline.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of rules: check and test. */
class RulesCommandsTest {

    private static final Path SHIPPED = Path.of("rules");
    private static final String CATEGORIES = "categories/2025-02-27/";

    @TempDir
    Path place;

    private final Shell shell = new Shell();

    /** A copy of the shipped rules in which one file says something else. */
    private Path edited(String path, String text, String other) throws IOException {
        var copy = place.resolve("edited");
        try (var files = Files.walk(SHIPPED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                var target = copy.resolve(SHIPPED.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        var before = Files.readString(copy.resolve(path));
        assertThat(before).contains(text);
        Files.writeString(copy.resolve(path), before.replace(text, other));
        return copy;
    }

    private String data() {
        return place.resolve("data").toString();
    }

    @Test
    void theShippedRulesAreGood() {
        var ran = shell.run("check", "--data", data());

        assertThat(ran.out()).startsWith("Good: 0 errors");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(place.resolve("data")).doesNotExist();
    }

    @Test
    void aProblemIsToldWithItsPlaceItsLineAndTheWayOut() throws IOException {
        var rules = edited(CATEGORIES + "education.drl", "Experience(", "Experienc(");

        var ran = shell.run("check", "--data", data(), "--rules", rules.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .containsPattern(CATEGORIES + "education\\.drl:[0-9]+:[0-9]+: error: .*Experienc")
                .containsPattern("(?m)^ +\\^$")
                .contains("Did you mean Experience?")
                .contains("Not good: ");
    }

    @Test
    void problemsInJsonHaveTheFieldsOfRest() throws IOException {
        var rules = edited(CATEGORIES + "education.drl", "Experience(", "Experienc(");

        var ran = shell.run("check", "--data", data(), "--rules", rules.toString(), "--json");

        var check = new ObjectMapper().readTree(ran.out());
        assertThat(check.path("ok").booleanValue()).isFalse();
        assertThat(check.at("/problems/0/file").textValue()).isEqualTo(CATEGORIES + "education.drl");
        assertThat(check.at("/problems/0/page").textValue()).startsWith("/problems/");
    }

    @Test
    void aFolderThatIsNotThereCannotBeChecked() {
        var ran = shell.run(
                "check", "--data", data(), "--rules", place.resolve("nowhere").toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("--rules: There are no rules").contains("Give a folder");
    }

    @Test
    void whatIsPublishedNeedsADataDirectory() {
        var ran = shell.run("check", "--data", data(), "--rules", "published");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--data: There is no database in the data directory");
        assertThat(place.resolve("data")).doesNotExist();
    }

    @Test
    void aScenarioThatComesOutDifferentlyIsExplained() throws IOException {
        var rules = edited(
                "crs-core/" + only("crs-core") + "/scenarios.yaml",
                "then: { points: { crs-core-age: 110 }, sections: { core: 369 }, crs: 469 }",
                "then: { points: { crs-core-age: 111 } }");

        var ran = shell.run("test", "--data", data(), "--rules", rules.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("Amara in the last year of the highest age points")
                .contains("points crs-core-age: expected 111, found 110")
                .contains("decided by crs-core-age")
                .contains(" 1 failed");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void rulesWithProblemsCannotBeTested() throws IOException {
        var rules = edited(CATEGORIES + "education.drl", "Experience(", "Experienc(");

        var ran = shell.run("test", "--data", data(), "--rules", rules.toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("cannot be evaluated").contains(CATEGORIES + "education.drl:");
    }

    private static String only(String concern) throws IOException {
        try (var dates = Files.list(SHIPPED.resolve(concern))) {
            return dates.findFirst().orElseThrow().getFileName().toString();
        }
    }
}
