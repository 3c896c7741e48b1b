package ca.drawline.draw.record;

import ca.drawline.draw.DrawRequest;
import ca.drawline.draw.DrawRun;
import ca.drawline.draw.DryRun;
import ca.drawline.draw.KeptDraws;
import ca.drawline.draw.record.DrawRecord.Signatures;
import ca.drawline.rulebook.Digest;
import ca.drawline.rulebook.RuleBook;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Seals official draws. A draw that leaves out whom others invited is run again if one of these was sealed meanwhile. Safe for
 * many threads.
 */
public final class Sealing {

    private final DryRun draws;
    private final KeptDraws kept;
    private final RecordStore records;
    private final SigningKey key;
    private final String engine;
    private final Clock clock;

    /**
     * @param draws runs draws
     * @param kept where draws are kept
     * @param records where records are kept
     * @param key signs the lists of invitations
     * @param engine version of Drawline
     * @param clock tells when
     */
    public Sealing(DryRun draws, KeptDraws kept, RecordStore records, SigningKey key, String engine, Clock clock) {
        this.draws = draws;
        this.kept = kept;
        this.records = records;
        this.key = key;
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * Runs a draw and seals it.
     *
     * @param request the draw, which has been checked
     * @param book a published version of the rule book
     * @throws AlreadySealed if the very same draw is sealed already
     */
    public synchronized SealedDraw seal(DrawRequest request, RuleBook book, String who) {
        while (true) {
            var head = records.head();
            var begun = System.nanoTime();
            var run = draws.draw(request, book);
            var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            var result = kept.keep(run, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun), now);
            var same = records.find(result.id());
            if (same.isPresent()) {
                refuseIfSealedBefore(head, same.get().record());
                continue;
            }
            var day = request.day();
            var lastDay = TimeToApply.lastDay(
                    run.law(), request.stages().get(0).facts().get(0));
            var list = InvitationList.of(run, day, lastDay);
            var ndjson = list.ndjson();
            var sealedResult = SealedResult.of(result, Digest.of(ndjson)).text();
            var excluded = excluded(run);
            var record = new DrawRecord(
                    head.number() + 1,
                    result.id(),
                    request,
                    result.rules(),
                    result.pool(),
                    Digest.of(excluded),
                    engine,
                    Digest.of(sealedResult),
                    Digest.of(ndjson),
                    result.invited(),
                    lastDay,
                    key.fingerprint(),
                    new Signatures(key.sign(ndjson), key.sign(list.csv())),
                    who,
                    now,
                    head.hash());
            var text = Canonical.text(record);
            var sealed = new SealedDraw(record, text, RecordStore.hash(text), sealedResult, excluded);
            if (records.append(head, sealed, list.invitations())) {
                return sealed;
            }
        }
    }

    /** One that was sealed since then has left its invited in the pool of this draw, which is another without them. */
    private static void refuseIfSealedBefore(RecordStore.Head head, DrawRecord same) {
        if (same.number() <= head.number()) {
            throw new AlreadySealed(same.draw());
        }
    }

    /** Ids a line each; they stand in the record because who has declined by now changes later. */
    private static String excluded(DrawRun run) {
        return run.outcome().excluded().stream()
                .mapToObj(candidate -> run.candidate(candidate).id() + "\n")
                .sorted()
                .collect(Collectors.joining());
    }
}
