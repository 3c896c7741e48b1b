package ca.drawline.storage;

import java.sql.Driver;
import java.util.Map;

/** What differs between the databases that Drawline runs on. */
enum Dialect {

    /** One file; nothing to install. */
    SQLITE("jdbc:sqlite:", org.sqlite.JDBC.class, "db/migration"),

    /** A server, for several instances; {@link OneWriter} gives it the same order of writers. */
    POSTGRESQL("jdbc:postgresql:", org.postgresql.Driver.class, "db/postgresql");

    private final String prefix;
    private final Class<? extends Driver> driver;
    private final String migrations;

    Dialect(String prefix, Class<? extends Driver> driver, String migrations) {
        this.prefix = prefix;
        this.driver = driver;
        this.migrations = migrations;
    }

    /** What a JDBC URL of it begins with. */
    String prefix() {
        return prefix;
    }

    Class<? extends Driver> driver() {
        return driver;
    }

    /** The folder of its migrations among the resources. */
    String migrations() {
        return migrations;
    }

    /**
     * Settings of every connection; a URL may set them otherwise. Of the file: what was acknowledged outlives a failure of power
     * (FULL; NORMAL may lose the last writes, though not those of a process that is killed). Readers go on while one writes
     * (WAL); a second writer waits its turn instead of failing. A transaction takes the write lock when it begins, so that it
     * cannot lose it half-way to another.
     */
    Map<String, String> settings() {
        return switch (this) {
            case SQLITE ->
                Map.of(
                        "journal_mode", "WAL",
                        "synchronous", "FULL",
                        "busy_timeout", "10000",
                        "foreign_keys", "on",
                        "transaction_mode", "IMMEDIATE");
            case POSTGRESQL -> Map.of("ApplicationName", "drawline", "tcpKeepAlive", "true");
        };
    }
}
