package ca.drawline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases are opened as they were left, or refused with what to do about it. */
class DatabaseTest {

    @TempDir
    Path directory;

    private DatabaseAddress empty(Dialect dialect) {
        return dialect == Dialect.SQLITE ? DatabaseAddress.in(directory) : TemporaryPostgres.emptyDatabase();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasWrittenIsThereWhenItIsOpenedAgain(Dialect dialect) {
        var address = empty(dialect);
        try (var database = Database.open(address, "1")) {
            database.jdbi()
                    .useHandle(handle -> handle.execute("insert into rule_text values ('a', 'é\n\uD83C\uDF41')"));
        }

        try (var again = Database.open(address, "2")) {
            assertThat(again.answers()).isTrue();
            assertThat(again.jdbi()
                            .<String, RuntimeException>withHandle(
                                    handle -> handle.createQuery("select content from rule_text")
                                            .mapTo(String.class)
                                            .one()))
                    .isEqualTo("é\n\uD83C\uDF41");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatNoTextHoldsIsLookedForAndNotFound(Dialect dialect) {
        try (var database = Database.open(empty(dialect), "1")) {
            var found = database.jdbi()
                    .<Integer, RuntimeException>withHandle(
                            handle -> handle.createQuery("select count(*) from rule_text where digest = :digest")
                                    .bind("digest", "a\0b")
                                    .mapTo(Integer.class)
                                    .one());

            assertThat(found).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatANewerReleaseHasLeftIsRefusedWithBothReleasesAndTheWayOut(Dialect dialect) {
        var address = empty(dialect);
        try (var database = Database.open(address, "1")) {
            database.jdbi()
                    .useHandle(handle -> handle.execute("insert into flyway_schema_history (installed_rank, version,"
                            + " description, type, script, checksum, installed_by, execution_time, success) values"
                            + " (100, '99', 'of tomorrow', 'SQL', 'V99__of_tomorrow.sql', 1, 'ana', 1, true)"));
        }

        assertThatThrownBy(() -> Database.open(address, "1.2.3"))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining(address.toString())
                .hasMessageContaining("newer release")
                .hasMessageContaining("99 (of tomorrow)")
                .hasMessageContaining("1.2.3")
                .hasMessageContaining("knows those up to 9.")
                .hasMessageContaining("Start the newer release");
    }

    @ParameterizedTest
    @EnumSource
    void transactionsThatReadBeforeTheyWriteComeOneAfterTheOther(Dialect dialect) throws Exception {
        try (var database = Database.open(empty(dialect), "1")) {
            database.jdbi().useHandle(handle -> handle.execute("insert into rule_text values ('count', '0')"));
            var threads = Executors.newFixedThreadPool(4);
            var begin = new CountDownLatch(4);
            try {
                var counted = IntStream.range(0, 4)
                        .mapToObj(thread -> threads.submit(() -> {
                            begin.countDown();
                            begin.await();
                            for (int i = 0; i < 25; i++) {
                                database.jdbi().useTransaction(handle -> {
                                    var count = handle.createQuery(
                                                    "select content from rule_text where digest = 'count'")
                                            .mapTo(Integer.class)
                                            .one();
                                    handle.execute(
                                            "update rule_text set content = ? where digest = 'count'",
                                            String.valueOf(count + 1));
                                });
                            }
                            return thread;
                        }))
                        .toList();
                for (var each : counted) {
                    each.get();
                }
            } finally {
                threads.shutdownNow();
            }
            assertThat(database.jdbi()
                            .<String, RuntimeException>withHandle(
                                    handle -> handle.createQuery("select content from rule_text")
                                            .mapTo(String.class)
                                            .one()))
                    .isEqualTo("100");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"postgresql://drawline:hush@localhost/drawline", "jdbc:mysql://localhost/drawline?password=hush"
            })
    void aUrlOfAnotherKindIsRefusedWithoutBeingRepeated(String url) {
        assertThatThrownBy(() -> DatabaseAddress.of(url, Optional.empty(), Optional.empty()))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("DRAWLINE_DATABASE_URL")
                .hasMessageContaining("jdbc:postgresql:")
                .hasMessageNotContaining("hush");
    }

    @Test
    void aDatabaseThatIsNotThereIsNamedWithoutThePassword() {
        var there = TemporaryPostgres.address("nowhere", "&password=hush");

        assertThatThrownBy(() -> Database.open(there, "1"))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("\"nowhere\" does not exist")
                .hasMessageContaining("drawline.database.url")
                .hasMessageNotContaining("hush");
        assertThat(there.toString()).endsWith("/nowhere");
    }

    @Test
    void aDatabaseWithOtherCharactersIsRefused() {
        var narrow = TemporaryPostgres.emptyDatabase("encoding 'LATIN1' locale 'C'");

        assertThatThrownBy(() -> Database.open(narrow, "1"))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("LATIN1")
                .hasMessageContaining("encoding 'UTF8'");
    }

    @Test
    void aDatabaseThatHoldsSomethingElseIsRefused() {
        var address = TemporaryPostgres.emptyDatabase();
        TemporaryPostgres.execute(address, "create table of_others (id integer)");

        assertThatThrownBy(() -> Database.open(address, "1"))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("non-empty schema");
    }

    @Test
    void aFileThatIsNoDatabaseIsRefused() throws Exception {
        Files.writeString(
                directory.resolve("drawline.db"), "this is not a database, and long enough to be seen as none");

        assertThatThrownBy(() -> Database.open(DatabaseAddress.in(directory), "1"))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("drawline.db");
    }
}
