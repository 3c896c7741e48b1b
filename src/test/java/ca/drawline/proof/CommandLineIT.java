package ca.drawline.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built jar as a command-line tool, alone and beside a service over the same data. */
class CommandLineIT {

    private static final String DRAW =
            "{\"pool\":\"nurses\",\"asOf\":\"2025-06-15T12:00:00Z\",\"type\":\"GENERAL\",\"invitations\":1}";

    @TempDir
    Path place;

    private record Ran(int code, String out, String err) {}

    private Ran run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                BuiltService.JAR.toString()));
        command.addAll(List.of(arguments));
        var out = Files.createTempFile(place, "out", "");
        var err = Files.createTempFile(place, "err", "");
        var process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        var code = process.waitFor();
        return new Ran(
                code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    @Test
    void theExitCodeTellsWhetherRulesAreGoodHaveProblemsOrCouldNotBeChecked() throws Exception {
        var installation = Installation.in(place);
        var data = installation.data().toString();

        var good = run("check", "--rules", Installation.SHIPPED.toString(), "--data", data);
        assertThat(good.out()).startsWith("Good: 0 errors").hasLineCount(1);
        assertThat(good.err()).isEmpty();
        assertThat(good.code()).isZero();

        Files.writeString(installation.rules().resolve("stray.txt"), "not of the rule book");
        var broken = run("check", "--rules", installation.rules().toString(), "--data", data);
        assertThat(broken.out()).contains("stray.txt:").contains("Move it to");
        assertThat(broken.code()).isEqualTo(1);

        var unknown = run("check", "--ruls", "rules");
        assertThat(unknown.out()).isEmpty();
        assertThat(unknown.err()).contains("--rules");
        assertThat(unknown.code()).isEqualTo(2);
    }

    @Test
    void commandsAnswerWhatRestAnswersBesideAServiceOverTheSameData() throws Exception {
        var installation = Installation.in(place);
        var data = installation.data().toString();
        var profile = Files.writeString(place.resolve("profile.json"), NumberedEdit.PROFILE);
        var people = Files.writeString(place.resolve("people.ndjson"), NumberedEdit.PROFILE.replace('\n', ' ') + "\n");
        try (var service = BuiltService.start(installation)) {
            var caller = service.caller();

            var evaluated = run(
                    "evaluate",
                    profile.toString(),
                    "--as-of",
                    "2025-06-15",
                    "--rules",
                    "published",
                    "--data",
                    data,
                    "--json");
            assertThat(evaluated.err()).isEmpty();
            assertThat(evaluated.out().strip())
                    .isEqualTo(caller.post("/api/v1/evaluations?asOf=2025-06-15", NumberedEdit.PROFILE)
                            .expect(200)
                            .body());

            var imported =
                    run("import", "nurses", people.toString(), "--as-of", "2025-06-15", "--data", data, "--json");
            assertThat(imported.code()).as(imported.err()).isZero();
            assertThat(Caller.parse(imported.out()).path("pool"))
                    .isEqualTo(caller.get("/api/v1/pools/nurses").expect(200).json());
            assertThat(run("export", "nurses", "--data", data).out())
                    .isEqualTo(caller.get("/api/v1/pools/nurses/candidates")
                            .expect(200)
                            .body());

            var request = Files.writeString(place.resolve("draw.json"), DRAW);
            var drawn =
                    run("dry-run", "--request", request.toString(), "--rules", "published", "--data", data, "--json");
            assertThat(drawn.err()).isEmpty();
            assertThat(untimed(drawn.out()))
                    .isEqualTo(untimed(caller.post("/api/v1/draws/dry-run", DRAW)
                            .expect(200)
                            .body()));
            caller.get("/api/v1/draws/" + Caller.parse(drawn.out()).path("id").asText() + "/curve")
                    .expect(200);

            var draft = new Publisher(caller).begin();
            var checked = run("check", "--rules", draft.substring("/api/v1/".length()), "--data", data, "--json");
            assertThat(checked.out().strip())
                    .isEqualTo(caller.post(draft + "/check", "").expect(200).body());
        }
    }

    private static ObjectNode untimed(String result) {
        return ((ObjectNode) Caller.parse(result)).without("elapsedMs");
    }
}
