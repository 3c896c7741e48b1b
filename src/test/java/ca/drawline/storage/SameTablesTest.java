package ca.drawline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both sets of migrations come to the same tables. */
class SameTablesTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db");
    private static final int FIRST_IN_BOTH = 10;

    /** Numbers that a server counts on however often it is told to forget; a database file counts in as many bytes by itself. */
    private static final Set<String> LARGE_IN_POSTGRES =
            Set.of("pool.id", "pool.content", "pool_content.id", "candidate.content", "refused_record.content");

    private static Database file;
    private static Database server;

    @BeforeAll
    static void open(@TempDir Path directory) {
        file = Database.open(DatabaseAddress.in(directory), "0");
        server = Database.open(TemporaryPostgres.emptyDatabase(), "0");
    }

    @AfterAll
    static void close() {
        file.close();
        server.close();
    }

    /** Reads something of a database. */
    private interface Look<T> {

        T at(Handle handle) throws SQLException;
    }

    private static <T> List<T> inBoth(Look<T> look) {
        return Stream.of(file, server)
                .map(database -> {
                    try {
                        return database.jdbi().<T, SQLException>withHandle(look::at);
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private static <T> void assertSame(Look<T> look) {
        var both = inBoth(look);
        assertThat(both.get(1)).isEqualTo(both.get(0));
    }

    @Test
    void tablesAreTheSame() {
        var both = inBoth(SameTablesTest::tables);

        assertThat(both.get(1)).isEqualTo(both.get(0)).hasSizeGreaterThan(15).contains("candidate", "audit");
    }

    @Test
    void columnsAreTheSameWithTheirTypesAndDefaultsAndWhetherTheyMayBeEmpty() {
        assertSame(handle -> {
            var columns = new TreeMap<String, String>();
            for (String table : tables(handle)) {
                var keys = primaryKey(handle, table);
                rows(meta(handle).getColumns(null, schema(handle), table, "%"), row -> {
                    var name = row.getString("COLUMN_NAME");
                    var place = table + "." + name;
                    var empty = row.getString("IS_NULLABLE").equals("YES") && !keys.contains(name);
                    var byDefault = keys.contains(name) ? null : row.getString("COLUMN_DEF");
                    columns.put(
                            place,
                            "%s%s%s"
                                    .formatted(
                                            type(place, row.getString("TYPE_NAME")),
                                            empty ? "" : " not null",
                                            byDefault == null ? "" : " default " + byDefault));
                });
            }
            return columns;
        });
    }

    private static String type(String column, String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "integer" -> LARGE_IN_POSTGRES.contains(column) ? "bigint" : "integer";
            case "int4", "serial" -> "integer";
            case "bigint", "int8", "bigserial" -> "bigint";
            case "boolean", "bool" -> "boolean";
            case "blob", "bytea" -> "bytes";
            case "text" -> "text";
            default -> throw new IllegalStateException("The column %s is a %s.".formatted(column, name));
        };
    }

    @Test
    void keysAndReferencesAreTheSame() {
        assertSame(handle -> {
            var keys = new TreeSet<String>();
            for (String table : tables(handle)) {
                keys.add(table + " by " + primaryKey(handle, table));
                rows(
                        meta(handle).getImportedKeys(null, schema(handle), table),
                        row -> keys.add("%s.%s to %s.%s, on delete %s"
                                .formatted(
                                        table,
                                        row.getString("FKCOLUMN_NAME"),
                                        row.getString("PKTABLE_NAME"),
                                        row.getString("PKCOLUMN_NAME"),
                                        row.getInt("DELETE_RULE") == DatabaseMetaData.importedKeyCascade
                                                ? "cascade"
                                                : "refuse")));
            }
            return keys;
        });
    }

    @Test
    void indexesAreTheSame() {
        assertSame(handle -> {
            var indexes = new TreeSet<String>();
            for (String table : tables(handle)) {
                var columns = new TreeMap<String, List<String>>();
                rows(
                        meta(handle).getIndexInfo(null, schema(handle), table, false, true),
                        row -> columns.computeIfAbsent(
                                        (row.getBoolean("NON_UNIQUE") ? "many " : "one ") + row.getString("INDEX_NAME"),
                                        index -> new ArrayList<>())
                                .add(row.getString("COLUMN_NAME")));
                columns.forEach((index, of) ->
                        indexes.add(table + ": " + index.substring(0, index.indexOf(' ')) + " by " + of));
                indexes.add(table + ": one by " + primaryKey(handle, table));
            }
            return indexes;
        });
    }

    @Test
    void theSameIsRefused() {
        var inFile = file.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select tbl_name || ': ' || name from sqlite_master where type = 'trigger'")
                        .mapTo(String.class)
                        .set());
        // Those before truncate are not listed here: a database file knows no such statement.
        var onServer = server.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select event_object_table || ': ' || trigger_name from information_schema.triggers")
                        .mapTo(String.class)
                        .set());

        assertThat(onServer).isEqualTo(inFile).hasSizeGreaterThan(9);
    }

    @Test
    void textsOfTheServerAreOrderedByTheirBytesLikeThoseOfTheFile() {
        var otherwise = server.jdbi()
                .withHandle(handle -> handle.createQuery("select table_name || '.' || column_name from"
                                + " information_schema.columns where table_schema = 'public' and data_type = 'text'"
                                + " and collation_name is distinct from 'C'")
                        .mapTo(String.class)
                        .list());

        assertThat(otherwise).isEmpty();
        for (Database database : List.of(file, server)) {
            database.jdbi().useHandle(handle -> {
                for (String text : List.of("é", "a", "Z", "_", "-", "B")) {
                    handle.execute("insert into rule_text (digest, content) values (?, '')", text);
                }
            });
        }
        assertSame(handle -> handle.createQuery("select digest from rule_text order by digest")
                .mapTo(String.class)
                .list());
    }

    @Test
    void everyMigrationFromTheTenthOnStandsInBothFolders() throws IOException {
        assertThat(versions("postgresql"))
                .as("the server begins with what all before come to")
                .contains(FIRST_IN_BOTH - 1)
                .allMatch(version -> version >= FIRST_IN_BOTH - 1);
        assertThat(versions("postgresql").tailSet(FIRST_IN_BOTH))
                .isEqualTo(versions("migration").tailSet(FIRST_IN_BOTH));
    }

    private static NavigableSet<Integer> versions(String folder) throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> Integer.valueOf(name.substring(1, name.indexOf("__"))))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private interface Row {

        void take(ResultSet row) throws SQLException;
    }

    private static void rows(ResultSet answer, Row taker) throws SQLException {
        try (answer) {
            while (answer.next()) {
                taker.take(answer);
            }
        }
    }

    private static DatabaseMetaData meta(Handle handle) throws SQLException {
        return handle.getConnection().getMetaData();
    }

    private static String schema(Handle handle) throws SQLException {
        return handle.getConnection().getSchema();
    }

    private static Set<String> tables(Handle handle) throws SQLException {
        var tables = new TreeSet<String>();
        rows(
                meta(handle).getTables(null, schema(handle), "%", new String[] {"TABLE"}),
                row -> tables.add(row.getString("TABLE_NAME")));
        tables.removeIf(table -> table.startsWith("flyway") || table.startsWith("sqlite"));
        return tables;
    }

    private static List<String> primaryKey(Handle handle, String table) throws SQLException {
        var columns = new TreeMap<Integer, String>();
        rows(
                meta(handle).getPrimaryKeys(null, schema(handle), table),
                row -> columns.put(row.getInt("KEY_SEQ"), row.getString("COLUMN_NAME")));
        return List.copyOf(columns.values());
    }
}
