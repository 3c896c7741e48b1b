package ca.drawline.draw;

import static org.assertj.core.api.Assertions.assertThat;

import ca.drawline.determination.RulesVersion;
import ca.drawline.storage.TemporaryDatabase;
import ca.drawline.vocabulary.DrawType;
import ca.drawline.vocabulary.GroupBy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("storage")
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
                        new DrawResult.AtCutOff(60, 33, 1),
                        List.of(new GroupOutcome(
                                GroupOutcome.Kind.RESERVE, GroupBy.CATEGORY, "french", 50, 90, 50, cutOff, null)))),
                List.of(new DrawResult.Band(601, 1200, 40, 40)),
                Map.of("FSW", 300),
                Map.of("healthcare", 500),
                List.of("These are synthetic people."),
                new RulesVersion("1", "ab"),
                new DrawResult.PoolReference("demo", "cd", 220_003, true),
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

    @Test
    void whatIsShownOfADrawIsKeptWithIt(@TempDir Path directory) {
        var point = new StageCurve.Point(476, 60, 527);
        var near = new StageMargin.Near("EE-1", 500, 476, NOW, true, 0, 12L);
        var invited = new InvitedCandidate("EE-1", 1, 500, 476, NOW, List.of("FSW"), List.of("healthcare"));
        var detail = new DrawDetail(
                List.of(new StageCurve(1, 4_000, List.of(point), null)),
                List.of(new StageMargin(1, 476, NOW, List.of(near), List.of())),
                List.of(invited, invited));

        new DrawStore(TemporaryDatabase.in(directory)).save(result("d1", 476), detail, NOW);

        var reopened = new DrawStore(TemporaryDatabase.in(directory));
        var read = new ArrayList<InvitedCandidate>();
        assertThat(reopened.invited("d1", read::add)).isTrue();
        assertThat(read).isEqualTo(detail.invited());
        assertThat(reopened.curve("d1")).contains(detail.curve());
        assertThat(reopened.margin("d1")).contains(detail.margin());
        assertThat(reopened.invited("d2", read::add)).isFalse();
        assertThat(reopened.isKept("d1")).isTrue();
    }

    @Test
    void drawsAreListedTheNewestFirst(@TempDir Path directory) {
        var store = new DrawStore(TemporaryDatabase.in(directory));
        store.save(result("d1", 476), NOW);
        store.save(result("d2", 470), NOW.plusSeconds(1));
        store.save(result("d1", 476), NOW.plusSeconds(2));
        store.save(result("d3", 460), NOW.plusSeconds(3));

        assertThat(store.list(Integer.MAX_VALUE, 2, false))
                .extracting(KeptDraw::result)
                .extracting(DrawResult::id)
                .containsExactly("d3", "d2");
        assertThat(store.list(2, 2, false)).extracting(KeptDraw::number).containsExactly(1);
    }

    @Test
    void drawsThatWereKeptBeforeThereWereStagesAreStillRead(@TempDir Path directory) {
        var database = TemporaryDatabase.in(directory);
        database.useHandle(handle -> handle.execute(
                "insert into draw (id, number, request, result, created_at) values ('old', 1, '{}', ?, ?)",
                """
                { "id": "old", "request": { "pool": "demo", "asOf": "2023-06-28T14:04:34Z", "type": "CATEGORY",
                    "program": null, "category": "healthcare", "invitations": 500 },
                  "cutOff": 476, "tieBreak": "2022-11-12T12:47:27Z", "invited": 500, "ranked": 4000,
                  "atCutOff": { "candidates": 60, "invited": 33, "atTieBreak": 1 }, "bands": [], "byProgram": {},
                  "byCategory": {}, "notes": [], "rules": { "version": "1", "digest": "ab" },
                  "pool": { "name": "demo", "digest": "cd", "size": 220003 }, "digest": "ef", "elapsedMs": 12 }
                """,
                NOW.toString()));

        assertThat(new DrawStore(database).find("old").orElseThrow().request().stages())
                .containsExactly(DrawStage.category("healthcare", 500));
    }
}
