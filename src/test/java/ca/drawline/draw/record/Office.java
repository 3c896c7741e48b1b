package ca.drawline.draw.record;

import ca.drawline.audit.AuditTrail;
import ca.drawline.draw.DrawRequest;
import ca.drawline.draw.DrawStage;
import ca.drawline.draw.DrawStore;
import ca.drawline.draw.KeptDraws;
import ca.drawline.draw.PoolDraws;
import ca.drawline.job.Progress;
import ca.drawline.pool.PoolCache;
import ca.drawline.pool.PoolEvaluation;
import ca.drawline.pool.PoolStore;
import ca.drawline.pool.PoolSynthesis;
import ca.drawline.pool.SynthesisRequest;
import ca.drawline.pool.SyntheticPools;
import ca.drawline.round.RoundsTable;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RuleVersionStore;
import ca.drawline.rulebook.RulesAsWritten;
import ca.drawline.storage.TemporaryDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** One machine with a data directory of its own, where official draws are sealed. */
public final class Office {

    public static final Instant ROUND = Instant.parse("2023-06-28T14:04:34Z");
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2023-06-28T15:00:00Z"), ZoneOffset.UTC);

    public final Jdbi jdbi;
    public final RuleBook book;
    public final PoolDraws draws;
    public final Invitations invitations;
    final RecordStore records;
    final Sealing sealing;
    final RecordCheck check;
    final SigningKey key;

    /**
     * @param number the number under which the rules are published there
     * @param pool what the pool is called there
     */
    public Office(Path directory, int number, String pool) {
        var rounds = RoundsTable.shipped();
        jdbi = TemporaryDatabase.in(directory);
        var pools = new PoolStore(jdbi);
        var cache = new PoolCache(pools);
        var versions = new RuleVersionStore(jdbi);
        var written = RulesAsWritten.book();
        jdbi.useTransaction(handle -> {
            for (int version = 1; version < number; version++) {
                versions.append(handle, "digest " + version, List.of(), ROUND, "ana", "");
            }
            versions.append(handle, written.digest(), List.of(), ROUND, "ana", "");
        });
        book = written.numbered(String.valueOf(number));
        new SyntheticPools(new PoolSynthesis(rounds, new PoolEvaluation()), pools, cache)
                .make(pool, new SynthesisRequest("252", null, 1_000, 7), written, ROUND, Progress.UNWATCHED);
        records = new RecordStore(jdbi, new AuditTrail(jdbi));
        key = SigningKey.in(directory.resolve("signing-key.pem"));
        draws = new PoolDraws(
                cache, new PoolEvaluation(), rounds.publishedBands(), List.of(new InvitedBefore(records)));
        sealing = new Sealing(draws, new KeptDraws(draws, new DrawStore(jdbi)), records, key, "1.0", CLOCK);
        check = new RecordCheck(records, name -> book, versions, pools, cache, rounds.publishedBands(), "1.0");
        invitations = new Invitations(records, CLOCK);
    }

    public SealedDraw seal(String pool, int invitations) {
        return sealing.seal(request(pool, ROUND, invitations), book, "ana");
    }

    SealedDraw seal(DrawRequest request) {
        return sealing.seal(request, book, "ana");
    }

    public static DrawRequest request(String pool, Instant asOf, int invitations) {
        return new DrawRequest(pool, asOf, List.of(DrawStage.general(invitations)), true, List.of());
    }

    /** What somebody with the database in hands can do. */
    void tamper(String... statements) {
        TemporaryDatabase.tamper(jdbi, statements);
    }
}
