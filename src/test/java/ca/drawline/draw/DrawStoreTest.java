package ca.drawline.draw;

import static org.assertj.core.api.Assertions.assertThat;

import ca.drawline.determination.RulesVersion;
import ca.drawline.pool.TemporaryDatabase;
import ca.drawline.vocabulary.DrawType;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawStoreTest {

    private static final Instant NOW = Instant.parse("2023-06-28T14:04:34Z");

    private static DrawResult result(String id, @Nullable Integer cutOff) {
        return new DrawResult(
                id,
                DrawRequest.of("demo", NOW, DrawStage.category("healthcare", 500)),
                cutOff,
                cutOff == null ? null : Instant.parse("2022-11-12T12:47:27Z"),
                500,
                4_000,
                new DrawResult.AtCutOff(60, 33, 1),
                List.of(new DrawResult.Stage(
                        DrawType.CATEGORY,
                        null,
                        List.of("healthcare"),
                        500,
                        null,
                        cutOff,
                        cutOff == null ? null : Instant.parse("2022-11-12T12:47:27Z"),
                        4_000,
                        500,
                        new DrawResult.AtCutOff(60, 33, 1))),
                List.of(new DrawResult.Band(601, 1200, 40, 40)),
                Map.of("FSW", 300),
                Map.of("healthcare", 500),
                List.of("These are synthetic people."),
                new RulesVersion("1", "ab"),
                new DrawResult.PoolReference("demo", "cd", 220_003),
                "ef",
                12);
    }

    @Test
    void resultSurvivesReopening(@TempDir Path directory) {
        new DrawStore(TemporaryDatabase.in(directory)).save(result("d1", 476), NOW);

        var reopened = new DrawStore(TemporaryDatabase.in(directory));

        assertThat(reopened.find("d1")).contains(result("d1", 476));
        assertThat(reopened.find("d2")).isEmpty();
    }

    @Test
    void resultKeptOnceStaysAsItIs(@TempDir Path directory) {
        var store = new DrawStore(TemporaryDatabase.in(directory));

        store.save(result("d1", 476), NOW);
        store.save(result("d1", null), NOW);

        assertThat(store.find("d1")).contains(result("d1", 476));
    }

    @Test
    void drawThatInvitesNobodyHasNoLine(@TempDir Path directory) {
        var store = new DrawStore(TemporaryDatabase.in(directory));

        store.save(result("d1", null), NOW);

        assertThat(store.find("d1").orElseThrow().cutOff()).isNull();
    }
}
