package ca.drawline.storage;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

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

    /** @throws DatabaseRefused if a step fails; what it began is undone */
    void run() {
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new DatabaseRefused(
                    "The tables of the database (%s) cannot be brought to those of Drawline %s: %s"
                            .formatted(address, release, e.getMessage()),
                    e);
        }
    }
}
