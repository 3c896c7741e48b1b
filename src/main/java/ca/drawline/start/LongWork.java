package ca.drawline.start;

import ca.drawline.job.Jobs;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes what long work is done by, and ends the work when the service stops. */
@Singleton
public final class LongWork {

    @Produces
    @Singleton
    Jobs jobs(
            Clock clock,
            @ConfigProperty(name = "drawline.jobs.at-a-time") int atATime,
            @ConfigProperty(name = "drawline.jobs.waiting") int waiting,
            @ConfigProperty(name = "drawline.jobs.remembered") int remembered) {
        return new Jobs(clock, new Jobs.Limits(atATime, waiting, remembered));
    }

    void stop(@Observes ShutdownEvent event, Jobs jobs) {
        jobs.close();
    }
}
