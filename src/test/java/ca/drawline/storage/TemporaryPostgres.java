package ca.drawline.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Assumptions;

/**
 * A real PostgreSQL, started once for all tests of a process and gone with it. It does not run as root; where the tests do, it
 * is started in a name space of users of its own, which the library sees to.
 */
public final class TemporaryPostgres {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    /** Whether a server can be started here: by anyone but root, and by root where it may be another. */
    private static final boolean STARTS = !System.getProperty("user.name").equals("root") || mayBeAnother();

    private TemporaryPostgres() {}

    private static boolean mayBeAnother() {
        try {
            return new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Nothing of it outlives the tests, so it need not wait for the disk. */
    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setPGStartupWait(Duration.ofMinutes(1))
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start.", e);
            }
        }
    }

    /** Makes an empty database; its URL lets in. */
    public static String emptyDatabaseUrl() {
        return emptyDatabase().url() + "&user=postgres&password=postgres";
    }

    /** Makes an empty database; its text order is that of a language, as servers' mostly is. */
    static DatabaseAddress emptyDatabase() {
        return emptyDatabase("encoding 'UTF8' locale_provider icu icu_locale 'en-CA'");
    }

    /** Makes an empty database that keeps texts in some way. */
    static DatabaseAddress emptyDatabase(String texts) {
        Assumptions.assumeTrue(
                STARTS,
                "PostgreSQL does not run as root, and root may not be another here: run the tests as another user.");
        var name = "drawline_" + DATABASES.incrementAndGet();
        Jdbi.create(Server.RUNNING.getPostgresDatabase())
                .useHandle(handle -> handle.execute("create database %s template template0 %s".formatted(name, texts)));
        return address(name, "");
    }

    /** Does something in a database besides Drawline. */
    static void execute(DatabaseAddress address, String statement) {
        Jdbi.create(address.url(), "postgres", "postgres").useHandle(handle -> handle.execute(statement));
    }

    /** The address of a database, with parameters such as {@code &currentSchema=here}. */
    static DatabaseAddress address(String database, String parameters) {
        return DatabaseAddress.of(
                "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable%s"
                        .formatted(Server.RUNNING.getPort(), database, parameters),
                Optional.of("postgres"),
                Optional.of("postgres"));
    }
}
