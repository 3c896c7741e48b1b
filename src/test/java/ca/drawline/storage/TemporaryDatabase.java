package ca.drawline.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteDataSource;

/**
 * A database with the service's tables, for tests of the stores. With {@code -Dstorage.on=postgresql} it is on a PostgreSQL, so
 * that the same tests hold for both.
 */
public final class TemporaryDatabase {

    private static final Dialect DIALECT = Dialect.valueOf(
            System.getProperty("storage.on", Dialect.SQLITE.name()).toUpperCase(Locale.ROOT));

    private static final Map<Path, Jdbi> SCHEMAS = new ConcurrentHashMap<>();

    private TemporaryDatabase() {}

    /** Opens the database of a directory; opening it again finds what was written before. */
    public static Jdbi in(Path directory) {
        return DIALECT == Dialect.SQLITE
                ? file(directory)
                : SCHEMAS.computeIfAbsent(directory, TemporaryDatabase::schema);
    }

    private static Jdbi file(Path directory) {
        var source = new SQLiteDataSource();
        // The defaults of a data source win over the parameters of a URL, so they are set one by one.
        source.setUrl("jdbc:sqlite:" + directory.resolve("drawline.db"));
        source.setJournalMode("WAL");
        source.setSynchronous("NORMAL");
        source.setBusyTimeout(10_000);
        source.setEnforceForeignKeys(true);
        source.setTransactionMode("IMMEDIATE");
        return Database.over(source, DatabaseAddress.in(directory), "0");
    }

    /** All tests share the connections to one database, where each directory has a schema of its own. */
    private static final class Shared {

        static final Database DATABASE = Database.open(TemporaryPostgres.emptyDatabase(), "0");
    }

    private static Jdbi schema(Path directory) {
        var schema = "test_" + (SCHEMAS.size() + 1);
        Shared.DATABASE.jdbi().useHandle(handle -> handle.execute("create schema " + schema));
        return Database.over(new InSchema(Shared.DATABASE.source(), schema), Shared.DATABASE.address(), "0");
    }

    /** Connections that find one schema's tables. */
    private static final class InSchema extends PGSimpleDataSource {

        private static final long serialVersionUID = 1L;

        private final transient DataSource shared;
        private final String schema;

        InSchema(DataSource shared, String schema) {
            this.shared = shared;
            this.schema = schema;
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = shared.getConnection();
            connection.setSchema(schema);
            return connection;
        }
    }

    /** What somebody with the database in hands can do: triggers and references are only in the way of mistakes. */
    public static void tamper(Jdbi jdbi, String... statements) {
        jdbi.useHandle(handle -> {
            if (DIALECT == Dialect.SQLITE) {
                handle.execute("pragma foreign_keys = off");
                handle.createQuery("select name from sqlite_master where type = 'trigger'")
                        .mapTo(String.class)
                        .forEach(trigger -> handle.execute("drop trigger " + trigger));
            }
            handle.useTransaction(transaction -> {
                if (DIALECT == Dialect.POSTGRESQL) {
                    transaction.execute("set local session_replication_role = replica");
                }
                for (String statement : statements) {
                    transaction.execute(statement);
                }
            });
        });
    }
}
