package ca.drawline.storage;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Where a database is, and who asks to come in. Shown, it holds no password. */
public final class DatabaseAddress {

    private static final String FILE = "drawline.db";

    private final Dialect dialect;
    private final String url;
    private final Optional<String> user;
    private final Optional<String> password;

    private DatabaseAddress(Dialect dialect, String url, Optional<String> user, Optional<String> password) {
        this.dialect = dialect;
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** The database file of a data directory. */
    public static DatabaseAddress in(Path dataDirectory) {
        return new DatabaseAddress(
                Dialect.SQLITE, Dialect.SQLITE.prefix() + file(dataDirectory), Optional.empty(), Optional.empty());
    }

    /**
     * The database of a JDBC URL.
     *
     * @param user who asks to come in; none where the URL says so
     * @param password their password; none where the URL says so, or none is needed
     * @throws DatabaseRefused if Drawline does not run on such a database
     */
    public static DatabaseAddress of(String url, Optional<String> user, Optional<String> password) {
        return Arrays.stream(Dialect.values())
                .filter(dialect -> url.startsWith(dialect.prefix()))
                .findFirst()
                .map(dialect -> new DatabaseAddress(dialect, url, user, password))
                .orElseThrow(
                        () -> new DatabaseRefused(("The setting drawline.database.url (DRAWLINE_DATABASE_URL) does not"
                                        + " begin with any of %s. Without it, Drawline keeps everything in a file of its data"
                                        + " directory.")
                                .formatted(Arrays.stream(Dialect.values())
                                        .map(Dialect::prefix)
                                        .toList())));
    }

    /** Where the database file of a data directory is. */
    static Path file(Path dataDirectory) {
        return dataDirectory.resolve(FILE);
    }

    Dialect dialect() {
        return dialect;
    }

    String url() {
        return url;
    }

    Optional<String> user() {
        return user;
    }

    Optional<String> password() {
        return password;
    }

    /** Without what follows the path: a URL may hold a password there. */
    @Override
    public String toString() {
        var query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }
}
