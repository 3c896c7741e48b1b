package ca.drawline.benchmark;

import ca.drawline.candidate.Profile;
import ca.drawline.pool.PoolEvaluation;
import ca.drawline.pool.PoolStandings;
import ca.drawline.pool.PoolSynthesis;
import ca.drawline.pool.SynthesisRequest;
import ca.drawline.round.RoundsTable;
import ca.drawline.rulebook.BrokenRuleBook;
import ca.drawline.rulebook.CompiledFolder;
import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RuleFile;
import ca.drawline.rulebook.RulesAsWritten;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * Measures how fast a pool is evaluated by the rules, next to the same law written by hand in Java, in one run. Every
 * result is checked against the others, so nothing can be fast by being wrong or by not being done.
 */
public final class PoolBenchmark {

    private static final int CANDIDATES = 250_000;
    private static final int CANDIDATES_ONE_BY_ONE = 1_000;
    private static final long SEED = 252;
    private static final String ROUND = "252";
    private static final LocalDate DAY = LocalDate.of(2023, 6, 28);
    private static final String EDITED = "categories/2023-05-31/healthcare.drl";
    private static final List<String> COMMON = List.of("31301", "33102", "32101");
    private static final int CHUNK = 8_192;
    private static final int COLD_REPEATS = 7;
    private static final int WARM_REPEATS = 100;
    private static final int REPEATS_ONE_BY_ONE = 3;
    private static final int WARM_UP = 60;
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final PrintStream out;
    private final Law law;
    private final List<Profile> pool;
    private final List<Line> lines = new ArrayList<>();
    private double handWrittenOnOneCore;
    private double handWrittenOnAllCores;

    /** A measurement: milliseconds of each repeat, and how many candidates each evaluated. */
    private record Line(String what, int cores, double[] millis, int candidates) {

        Line {
            Arrays.sort(millis);
        }

        double median() {
            return millis[millis.length / 2];
        }

        double slowest() {
            return millis[millis.length - 1];
        }

        double perSecond() {
            return candidates / median() * 1_000;
        }
    }

    private interface Task {
        /** Does the work and returns what computes a checksum of its result, outside the time measured. */
        LongSupplier run();
    }

    private PoolBenchmark(PrintStream out, Law law, List<Profile> pool) {
        this.out = out;
        this.law = law;
        this.pool = pool;
    }

    /** Runs all measurements and prints them as a table. */
    public static void main(String[] arguments) throws Exception {
        run(System.out, CANDIDATES);
    }

    /** The same over a pool of another size. */
    static void run(PrintStream out, int candidates) throws Exception {
        var book = RulesAsWritten.book();
        var law = book.on(DAY);
        out.printf("Making %,d synthetic people like those of round %s ...%n", candidates, ROUND);
        var pool = new PoolSynthesis(RoundsTable.shipped(), new PoolEvaluation())
                .synthesize(law, new SynthesisRequest(ROUND, null, candidates, SEED))
                .candidates();
        new PoolBenchmark(out, law, pool).measure(book);
    }

    private void measure(RuleBook book) throws Exception {
        var evaluation = new PoolEvaluation();
        var expected = checksum(evaluation.prepare(law, pool).scan());

        var columns = new HandWrittenColumns(law, pool);
        var handWritten = new HandWrittenLaw(columns);
        Task byHand = () -> {
            var findings = byHand(handWritten);
            return () -> checksum(findings);
        };
        handWrittenOnOneCore = warm("hand-written Java over its columns", 1, expected, byHand);
        handWrittenOnAllCores = warm("hand-written Java over its columns", CORES, expected, byHand);
        var prepared = evaluation.prepare(law, pool);
        Task scan = () -> later(prepared.scan());
        warm("rules, warm: the scan", 1, expected, scan);
        warm("rules, warm: the scan", CORES, expected, scan);
        Task tables = () -> later(evaluation.prepare(law, pool).scan());
        cold("rules, warm: tables from remembered outcomes, and the scan", expected, () -> {}, tables);
        cold("rules, cold: the pool encoded, every outcome forgotten", expected, law::forget, tables);
        cold(
                "rules, cold: nothing known, from profiles to standings",
                expected,
                law::forget,
                () -> later(new PoolEvaluation().prepare(law, pool).scan()));
        edited(book, evaluation, expected);
        oneByOne();
        print();
    }

    private static LongSupplier later(PoolStandings standings) {
        return () -> checksum(standings);
    }

    private double warm(String what, int cores, long expected, Task task) throws Exception {
        var millis = new ForkJoinPool(cores)
                .submit(() -> {
                    for (int i = 0; i < WARM_UP; i++) {
                        check(what, expected, task.run().getAsLong());
                    }
                    return repeated(what, WARM_REPEATS, expected, () -> {}, task);
                })
                .get();
        var line = new Line(what, cores, millis, pool.size());
        lines.add(line);
        return line.median();
    }

    private void cold(String what, long expected, Runnable before, Task task) {
        lines.add(new Line(what, CORES, repeated(what, COLD_REPEATS, expected, before, task), pool.size()));
    }

    /** A category loses an occupation: its file is compiled, its rules are asked, every candidate is looked up. */
    private void edited(RuleBook book, PoolEvaluation evaluation, long before) throws BrokenRuleBook {
        var what = "after an edit of one category: compiled, asked, scanned";
        var millis = new double[COLD_REPEATS];
        for (int i = 0; i < COLD_REPEATS; i++) {
            var removed = "\"%s\", //".formatted(COMMON.get(i % COMMON.size()));
            var start = System.nanoTime();
            var next = RuleBook.open(without(book.files(), removed), List.of(book), CompiledFolder.none());
            var standings = evaluation.prepare(next.on(DAY), pool).scan();
            millis[i] = (System.nanoTime() - start) / 1e6;
            if (checksum(standings) == before) {
                throw new AssertionError("The edit changes nothing.");
            }
        }
        lines.add(new Line(what, CORES, millis, pool.size()));
    }

    private static List<RuleFile> without(List<RuleFile> files, String occupation) {
        return files.stream()
                .map(file -> file.path().endsWith(EDITED)
                        ? new RuleFile(file.path(), file.content().replace(occupation, "//"), occupation)
                        : file)
                .toList();
    }

    private void oneByOne() {
        var oneByOne = pool.subList(0, Math.min(CANDIDATES_ONE_BY_ONE, pool.size() / 20));
        var millis = new double[REPEATS_ONE_BY_ONE];
        for (int i = 0; i < millis.length; i++) {
            var start = System.nanoTime();
            for (Profile profile : oneByOne) {
                law.forget();
                law.outline(profile);
            }
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        lines.add(new Line("Drools run anew for each candidate", 1, millis, oneByOne.size()));
    }

    private static double[] repeated(String what, int times, long expected, Runnable before, Task task) {
        var millis = new double[times];
        for (int i = 0; i < times; i++) {
            before.run();
            var start = System.nanoTime();
            var found = task.run();
            millis[i] = (System.nanoTime() - start) / 1e6;
            check(what, expected, found.getAsLong());
        }
        return millis;
    }

    private static void check(String what, long expected, long found) {
        if (found != expected) {
            throw new AssertionError("%s: another result than the others".formatted(what));
        }
    }

    private HandWrittenLaw.Findings byHand(HandWrittenLaw handWritten) {
        var findings = new HandWrittenLaw.Findings(pool.size());
        IntStream.range(0, (pool.size() + CHUNK - 1) / CHUNK)
                .parallel()
                .forEach(chunk ->
                        handWritten.evaluate(chunk * CHUNK, Math.min(pool.size(), (chunk + 1) * CHUNK), findings));
        return findings;
    }

    private static long checksum(HandWrittenLaw.Findings findings) {
        var sum = 0L;
        for (int i = 0; i < findings.scores().length; i++) {
            sum = added(sum, findings.scores()[i], findings.programs()[i], findings.categories()[i]);
        }
        return sum;
    }

    private static long checksum(PoolStandings standings) {
        var programs = new int[standings.standings()];
        var categories = new int[standings.standings()];
        for (int standing = 0; standing < programs.length; standing++) {
            programs[standing] = bits(HandWrittenLaw.PROGRAMS, standings.programs(standing));
            categories[standing] = bits(HandWrittenLaw.CATEGORIES, standings.categories(standing));
        }
        var sum = 0L;
        for (int i = 0; i < standings.size(); i++) {
            var standing = standings.standing(i);
            sum = added(sum, standings.score(i), programs[standing], categories[standing]);
        }
        return sum;
    }

    private static long added(long sum, int score, int programs, int categories) {
        return sum * 31 + ((long) score << 16 | programs << 8 | categories);
    }

    private static int bits(List<String> names, List<String> of) {
        var bits = 0;
        for (String name : of) {
            bits |= 1 << names.indexOf(name);
        }
        return bits;
    }

    private void print() {
        out.printf(
                "%nJava %s, %d cores, %,d candidates, rules in force on %s%n%n",
                Runtime.version(), CORES, pool.size(), DAY);
        out.printf(
                "%-60s %5s %9s %9s %9s %15s %15s%n",
                "", "cores", "min ms", "median", "max", "candidates/s", "of hand-written");
        for (Line line : lines) {
            var byHand = line.cores() == 1 ? handWrittenOnOneCore : handWrittenOnAllCores;
            var ratio = line.median() / line.candidates() / (byHand / pool.size());
            out.printf(
                    Locale.ROOT,
                    "%-60s %5d %9.1f %9.1f %9.1f %,15.0f %,15.2f%n",
                    line.what(),
                    line.cores(),
                    line.millis()[0],
                    line.median(),
                    line.slowest(),
                    line.perSecond(),
                    ratio);
        }
        out.flush();
    }
}
