package ca.drawline.pool;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteDataSource;

/** A database file with the service's tables, for tests of the stores. */
public final class TemporaryDatabase {

    private TemporaryDatabase() {}

    /** Opens the database of a directory; opening it again finds what was written before. */
    public static Jdbi in(Path directory) {
        var source = new SQLiteDataSource();
        // The defaults of a data source win over the parameters of a URL, so they are set one by one.
        source.setUrl("jdbc:sqlite:" + directory.resolve("drawline.db"));
        source.setJournalMode("WAL");
        source.setSynchronous("NORMAL");
        source.setBusyTimeout(10_000);
        source.setEnforceForeignKeys(true);
        source.setTransactionMode("IMMEDIATE");
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return Jdbi.create(source);
    }
}
