package ca.drawline.benchmark;

import ca.drawline.benchmark.Stopwatch.Runs;
import ca.drawline.benchmark.Stopwatch.Times;
import ca.drawline.benchmark.Stopwatch.Work;
import ca.drawline.candidate.Profile;
import ca.drawline.draw.DrawRequest;
import ca.drawline.draw.DrawStage;
import ca.drawline.draw.Outcome;
import ca.drawline.draw.PoolDraws;
import ca.drawline.pool.NewPool;
import ca.drawline.pool.PoolCache;
import ca.drawline.pool.PoolEvaluation;
import ca.drawline.pool.PoolStandings;
import ca.drawline.pool.PoolStore;
import ca.drawline.pool.PoolSynthesis;
import ca.drawline.pool.SynthesisRequest;
import ca.drawline.round.RoundsTable;
import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RulesAsWritten;
import ca.drawline.rulebook.SessionPerCandidate;
import ca.drawline.storage.TemporaryDatabase;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Drawline beside its rivals, in one run, on the same candidates and the same law: by hand in Java, in SQL, with plain
 * Drools. Every result is checked candidate by candidate against the hand-written one.
 * {@code ./mvnw -q test-compile exec:exec@rivals}
 */
public final class Rivals {

    private static final LocalDate DAY = LocalDate.of(2023, 6, 28);
    private static final Instant MOMENT = Instant.parse("2023-06-28T14:04:34Z");
    private static final String ROUND = "252";
    private static final long SEED = 252;
    private static final int INVITATIONS = 4_800;
    private static final int LARGEST = 1_000_000;
    private static final int SHARE_INVITED = 50;
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private static final Runs WARM = new Runs(30, 31);
    private static final Runs COLD = new Runs(3, 7);
    private static final Runs FROM_PROFILES = new Runs(0, 1);
    private static final Runs SQL = new Runs(1, 5);
    private static final Runs SESSIONS = new Runs(1, 3);
    private static final Runs DRAWS = new Runs(10, 21);

    private final PrintStream out;
    private final RuleBook book;
    private final Law law;
    private final Scale scale;
    private final RivalsTable table = new RivalsTable();

    /**
     * How much is measured.
     *
     * @param pools sizes of the pools that all rivals evaluate
     * @param larger sizes of pools that only hand-written Java and Drawline evaluate
     * @param inSessions how many candidates plain Drools evaluates
     * @param entrants how many rows of columns a draw ranks
     * @param haste how many times fewer runs are made than figures need that anyone is to trust
     */
    record Scale(List<Integer> pools, List<Integer> larger, int inSessions, int entrants, int haste) {}

    private Rivals(PrintStream out, RuleBook book, Scale scale) {
        this.out = out;
        this.book = book;
        this.law = book.on(DAY);
        this.scale = scale;
    }

    public static void main(String[] arguments) throws Exception {
        run(System.out, new Scale(List.of(250_000, 1_000_000), List.of(2_000_000, 4_000_000), 1_000, 10_000_000, 1));
    }

    static void run(PrintStream out, Scale scale) throws Exception {
        var rivals = new Rivals(out, RulesAsWritten.book(), scale);
        try {
            rivals.measure();
        } finally {
            rivals.tell();
        }
    }

    private void measure() throws Exception {
        for (int size : scale.pools()) {
            var pool = pool(size);
            var columns = new HandWrittenColumns(law, pool);
            var expected = Verdicts.byHand(columns);
            for (int threads = 1; threads <= CORES; threads *= 2) {
                byHand(columns, threads, expected);
            }
            sql(columns, expected);
            if (size == scale.pools().get(0)) {
                sessions(pool, expected);
            }
            for (int threads = 1; threads <= CORES; threads *= 2) {
                drawline(pool, threads, expected);
            }
            dryRun(pool);
        }
        for (int size : scale.larger()) {
            var pool = pool(size);
            var columns = new HandWrittenColumns(law, pool);
            byHand(columns, CORES, Verdicts.byHand(columns));
            drawline(pool, CORES, Verdicts.byHand(columns));
        }
        draw();
    }

    private void tell() {
        out.printf("%nJava %s, %d cores, rules in force on %s%n%n", Runtime.version(), CORES, DAY);
        table.print(out);
    }

    /** More people than one synthesis makes are the same people several times over. */
    private List<Profile> pool(int size) throws Exception {
        if (size > LARGEST) {
            var people = pool(LARGEST);
            var many = new ArrayList<Profile>(size);
            while (many.size() < size) {
                many.addAll(people.subList(0, Math.min(LARGEST, size - many.size())));
            }
            return many;
        }
        var start = System.nanoTime();
        var pool = new PoolSynthesis(RoundsTable.shipped(), new PoolEvaluation())
                .synthesize(law, new SynthesisRequest(ROUND, null, size, SEED))
                .candidates();
        out.printf("%,d people like those of round %s, made in %d s%n", size, ROUND, seconds(start));
        return pool;
    }

    private <T> Times time(int threads, Runs runs, Work<T> work) throws InterruptedException {
        return Stopwatch.time(threads, runs.hastened(scale.haste()), work);
    }

    private static long seconds(long start) {
        return Math.round((System.nanoTime() - start) / 1e9);
    }

    private void byHand(HandWrittenColumns columns, int threads, Verdicts expected) throws InterruptedException {
        var byHand = new HandWrittenLaw(columns);
        Consumer<HandWrittenLaw.Findings> check = found -> Verdicts.of(found).requireSame("By hand", expected);
        var times = time(threads, WARM, Stopwatch.of(() -> Verdicts.byHand(byHand, columns.size), check));
        table.add(RivalsTable.LIMIT, columns.size, threads, times);
    }

    private void sql(HandWrittenColumns columns, Verdicts expected) throws Exception {
        try (var sql = new SqlLaw(columns)) {
            for (int threads = 1; threads <= CORES; threads *= 2) {
                sql.threads(threads);
                var times = time(
                        1,
                        SQL,
                        Stopwatch.of(
                                () -> {
                                    sql.evaluate();
                                    return columns.size;
                                },
                                size -> {}));
                sql.verdicts().requireSame("SQL", expected);
                table.add("DuckDB, SQL through JDBC", columns.size, threads, times);
            }
        }
    }

    private void sessions(List<Profile> pool, Verdicts expected) throws InterruptedException {
        var drools = new SessionPerCandidate(book, law);
        var some = pool.subList(0, Math.min(scale.inSessions(), pool.size()));
        Consumer<List<Law.Outline>> check =
                outlines -> Verdicts.ofOutlines(outlines).requireSame("Drools", expected);
        var each = time(
                1, SESSIONS, Stopwatch.of(() -> some.stream().map(drools::of).toList(), check));
        table.add("plain Drools, a session for each candidate (a sample)", pool.size(), some.size(), 1, each);
        var one = time(1, SESSIONS, Stopwatch.of(() -> drools.oneAfterAnother(some), check));
        table.add("plain Drools, one session emptied after each (a sample)", pool.size(), some.size(), 1, one);
    }

    private void drawline(List<Profile> pool, int threads, Verdicts expected) throws InterruptedException {
        Consumer<PoolStandings> check = standings -> Verdicts.of(standings).requireSame("Drawline", expected);
        var evaluation = new PoolEvaluation();
        var prepared = evaluation.prepare(law, pool);
        table.add(
                "Drawline, warm: the scan",
                pool.size(),
                threads,
                time(threads, WARM, Stopwatch.of(prepared::scan, check)));
        table.add(
                "Drawline, outcomes remembered: tables and scan",
                pool.size(),
                threads,
                time(
                        threads,
                        COLD,
                        Stopwatch.of(() -> evaluation.prepare(law, pool).scan(), check)));
        table.add(
                "Drawline, cold: every outcome forgotten, the pool encoded",
                pool.size(),
                threads,
                time(
                        threads,
                        COLD,
                        Stopwatch.of(
                                law::forget, () -> evaluation.prepare(law, pool).scan(), check)));
        if (threads == CORES) {
            table.add(
                    "Drawline, from profiles: nothing known, nothing encoded",
                    pool.size(),
                    threads,
                    time(
                            threads,
                            FROM_PROFILES,
                            Stopwatch.of(
                                    law::forget,
                                    () -> new PoolEvaluation()
                                            .prepare(law, pool)
                                            .scan(),
                                    check)));
        }
    }

    private void dryRun(List<Profile> pool) throws Exception {
        var directory = Files.createTempDirectory("rivals");
        var store = new PoolStore(TemporaryDatabase.in(directory));
        var pools = new PoolCache(store);
        pools.keep(
                store.create(new NewPool("rivals", MOMENT, true, "Made for the benchmark.", ROUND, SEED), pool), pool);
        var draws =
                new PoolDraws(pools, new PoolEvaluation(), RoundsTable.shipped().publishedBands(), List.of());
        var request = DrawRequest.of("rivals", MOMENT, DrawStage.general(INVITATIONS));
        table.add(
                "a dry run by the published rules",
                pool.size(),
                CORES,
                time(CORES, DRAWS, Stopwatch.of(() -> draws.run(request, book), result -> {
                    if (result.invited() != INVITATIONS) {
                        throw new AssertionError("%d invited".formatted(result.invited()));
                    }
                })));
    }

    private void draw() throws InterruptedException {
        var entrants = new ColumnsOfEntrants(scale.entrants(), SEED);
        var rules = book.forDraws(DAY).drawRules();
        var invitations = scale.entrants() / SHARE_INVITED;
        var cutOff = entrants.cutOffByOrdering(invitations);
        Consumer<Outcome> check = outcome -> {
            if (outcome.cutOff().orElse(-1) != cutOff || outcome.invited().cardinality() != invitations) {
                throw new AssertionError("The line falls elsewhere.");
            }
        };
        table.add(
                "a draw over rows of columns: counted, the band of the line ordered",
                scale.entrants(),
                1,
                time(1, DRAWS, Stopwatch.of(() -> entrants.draw(rules, invitations), check)));
    }
}
