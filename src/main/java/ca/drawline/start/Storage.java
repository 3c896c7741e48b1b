package ca.drawline.start;

import ca.drawline.draw.DrawStore;
import ca.drawline.draw.comparison.ComparisonStore;
import ca.drawline.pool.PoolStore;
import ca.drawline.round.PublishedRounds;
import ca.drawline.round.RoundsTable;
import ca.drawline.rulebook.RuleVersionStore;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/** Makes the data directory and the tables in it, and the stores over them. */
@Singleton
public final class Storage {

    /** The directory comes first: the database file is made by the first connection, which the migrations open. */
    @Produces
    @Singleton
    Jdbi jdbi(
            @ConfigProperty(name = "drawline.data.directory") String dataDirectory,
            AgroalDataSource dataSource,
            Flyway flyway) {
        try {
            Files.createDirectories(Path.of(dataDirectory));
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory (%s) cannot be made.".formatted(dataDirectory), e);
        }
        flyway.migrate();
        return Jdbi.create(dataSource);
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
