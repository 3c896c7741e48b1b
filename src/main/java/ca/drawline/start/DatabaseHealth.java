package ca.drawline.start;

import ca.drawline.storage.Database;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Reports whether the database answers: without it nothing can be looked up or kept, so requests belong elsewhere. */
@Readiness
@Singleton
public final class DatabaseHealth implements HealthCheck {

    private final Database database;

    DatabaseHealth(Database database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(database.answers()).build();
    }
}
