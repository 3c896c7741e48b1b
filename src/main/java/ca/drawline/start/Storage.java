package ca.drawline.start;

import ca.drawline.draw.DrawStore;
import ca.drawline.draw.comparison.ComparisonStore;
import ca.drawline.pool.PoolStore;
import ca.drawline.round.PublishedRounds;
import ca.drawline.round.RoundsTable;
import ca.drawline.rulebook.RuleVersionStore;
import ca.drawline.storage.Database;
import ca.drawline.storage.DatabaseAddress;
import ca.drawline.storage.DatabaseRefused;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** Makes the data directory, and the stores over the database. */
@Singleton
public final class Storage {

    /** The directory comes first: the database file is made by the first connection. */
    @Produces
    @Singleton
    Database database(
            @ConfigProperty(name = "drawline.data.directory") Path dataDirectory,
            @ConfigProperty(name = "drawline.database.url") Optional<String> url,
            @ConfigProperty(name = "drawline.database.user") Optional<String> user,
            @ConfigProperty(name = "drawline.database.password") Optional<String> password,
            @ConfigProperty(name = "quarkus.application.version") String release) {
        try {
            Files.createDirectories(dataDirectory);
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory (%s) cannot be made.".formatted(dataDirectory), e);
        }
        try {
            var address = url.map(given -> DatabaseAddress.of(given, user, password))
                    .orElseGet(() -> DatabaseAddress.in(dataDirectory));
            return Database.open(address, release);
        } catch (DatabaseRefused e) {
            // Of this kind the start shows the sentence alone, which says what to do, and no stack of calls around it.
            throw new ConfigurationException(e.getMessage());
        }
    }

    void close(@Disposes Database database) {
        database.close();
    }

    @Produces
    @Singleton
    Jdbi jdbi(Database database) {
        return database.jdbi();
    }

    @Produces
    @Singleton
    PoolStore pools(Jdbi jdbi) {
        return new PoolStore(jdbi);
    }

    @Produces
    @Singleton
    DrawStore draws(Jdbi jdbi) {
        return new DrawStore(jdbi);
    }

    @Produces
    @Singleton
    ComparisonStore comparisons(Jdbi jdbi) {
        return new ComparisonStore(jdbi);
    }

    @Produces
    @Singleton
    RuleVersionStore ruleVersions(Jdbi jdbi) {
        return new RuleVersionStore(jdbi);
    }

    @Produces
    @Singleton
    PublishedRounds rounds() {
        return RoundsTable.shipped();
    }
}
