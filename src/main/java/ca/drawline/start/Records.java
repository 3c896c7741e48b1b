package ca.drawline.start;

import ca.drawline.audit.AuditTrail;
import ca.drawline.draft.NamedRules;
import ca.drawline.draw.DryRun;
import ca.drawline.draw.KeptDraws;
import ca.drawline.draw.record.Invitations;
import ca.drawline.draw.record.RecordCheck;
import ca.drawline.draw.record.RecordStore;
import ca.drawline.draw.record.Sealing;
import ca.drawline.draw.record.SigningKey;
import ca.drawline.pool.PoolCache;
import ca.drawline.pool.PoolStore;
import ca.drawline.round.PublishedRounds;
import ca.drawline.rulebook.RuleVersionStore;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** Puts together what seals and verifies official draws. */
@Singleton
public final class Records {

    private final String engine;

    Records(@ConfigProperty(name = "quarkus.application.version") String engine) {
        this.engine = engine;
    }

    /** Made at the first start, so that its public half can be given out before anything is signed. */
    @Produces
    @Singleton
    @Startup
    SigningKey key(@ConfigProperty(name = "drawline.data.directory") Path dataDirectory) {
        return SigningKey.in(dataDirectory.resolve("signing-key.pem"));
    }

    @Produces
    @Singleton
    RecordStore store(Jdbi jdbi, AuditTrail audit) {
        return new RecordStore(jdbi, audit);
    }

    @Produces
    @Singleton
    Sealing sealing(DryRun draws, KeptDraws kept, RecordStore records, SigningKey key, Clock clock) {
        return new Sealing(draws, kept, records, key, engine, clock);
    }

    @Produces
    @Singleton
    RecordCheck check(
            RecordStore records,
            NamedRules books,
            RuleVersionStore versions,
            PoolStore pools,
            PoolCache cache,
            PublishedRounds rounds) {
        return new RecordCheck(records, books, versions, pools, cache, rounds.publishedBands(), engine);
    }

    @Produces
    @Singleton
    Invitations invitations(RecordStore records, Clock clock) {
        return new Invitations(records, clock);
    }
}
