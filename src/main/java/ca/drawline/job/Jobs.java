package ca.drawline.job;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Does work beside the requests: some at a time, a few more wait, and the last that ended are remembered. In memory: a stop
 * ends all of it. Safe for many threads.
 */
public final class Jobs implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Clock clock;
    private final Limits limits;
    private final ThreadPoolExecutor threads;
    private final Map<String, RunningJob> jobs = new LinkedHashMap<>();

    /**
     * How much there may be.
     *
     * @param atATime jobs that run at a time, at least 1
     * @param waiting jobs that may wait, at least 1
     * @param remembered jobs of which is known that they have ended, at least 1
     */
    public record Limits(int atATime, int waiting, int remembered) {}

    public Jobs(Clock clock, Limits limits) {
        this.clock = clock;
        this.limits = limits;
        var number = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(
                limits.atATime(),
                limits.atATime(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(limits.waiting()),
                task -> {
                    var thread = new Thread(task, "job-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /**
     * Begins work, or lets it wait for its turn.
     *
     * @param what what is done, in a few words
     * @param by who asks for it
     * @param work the work; it tells how far it is, and its result is the job's
     * @param problemOf what a failure of the work is shown as
     * @param afterwards what is to be done once the work has ended in whatever way, or is called off before it began
     * @throws TooManyJobs if as much waits as may wait; nothing is done afterwards then
     */
    public Job start(
            String what, String by, Function<Progress, ?> work, Function<Throwable, ?> problemOf, Runnable afterwards) {
        var job = new RunningJob(UUID.randomUUID().toString(), what, by, work, problemOf, afterwards, clock);
        try {
            threads.execute(job);
        } catch (RejectedExecutionException e) {
            throw new TooManyJobs(limits.waiting());
        }
        remember(job);
        return job.job();
    }

    private synchronized void remember(RunningJob job) {
        jobs.put(job.id(), job);
        var ended = jobs.values().stream().filter(RunningJob::hasEnded).toList();
        ended.stream()
                .limit(Math.max(0, ended.size() - limits.remembered()))
                .map(RunningJob::id)
                .forEach(jobs::remove);
    }

    /** All jobs that are known, the newest first. */
    public synchronized List<Job> list() {
        var list = new ArrayList<Job>(jobs.size());
        for (RunningJob job : jobs.values()) {
            list.add(0, job.job());
        }
        return list;
    }

    /** The job of an id. */
    public synchronized Optional<Job> find(String id) {
        return Optional.ofNullable(jobs.get(id)).map(RunningJob::job);
    }

    /** Calls a job off and says how it stands then: one that runs may take a moment to end, one that has ended stays as it is. */
    public synchronized Optional<Job> cancel(String id) {
        var job = Optional.ofNullable(jobs.get(id));
        job.ifPresent(one -> {
            one.callOff();
            threads.remove(one);
        });
        return job.map(RunningJob::job);
    }

    /** Calls off whatever goes on, and waits for a few seconds until it has ended. */
    @Override
    public void close() {
        synchronized (this) {
            jobs.values().forEach(RunningJob::callOff);
        }
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
