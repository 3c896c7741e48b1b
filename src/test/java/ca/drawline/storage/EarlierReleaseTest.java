package ca.drawline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import ca.drawline.audit.AuditTrail;
import ca.drawline.draft.DraftStore;
import ca.drawline.draw.DrawStore;
import ca.drawline.draw.comparison.ComparisonStore;
import ca.drawline.draw.record.RecordStore;
import ca.drawline.pool.NewPool;
import ca.drawline.pool.PoolStore;
import ca.drawline.rulebook.RuleVersionStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an earlier release left is all there in this one. The file holds the statements that make the database as release 0.1.0
 * left it, its record of migrations included, and is never changed; a release adds one of its own.
 */
class EarlierReleaseTest {

    private static final String LEFT = "/storage/left-by-0.1.0.sql";

    @TempDir
    Path directory;

    @BeforeEach
    void leave() throws IOException, SQLException {
        try (var script = EarlierReleaseTest.class.getResourceAsStream(LEFT);
                var connection = DriverManager.getConnection(
                        DatabaseAddress.in(directory).url());
                var statement = connection.createStatement()) {
            assertThat(script).isNotNull();
            statement.executeUpdate(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void aDataDirectoryIsOpenedWithAllThatIsInIt() {
        try (var database = Database.open(DatabaseAddress.in(directory), "1")) {
            assertThatAllIsThere(database.jdbi());
        }
    }

    @Test
    void aDataDirectoryIsMovedWithAllThatIsInIt() {
        var target = TemporaryPostgres.emptyDatabase();

        new MoveToPostgres(directory, target, "1").run((table, copied, all) -> {});

        try (var database = Database.open(target, "1")) {
            assertThatAllIsThere(database.jdbi());
        }
    }

    private static void assertThatAllIsThere(Jdbi jdbi) {
        var audit = new AuditTrail(jdbi);
        assertThat(audit.verify())
                .isEqualTo(new AuditTrail.Verification(
                        true, 6, "2459ec1e0325b094cc281d569c765ca85512007e2e0a1244754ffcd5da99cb04", null, null));
        var pools = new PoolStore(jdbi);
        for (String name : List.of("people", "imported")) {
            var pool = pools.find(name).orElseThrow();
            var again = pools.create(
                    new NewPool(name + " again", Instant.EPOCH, true, "", null, null), pools.candidates(name));
            assertThat(again.digest()).as("what is read is what was written").isEqualTo(pool.digest());
        }
        assertThat(pools.refused("imported", 0, 9)).hasSize(1);
        var versions = new RuleVersionStore(jdbi);
        assertThat(versions.list()).hasSize(2);
        assertThat(versions.files(2)).hasSize(2);
        assertThat(versions.toWriteBack()).hasSize(1);
        var drafts = new DraftStore(jdbi, versions);
        assertThat(drafts.files(drafts.find(1).orElseThrow()).get(0).content()).isEqualTo("// longer\n");
        var draws = new DrawStore(jdbi);
        assertThat(draws.list(Integer.MAX_VALUE, 9, true)).singleElement().satisfies(draw -> {
            assertThat(draw.name()).isEqualTo("La ronde d'été");
            assertThat(draws.curve(draw.result().id())).isPresent();
        });
        assertThat(draws.list(Integer.MAX_VALUE, 9, false)).hasSize(2);
        assertThat(new ComparisonStore(jdbi).list(Integer.MAX_VALUE, 9)).hasSize(1);
        var records = new RecordStore(jdbi, audit);
        assertThat(records.list(Integer.MAX_VALUE, 9)).singleElement().satisfies(draw -> {
            assertThat(records.invitations(draw.record()).invitations()).hasSize(3);
            assertThat(records.declined(draw.record().number())).hasSize(1);
        });
    }
}
