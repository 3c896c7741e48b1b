package ca.drawline.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * Copies everything that is kept in the database file of a data directory into an empty PostgreSQL: all of it in one transaction
 * and read back, or nothing. The file stays, with the tables of this release; nobody can write into it while it is copied.
 */
public final class MoveToPostgres {

    private final Path dataDirectory;
    private final DatabaseAddress target;
    private final String release;

    /**
     * @param dataDirectory the data directory, of this or an earlier release
     * @param target the PostgreSQL
     * @param release version of Drawline
     */
    public MoveToPostgres(Path dataDirectory, DatabaseAddress target, String release) {
        this.dataDirectory = dataDirectory;
        this.target = target;
        this.release = release;
    }

    /** Is told how many rows of a table are copied, and of how many. */
    @FunctionalInterface
    public interface Progress {

        void at(String table, long copied, long all);
    }

    /**
     * Moves.
     *
     * @return the number of rows of each table, in the order in which they were copied
     * @throws DatabaseRefused if there is no database file, the target is no PostgreSQL or holds something, or either cannot be
     *     opened; then nothing has been copied
     */
    public Map<String, Long> run(Progress progress) {
        var file = DatabaseAddress.file(dataDirectory);
        if (!Files.isRegularFile(file)) {
            throw new DatabaseRefused(
                    "There is no database file %s to move. Look at drawline.data.directory.".formatted(file));
        }
        var source = DatabaseAddress.in(dataDirectory);
        if (target.dialect() != Dialect.POSTGRESQL) {
            throw new DatabaseRefused(
                    "The target (%s) is not a PostgreSQL. Set drawline.database.url to jdbc:postgresql://host/name."
                            .formatted(target));
        }
        try (var from = Database.open(source, release);
                var to = Database.open(target, release)) {
            return from.jdbi()
                    .inTransaction(reading -> to.jdbi().inTransaction(writing -> copy(reading, writing, progress)));
        } catch (SQLException e) {
            throw new DatabaseRefused(
                    "The database (%s) could not be copied to %s, and nothing was: %s"
                            .formatted(source, target, e.getMessage()),
                    e);
        }
    }

    private Map<String, Long> copy(Handle reading, Handle writing, Progress progress) throws SQLException {
        var tables = inOrderOfReference(writing.getConnection());
        refuseIfNotEmpty(writing, tables);
        var copied = new LinkedHashMap<String, Long>();
        for (String table : tables) {
            var all = count(reading, table);
            var moved = MovedTable.of(table, writing.getConnection());
            var sent =
                    moved.copy(reading.getConnection(), writing.getConnection(), done -> progress.at(table, done, all));
            if (!moved.read(writing.getConnection()).equals(sent)) {
                throw new DatabaseRefused(
                        "The %d rows of the table %s did not arrive as they were sent, so nothing was copied."
                                .formatted(all, table));
            }
            copied.put(table, sent.rows());
        }
        for (String table : tables) {
            countOn(writing, table);
        }
        return Collections.unmodifiableMap(copied);
    }

    private void refuseIfNotEmpty(Handle writing, List<String> tables) {
        for (String table : tables) {
            if (count(writing, table) > 0) {
                throw new DatabaseRefused(
                        "The target (%s) is not empty: its table %s has rows. Move into a database that Drawline has not worked in yet."
                                .formatted(target, table));
            }
        }
    }

    private static long count(Handle handle, String table) {
        return handle.createQuery("select count(*) from " + table)
                .mapTo(Long.class)
                .one();
    }

    /** Numbers that the server gives go on after those that were copied. */
    private static void countOn(Handle writing, String table) throws SQLException {
        var counted = new ArrayList<String>();
        var meta = writing.getConnection().getMetaData();
        try (var columns = meta.getColumns(null, writing.getConnection().getSchema(), table, "%")) {
            while (columns.next()) {
                if (columns.getString("IS_AUTOINCREMENT").equals("YES")) {
                    counted.add(columns.getString("COLUMN_NAME"));
                }
            }
        }
        for (String column : counted) {
            writing.execute(
                    "select setval(pg_get_serial_sequence('%1$s', '%2$s'), coalesce(max(%2$s), 0) + 1, false) from %1$s"
                            .formatted(table, column));
        }
    }

    /** All tables, each after those that it refers to. */
    private static List<String> inOrderOfReference(Connection connection) throws SQLException {
        var left = new TreeSet<String>();
        var meta = connection.getMetaData();
        try (var tables = meta.getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                left.add(tables.getString("TABLE_NAME"));
            }
        }
        left.removeIf(table -> table.startsWith("flyway_"));
        var ordered = new ArrayList<String>();
        while (!left.isEmpty()) {
            var next = new ArrayList<String>();
            for (String table : left) {
                if (Collections.disjoint(left, referred(connection, table))) {
                    next.add(table);
                }
            }
            if (next.isEmpty()) {
                throw new IllegalStateException("The tables %s refer to one another.".formatted(left));
            }
            ordered.addAll(next);
            left.removeAll(next);
        }
        return ordered;
    }

    private static Set<String> referred(Connection connection, String table) throws SQLException {
        var referred = new HashSet<String>();
        try (var keys = connection.getMetaData().getImportedKeys(null, connection.getSchema(), table)) {
            while (keys.next()) {
                referred.add(keys.getString("PKTABLE_NAME"));
            }
        }
        referred.remove(table);
        return referred;
    }
}
