package ca.drawline.benchmark;

import ca.drawline.draw.DrawRequest;
import ca.drawline.draw.DrawResult;
import ca.drawline.draw.DrawStage;
import ca.drawline.draw.PoolDraws;
import ca.drawline.exchange.Columns;
import ca.drawline.exchange.PoolExport;
import ca.drawline.exchange.PoolImport;
import ca.drawline.intake.ProfileReader;
import ca.drawline.intake.ProfileSchema;
import ca.drawline.job.Progress;
import ca.drawline.pool.NewPool;
import ca.drawline.pool.Pool;
import ca.drawline.pool.PoolCache;
import ca.drawline.pool.PoolEvaluation;
import ca.drawline.pool.PoolStore;
import ca.drawline.pool.PoolSynthesis;
import ca.drawline.pool.SynthesisRequest;
import ca.drawline.pool.SyntheticPools;
import ca.drawline.round.RoundsTable;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RulesAsWritten;
import ca.drawline.storage.TemporaryDatabase;
import ca.drawline.vocabulary.DrawType;
import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * Takes a pool of a million candidates through everything that is done with pools, and prints how long each step takes and
 * how much heap it needs: {@code ./mvnw -q test-compile exec:exec@large-pool}. Arguments: how many candidates, and the form
 * of the file, {@code ndjson} or {@code csv}. Whatever comes back must be the same.
 */
public final class LargePool {

    private static final int CANDIDATES = 1_000_000;
    private static final int INVITATIONS = 5_000;
    private static final Instant MOMENT = Instant.parse("2023-06-28T14:04:34Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 2);
    private static final long MIB = 1 << 20;

    private final PrintStream out;
    private final Path directory;
    private final RuleBook book = RulesAsWritten.book();
    private final PoolStore store;
    private final PoolCache cache;
    private final PoolDraws draws;

    private LargePool(PrintStream out, Path directory) {
        this.out = out;
        this.directory = directory;
        this.store = new PoolStore(TemporaryDatabase.in(directory));
        this.cache = new PoolCache(store);
        this.draws =
                new PoolDraws(cache, new PoolEvaluation(), RoundsTable.shipped().publishedBands(), List.of());
    }

    public static void main(String[] arguments) throws Exception {
        var candidates = arguments.length > 0 ? Integer.parseInt(arguments[0]) : CANDIDATES;
        var table = arguments.length > 1 && arguments[1].equals("csv");
        Files.createDirectories(Path.of("target"));
        var directory = Files.createTempDirectory(Path.of("target"), "large-pool");
        new LargePool(System.out, directory).run(candidates, table);
    }

    private void run(int candidates, boolean table) throws Exception {
        out.printf(
                "%,d candidates, at most %,d MiB of heap%n",
                candidates, Runtime.getRuntime().maxMemory() / MIB);
        var synthetic =
                new SyntheticPools(new PoolSynthesis(RoundsTable.shipped(), new PoolEvaluation()), store, cache);
        var request = new SynthesisRequest("252", null, candidates, 252);
        var made =
                step("synthesize and write", () -> synthetic.make("made", request, book, MOMENT, Progress.UNWATCHED));
        var drawn = step("dry run, cold", () -> draw("made"));
        step("dry run, warm", () -> draw("made"));
        var file = directory.resolve("pool");
        step("write the file", () -> write(file, table));
        out.printf("  the file has %,d MiB%n", Files.size(file) / MIB);
        var read = step("read the file into another pool", () -> read(file, table));
        same(made.digest(), read.digest());
        var again = step("dry run of that, from the database", () -> draw("read"));
        same(drawn.cutOff() + " " + drawn.tieBreak(), again.cutOff() + " " + again.tieBreak());
        step("read the file again, which changes nothing", () -> read(file, table));
        step("remove a pool", () -> store.delete("made"));
    }

    private DrawResult draw(String pool) {
        var stage = new DrawStage(DrawType.GENERAL, null, List.of(), INVITATIONS, null);
        return draws.run(DrawRequest.of(pool, MOMENT, stage), book);
    }

    private Columns columns() {
        return Columns.of(new ProfileSchema(book.on(TODAY)).json());
    }

    private Path write(Path file, boolean table) throws Exception {
        try (var to = new BufferedOutputStream(Files.newOutputStream(file))) {
            var pool = store.read("made").orElseThrow();
            if (table) {
                new PoolExport().table(pool, columns(), to);
            } else {
                new PoolExport().json(pool, to);
            }
        }
        return file;
    }

    private Pool read(Path file, boolean table) throws Exception {
        var law = book.on(TODAY);
        var reading = new PoolImport.Reading(
                new ProfileReader(law.asOf(), law.occupations(), law.tests()), columns(), PoolImport.OnError.FAIL);
        try (var content = Files.newInputStream(file)) {
            var pool = new NewPool("read", MOMENT, true, "Imported.", null, null);
            var source = new PoolImport.Source(content, Files.size(file), table);
            return new PoolImport(store)
                    .run(pool, source, reading, Progress.UNWATCHED)
                    .pool();
        }
    }

    private static void same(String expected, String found) {
        if (!expected.equals(found)) {
            throw new IllegalStateException("%s is not %s".formatted(found, expected));
        }
    }

    private <T> T step(String what, Callable<T> step) throws Exception {
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        var begun = System.nanoTime();
        var result = step.call();
        var seconds = (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
        var peak =
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.gc();
        var after = heap().stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        out.printf("%-45s %8.1f s   peak %,6d MiB   kept %,6d MiB%n", what, seconds, peak / MIB, after / MIB);
        return result;
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
