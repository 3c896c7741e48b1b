package ca.drawline.storage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** The steps that bring a database to the tables of this release, whichever release it was left by. */
final class Migrations {

    private final DatabaseAddress address;
    private final String release;
    private final Flyway flyway;

    Migrations(DataSource source, DatabaseAddress address, String release) {
        this.address = address;
        this.release = release;
        this.flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:" + address.dialect().migrations())
                .load();
    }

    /** @throws DatabaseRefused if a newer release has been here, or a step fails; what it began is undone */
    void run() {
        try {
            refuseUnknown();
            flyway.migrate();
        } catch (FlywayException e) {
            throw new DatabaseRefused(
                    "The tables of the database (%s) cannot be brought to those of Drawline %s: %s"
                            .formatted(address, release, e.getMessage()),
                    e);
        }
    }

    /** What a step that is not known here has changed may be read wrongly, and what is written then spoils it for the newer. */
    private void refuseUnknown() {
        var unknown = Arrays.stream(flyway.info().applied())
                .filter(migration -> isUnknown(migration.getState()))
                .map(migration -> "%s (%s)".formatted(migration.getVersion(), migration.getDescription()))
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new DatabaseRefused(
                    ("The database (%s) was left by a newer release of Drawline: it has the migration %s, and this"
                                    + " one, Drawline %s, knows those up to %s. Nothing was changed. Start the newer release, or"
                                    + " restore the copy of the database that was made before it.")
                            .formatted(address, unknown, release, newestKnown()));
        }
    }

    private static boolean isUnknown(MigrationState state) {
        return state.isApplied() && !state.isResolved();
    }

    private String newestKnown() {
        return Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .map(Object::toString)
                .orElse("none");
    }
}
