package ca.drawline.storage;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** A database with the tables of this release, and connections to it. Safe for many threads. */
public final class Database implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 8;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private static final int SECONDS_TO_ANSWER = 3;

    /** A connection that lay idle for longer is tried before it is used: the database may have gone and come back. */
    private static final Duration SURELY_ALIVE = Duration.ofSeconds(10);

    private final DatabaseAddress address;
    private final AgroalDataSource source;
    private final Jdbi jdbi;

    private Database(DatabaseAddress address, AgroalDataSource source, Jdbi jdbi) {
        this.address = address;
        this.source = source;
        this.jdbi = jdbi;
    }

    /**
     * Opens a database, and brings its tables to those of this release.
     *
     * @param release version of Drawline, named where the database is of another
     * @throws DatabaseRefused if it cannot be opened by this release
     */
    public static Database open(DatabaseAddress address, String release) {
        var source = pool(address);
        try {
            lookIn(source, address);
            return new Database(address, source, over(source, address, release));
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    /** The database of connections that are there already, with the tables of this release. */
    static Jdbi over(DataSource source, DatabaseAddress address, String release) {
        new Migrations(source, address, release).run();
        var jdbi = Jdbi.create(source);
        if (address.dialect() == Dialect.POSTGRESQL) {
            jdbi.setTransactionHandler(new OneWriter());
            jdbi.registerArgument(new TextArgument());
        }
        return jdbi;
    }

    private static AgroalDataSource pool(DatabaseAddress address) {
        var configuration = new AgroalDataSourceConfigurationSupplier();
        var pool = configuration
                .connectionPoolConfiguration()
                .maxSize(MOST_CONNECTIONS)
                .acquisitionTimeout(LONGEST_WAIT)
                .connectionValidator(ConnectionValidator.defaultValidator())
                .idleValidationTimeout(SURELY_ALIVE);
        var connections = pool.connectionFactoryConfiguration()
                .connectionProviderClass(address.dialect().driver())
                .jdbcUrl(address.url());
        address.dialect().settings().forEach(connections::jdbcProperty);
        address.user().map(NamePrincipal::new).ifPresent(connections::principal);
        address.password().map(SimplePassword::new).ifPresent(connections::credential);
        try {
            return AgroalDataSource.from(configuration);
        } catch (SQLException e) {
            throw new DatabaseRefused("The database (%s) cannot be opened.".formatted(address), e);
        }
    }

    private static void lookIn(DataSource source, DatabaseAddress address) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            if (address.dialect() == Dialect.POSTGRESQL) {
                refuseOtherThanUnicode(statement, address);
            }
        } catch (SQLException e) {
            throw new DatabaseRefused(
                    ("The database (%s) does not let Drawline in: %s Look at drawline.database.url,"
                                    + " drawline.database.user and drawline.database.password, and whether the database runs.")
                            .formatted(address, e.getMessage()),
                    e);
        }
    }

    private static void refuseOtherThanUnicode(Statement statement, DatabaseAddress address) throws SQLException {
        try (var answer = statement.executeQuery("select current_setting('server_encoding')")) {
            if (answer.next() && !answer.getString(1).equals("UTF8")) {
                throw new DatabaseRefused(
                        "The database (%s) keeps texts as %s, which has not all characters of the rules. Make it anew with create database … encoding 'UTF8'."
                                .formatted(address, answer.getString(1)));
            }
        }
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    DataSource source() {
        return source;
    }

    public DatabaseAddress address() {
        return address;
    }

    /** Whether it answers now. */
    public boolean answers() {
        try (var connection = source.getConnection()) {
            return connection.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
