package ca.drawline.draw.record;

import ca.drawline.draw.DrawRequest;
import ca.drawline.draw.DrawRun;
import ca.drawline.draw.PoolDraws;
import ca.drawline.pool.Pool;
import ca.drawline.pool.PoolCache;
import ca.drawline.pool.PoolEvaluation;
import ca.drawline.pool.PoolStore;
import ca.drawline.round.PoolBand;
import ca.drawline.rulebook.Digest;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RuleBooks;
import ca.drawline.rulebook.RuleVersion;
import ca.drawline.rulebook.RuleVersionStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;

/** Runs sealed draws again, with what was left out then, and holds them against the record byte by byte. */
public final class RecordCheck {

    private static final int PAGE = 100;

    private final RecordStore records;
    private final RuleBooks books;
    private final RuleVersionStore versions;
    private final PoolStore pools;
    private final PoolCache cache;
    private final List<PoolBand> bands;
    private final String engine;

    /**
     * @param records the sealed draws
     * @param books opens rule books
     * @param versions all versions
     * @param pools all pools
     * @param cache keeps candidates in memory
     * @param bands the bands of the published distributions, highest first
     * @param engine version of Drawline
     */
    public RecordCheck(
            RecordStore records,
            RuleBooks books,
            RuleVersionStore versions,
            PoolStore pools,
            PoolCache cache,
            List<PoolBand> bands,
            String engine) {
        this.records = records;
        this.books = books;
        this.versions = versions;
        this.pools = pools;
        this.cache = cache;
        this.bands = List.copyOf(bands);
        this.engine = engine;
    }

    /** Looks at a draw that is sealed here, and at the chain that it is part of. */
    public Verification verify(SealedDraw sealed, List<Integer> threads) {
        var faults = new ArrayList<String>();
        var chain = chain(faults);
        var head = records.head();
        var kept = records.invitations(sealed.record()).ndjson();
        if (!Digest.of(kept).equals(sealed.record().invitations())) {
            faults.add("The invitations that are kept are not those that were sealed.");
        }
        again(sealed, threads, faults);
        return new Verification(
                faults.isEmpty(),
                chain,
                head.number(),
                head.hash(),
                sealed.record().result(),
                threads,
                faults);
    }

    /** Looks at a draw that was sealed elsewhere: at all but the records before it. */
    public Verification verifyAlone(SealedDraw sealed, List<Integer> threads) {
        var faults = new ArrayList<String>();
        alone(sealed, faults);
        var whole = faults.isEmpty();
        again(sealed, threads, faults);
        return new Verification(
                faults.isEmpty(), whole, 1, sealed.hash(), sealed.record().result(), threads, faults);
    }

    /** Looks through all records, from the last to the first. */
    private boolean chain(List<String> faults) {
        var before = faults.size();
        var head = records.head();
        var number = head.number();
        var expected = head.hash();
        for (int below = Integer.MAX_VALUE; number > 0; ) {
            var page = records.list(below, PAGE);
            if (page.isEmpty()) {
                faults.add("The record %d is missing.".formatted(number));
                break;
            }
            for (SealedDraw sealed : page) {
                var record = sealed.record();
                if (record.number() != number) {
                    faults.add("The record %d is missing or has another number.".formatted(number));
                }
                if (!sealed.hash().equals(expected)) {
                    faults.add("The record %d is not the one that the record after it follows from.".formatted(number));
                }
                alone(sealed, faults);
                var known = records.hashInAudit(record.draw());
                if (known.isEmpty() || !known.get().equals(sealed.hash())) {
                    faults.add("The audit trail knows the record %d otherwise.".formatted(number));
                }
                expected = record.previous();
                below = number;
                number--;
            }
        }
        if (!expected.isEmpty() && faults.size() == before) {
            faults.add("The first record follows from one that is not there.");
        }
        return faults.size() == before;
    }

    private static void alone(SealedDraw sealed, List<String> faults) {
        var record = sealed.record();
        if (!RecordStore.hash(sealed.text()).equals(sealed.hash())
                || !Canonical.text(record).equals(sealed.text())) {
            faults.add("The record %d is not as it was sealed.".formatted(record.number()));
        }
        if (!Digest.of(sealed.result()).equals(record.result())) {
            faults.add("The result beside the record %d is not the one that was sealed.".formatted(record.number()));
        }
        if (!Digest.of(sealed.excluded()).equals(record.excluded())) {
            faults.add(
                    "Those left out beside the record %d are not those that were sealed.".formatted(record.number()));
        }
    }

    private void again(SealedDraw sealed, List<Integer> threads, List<String> faults) {
        var record = sealed.record();
        var book = book(record);
        var pool = pool(record);
        if (book.isEmpty()) {
            faults.add("There is no version of the rules with the digest %s here."
                    .formatted(record.rules().digest()));
        }
        if (pool.isEmpty()) {
            faults.add("There is no pool with the digest %s here."
                    .formatted(record.pool().digest()));
        }
        if (book.isEmpty() || pool.isEmpty()) {
            return;
        }
        for (int count : threads) {
            var found =
                    within(count, () -> result(sealed, book.get(), pool.get().name()));
            if (!found.equals(sealed.result()) || !Digest.of(found).equals(record.result())) {
                faults.add(("Run again with %d threads, the draw comes to another result (%s)."
                                + (record.engine().equals(engine)
                                        ? ""
                                        : " It was sealed by Drawline " + record.engine() + ", and this is " + engine
                                                + "."))
                        .formatted(count, Digest.of(found)));
            }
        }
    }

    private Optional<RuleBook> book(DrawRecord record) {
        return versions.list().stream()
                .filter(version -> version.digest().equals(record.rules().digest()))
                .map(RuleVersion::version)
                .findFirst()
                .map(version -> books.named(RuleBooks.VERSIONS + version));
    }

    /** A pool of the same content serves under any name; the one of the same name comes first. */
    private Optional<Pool> pool(DrawRecord record) {
        return pools.find(record.pool().name())
                .filter(pool -> pool.digest().equals(record.pool().digest()))
                .or(() -> pools.list().stream()
                        .filter(pool -> pool.digest().equals(record.pool().digest()))
                        .findFirst());
    }

    private String result(SealedDraw sealed, RuleBook book, String pool) {
        var asked = sealed.record().request();
        var request = new DrawRequest(pool, asked.asOf(), asked.stages(), asked.excludeInvited(), asked.excludeDraws());
        var draws = new PoolDraws(
                cache,
                new PoolEvaluation(),
                bands,
                List.of((same, ids) -> sealed.excludedIds().forEach(ids)));
        DrawRun run = draws.draw(request, book);
        var list = InvitationList.of(
                run,
                RecordStore.day(sealed.record()),
                TimeToApply.lastDay(run.law(), request.stages().get(0).facts().get(0)));
        return SealedResult.of(draws.sum(run, 0), Digest.of(list.ndjson())).text();
    }

    /** Work on so many threads: what goes on side by side takes the threads of the pool that it was begun in. */
    private static String within(int threads, Callable<String> work) {
        var pool = new ForkJoinPool(threads);
        try {
            return pool.submit(work).join();
        } finally {
            pool.shutdown();
        }
    }
}
