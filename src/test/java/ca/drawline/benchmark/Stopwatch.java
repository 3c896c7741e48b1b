package ca.drawline.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Times work by the clock and by the processor time of the whole process, which other work on the machine changes less.
 * What the work makes is checked after each run and outside the time.
 */
final class Stopwatch {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final double NANOS_IN_MILLI = 1e6;

    private Stopwatch() {}

    /**
     * What runs took.
     *
     * @param wall median of the milliseconds by the clock
     * @param cpu mean of the milliseconds of processor time, over all threads: some machines count it in steps of ten
     * @param fastest the fewest milliseconds by the clock
     */
    record Times(double wall, double cpu, double fastest) {}

    /**
     * How often.
     *
     * @param warmUp runs that do not count
     * @param measured runs that do
     */
    record Runs(int warmUp, int measured) {

        Runs hastened(int times) {
            return new Runs(warmUp / times, Math.max(1, measured / times));
        }
    }

    /** Work that takes a number of threads from the pool that it is started in. */
    interface Work<T> {

        /** Sets up what a run needs; not timed. */
        default void before() {}

        T run();

        /** Looks at what a run made; not timed. */
        default void after(T made) {}
    }

    /** Work without a set-up. */
    static <T> Work<T> of(Supplier<T> run, Consumer<T> after) {
        return of(() -> {}, run, after);
    }

    static <T> Work<T> of(Runnable before, Supplier<T> run, Consumer<T> after) {
        return new Work<>() {
            @Override
            public void before() {
                before.run();
            }

            @Override
            public T run() {
                return run.get();
            }

            @Override
            public void after(T made) {
                after.accept(made);
            }
        };
    }

    static <T> Times time(int threads, Runs runs, Work<T> work) throws InterruptedException {
        var pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> times(runs, work)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdown();
        }
    }

    private static <T> Times times(Runs runs, Work<T> work) {
        for (int i = 0; i < runs.warmUp(); i++) {
            work.before();
            work.after(work.run());
        }
        var wall = new double[runs.measured()];
        var cpu = 0L;
        for (int i = 0; i < runs.measured(); i++) {
            work.before();
            var processor = SYSTEM.getProcessCpuTime();
            var start = System.nanoTime();
            var made = work.run();
            wall[i] = (System.nanoTime() - start) / NANOS_IN_MILLI;
            cpu += SYSTEM.getProcessCpuTime() - processor;
            work.after(made);
        }
        Arrays.sort(wall);
        return new Times(wall[wall.length / 2], cpu / NANOS_IN_MILLI / wall.length, wall[0]);
    }
}
