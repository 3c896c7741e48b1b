package ca.drawline.start;

import ca.drawline.exchange.Incoming;
import ca.drawline.exchange.PoolExport;
import ca.drawline.exchange.PoolImport;
import ca.drawline.pool.PoolStore;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts together what reads pools from files and writes them to files, and clears away what a stop has cut off. */
@Singleton
public final class Exchange {

    @Produces
    @Singleton
    PoolImport poolImport(PoolStore pools) {
        return new PoolImport(pools);
    }

    @Produces
    @Singleton
    PoolExport poolExport() {
        return new PoolExport();
    }

    @Produces
    @Singleton
    Incoming incoming(@ConfigProperty(name = "drawline.data.directory") Path dataDirectory) {
        return new Incoming(dataDirectory.resolve("incoming"));
    }

    /** Before the first request: what is being written later is not left over. */
    void start(@Observes @Priority(1) StartupEvent event, PoolStore pools, Incoming incoming) {
        var removal = new Thread(pools.leftOver(), "left-over-contents");
        removal.setDaemon(true);
        removal.start();
    }
}
