package ca.drawline.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import ca.drawline.rulebook.Digest;
import ca.drawline.rulebook.RulesDirectory;
import ca.drawline.start.Core;
import ca.drawline.storage.TemporaryPostgres;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Candidates one by one and in pools: evaluate, import, export, dry-run, compare, backtest. */
class PoolCommandsTest {

    private static final List<String> NURSES = List.of(
            "--as-of", "2025-06-15T12:00:00Z", "--type", "category", "--category", "healthcare", "--invitations", "2");

    private final Shell shell = new Shell();
    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    Path place;

    private Path data;
    private Path people;

    @BeforeEach
    void writePeople() throws IOException {
        data = place.resolve("data");
        people = Files.writeString(place.resolve("people.ndjson"), People.lines(5));
    }

    private Shell.Ran run(String command, List<String> options, String... more) {
        var arguments = new ArrayList<>(List.of(command, "--data", data.toString()));
        arguments.addAll(options);
        arguments.addAll(List.of(more));
        return shell.run(arguments.toArray(String[]::new));
    }

    private JsonNode answer(Shell.Ran ran) throws IOException {
        assertThat(ran.err()).isEmpty();
        return json.readTree(ran.out());
    }

    /** Publishes the shipped rules over the data directory, as a service does when it starts. */
    private void publish() throws IOException {
        var files = new RulesDirectory(Path.of("rules")).read().files();
        Core.over(data).versions().record(Digest.of(files), files, Instant.EPOCH, "directory", "");
    }

    @Test
    void aProfileIsEvaluatedWithItsReasons() throws IOException {
        var file = Files.writeString(place.resolve("amara.json"), People.AMARA);

        var ran = run("evaluate", List.of("--as-of", "2025-06-15"), file.toString());

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("CRS 469: core 369")
                .contains("Eligible.")
                .containsPattern("\\+110 .*\\[crs-core-age]")
                .contains("yes healthcare");
    }

    @Test
    void aProfileIsReadFromStandardInput() throws IOException {
        var ran = shell.piped(
                People.AMARA, "evaluate", "-", "--data", data.toString(), "--as-of", "2025-06-15", "--json");

        assertThat(answer(ran).at("/crs/total").intValue()).isEqualTo(469);
    }

    @Test
    void aLineThatCannotBeEvaluatedDoesNotStopTheRest() throws IOException {
        var lines = Files.writeString(place.resolve("lines.ndjson"), "{}\n" + People.lines(1));

        var ran = run("evaluate", List.of("--as-of", "2025-06-15", "--explain", "none"), lines.toString());

        assertThat(ran.code()).isEqualTo(1);
        var answers = ran.out().lines().toList();
        assertThat(answers).hasSize(2);
        assertThat(answers.get(0)).startsWith("{\"line\":1,\"problem\":");
        assertThat(answers.get(1)).contains("\"total\":469");
    }

    @Test
    void everythingThatIsWrongInADrawIsToldAtOnceByTheNamesOfOptions() throws IOException {
        publish();

        var ran = run("dry-run", List.of("--pool", "nobody", "--type", "CATEGRY", "--invitations", "x"));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains("--pool: ")
                .contains("--as-of: ")
                .contains("--type: ")
                .contains("Did you mean CATEGORY?")
                .contains("--invitations: ");
    }

    @Test
    void aProblemInJsonIsTheDocumentOfRest() throws IOException {
        var ran = run("evaluate", List.of("--as-of", "soon", "--json"), people.toString());

        assertThat(ran.code()).isEqualTo(2);
        var problem = json.readTree(ran.err());
        assertThat(problem.path("type").textValue()).isEqualTo("/problems/unacceptable-query");
        assertThat(problem.at("/errors/0/parameter").textValue()).isEqualTo("asOf");
    }

    @Test
    void aDrawOnAFileLeavesNothingBehind() throws IOException {
        var result = answer(run("dry-run", NURSES, "--pool-file", people.toString(), "--json"));

        assertThat(result.path("cutOff").intValue()).isEqualTo(469);
        assertThat(result.path("tieBreak").textValue()).isEqualTo("2025-05-02T12:00:00Z");
        assertThat(result.at("/pool/name").textValue()).isEqualTo("people");
        assertThat(data).doesNotExist();
    }

    @Test
    void progressIsShownBesideTheResultWhereItIsAskedFor() throws IOException {
        var ran = run("dry-run", NURSES, "--pool-file", people.toString(), "--json", "--progress", "always");

        assertThat(ran.err()).startsWith("\rReading the pool [");
        assertThat(json.readTree(ran.out()).path("cutOff").intValue()).isEqualTo(469);
    }

    @Test
    void aPoolThatIsImportedCanBeDrawnFromAndExportedAgain() throws IOException {
        publish();
        var report = answer(run("import", List.of("nurses", people.toString(), "--as-of", "2025-06-15", "--json")));
        assertThat(report.path("accepted").intValue()).isEqualTo(5);

        var drawn = answer(run("dry-run", NURSES, "--pool", "nurses", "--json"));
        assertThat(drawn.path("tieBreak").textValue()).isEqualTo("2025-05-02T12:00:00Z");
        assertThat(drawn.at("/rules/version").textValue()).isEqualTo("1");
        assertThat(Core.over(data).draws().find(drawn.path("id").textValue())).isPresent();

        for (String name : List.of("again.ndjson", "again.csv")) {
            var file = place.resolve(name);
            assertThat(run("export", List.of("nurses", "--out", file.toString()))
                            .code())
                    .isZero();
            var again = answer(run("import", List.of("again", file.toString(), "--as-of", "2025-06-15", "--json")));
            assertThat(again.at("/pool/digest")).isEqualTo(report.at("/pool/digest"));
        }
        assertThat(run("export", List.of("nurses")).out().lines()).hasSize(5);
    }

    @Test
    void aRecordThatCannotBeTakenIsAProblemFound() throws IOException {
        var file = Files.writeString(place.resolve("some.ndjson"), "{}\n" + People.lines(1));

        var ran = run("import", List.of("some", file.toString(), "--as-of", "2025-06-15"));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("some.ndjson:1: /id: ").contains("1 candidates taken, 1 records left out");
    }

    @Test
    void aPoolThatIsNotThereGetsTheNearest() throws IOException {
        run("import", List.of("nurses", people.toString(), "--as-of", "2025-06-15"));

        var ran = run("export", List.of("nurse"));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("There is no pool \"nurse\".").contains("Did you mean nurses?");
    }

    @Test
    void twoRuleBooksAreComparedOnOnePool() throws IOException {
        publish();
        run("import", List.of("nurses", people.toString(), "--as-of", "2025-06-15"));

        var ran = run("compare", NURSES, "--pool", "nurses", "--baseline", "published", "--alternative", "versions/1");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("Baseline, rules 1: Cut-off 469")
                .contains("Alternative, rules 1: Cut-off 469")
                .contains("Gained: 0. Lost: 0.");
    }

    @Test
    void whatIsWrongInAComparisonIsToldByTheNamesOfOptions() throws IOException {
        publish();
        run("import", List.of("nurses", people.toString(), "--as-of", "2025-06-15"));

        var ran = run("compare", NURSES, "--pool", "nurses", "--alternative", "versions/7", "--suppress-below", "1");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--alternative: There are no rules").contains("--suppress-below: ");
    }

    @Test
    void publishedRoundsAreTriedAgain() {
        var ran = run("backtest", List.of("--from", "2023-07-04", "--to", "2023-07-12", "--types", "general"));

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).containsPattern("Round [0-9]+ of 2023-07-[0-9]+, GENERAL: published [0-9]+, predicted");
    }

    @Test
    void everythingOfTheFileIsMovedToAPostgresOnce() throws IOException {
        publish();
        assertThat(run("import", List.of("--as-of", "2025-06-15"), "nurses", people.toString())
                        .code())
                .isZero();
        var target = TemporaryPostgres.emptyDatabaseUrl();

        var nowhere = run("migrate", List.of());
        var moved = run("migrate", List.of("--to", target));
        var again = run("migrate", List.of("--to", target));

        assertThat(nowhere.code()).isEqualTo(2);
        assertThat(nowhere.err()).contains("Give --to");
        assertThat(moved.err()).isEmpty();
        assertThat(moved.code()).isZero();
        assertThat(moved.out())
                .containsPattern(" 5  candidate")
                .contains("Everything is in jdbc:postgresql://127.0.0.1:")
                .doesNotContain("password");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("is not empty").doesNotContain("password");
    }
}
