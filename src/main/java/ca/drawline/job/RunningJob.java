package ca.drawline.job;

import ca.drawline.job.Job.State;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Work on its way from being asked for to its end. Safe for many threads: one does the work, others look and call off. */
final class RunningJob implements Runnable, Progress {

    private static final int WHOLE = 100;

    private final String id;
    private final String what;
    private final String by;
    private final Function<Progress, ?> work;
    private final Function<Throwable, ?> problemOf;
    private final Runnable afterwards;
    private final Clock clock;
    private final Instant askedAt;
    private State state = State.WAITING;
    private boolean calledOff;
    private long done;
    private long all;
    private long startedNanos;
    private @Nullable Instant startedAt;
    private @Nullable Instant endedAt;
    private @Nullable Object result;
    private @Nullable Object problem;

    RunningJob(
            String id,
            String what,
            String by,
            Function<Progress, ?> work,
            Function<Throwable, ?> problemOf,
            Runnable afterwards,
            Clock clock) {
        this.id = id;
        this.what = what;
        this.by = by;
        this.work = work;
        this.problemOf = problemOf;
        this.afterwards = afterwards;
        this.clock = clock;
        this.askedAt = clock.instant();
    }

    @Override
    public void run() {
        if (!begin()) {
            return;
        }
        try {
            finish(State.DONE, work.apply(this), null);
        } catch (CalledOff e) {
            finish(State.CANCELLED, null, null);
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            // The thread has other jobs to do after this one.
            finish(State.FAILED, null, problemOf.apply(e));
        }
    }

    private synchronized boolean begin() {
        if (state != State.WAITING) {
            return false;
        }
        state = State.RUNNING;
        startedAt = clock.instant();
        startedNanos = System.nanoTime();
        return true;
    }

    private void finish(State how, @Nullable Object came, @Nullable Object why) {
        afterwards.run();
        end(how, came, why);
    }

    private synchronized void end(State how, @Nullable Object came, @Nullable Object why) {
        state = how;
        result = came;
        problem = why;
        endedAt = clock.instant();
    }

    @Override
    public synchronized void at(long stepsDone, long stepsInAll) {
        if (calledOff) {
            throw new CalledOff();
        }
        done = stepsDone;
        all = stepsInAll;
    }

    /** Work that waits ends at once, work that goes on when it next tells how far it is; what has ended stays as it is. */
    synchronized void callOff() {
        calledOff = true;
        if (state == State.WAITING) {
            finish(State.CANCELLED, null, null);
        }
    }

    String id() {
        return id;
    }

    synchronized boolean hasEnded() {
        return state.isEnd();
    }

    synchronized Job job() {
        return new Job(id, what, by, state, percent(), secondsLeft(), askedAt, startedAt, endedAt, result, problem);
    }

    private int percent() {
        if (state == State.DONE) {
            return WHOLE;
        }
        return all <= 0 ? 0 : (int) Math.max(0, Math.min(WHOLE - 1, done * WHOLE / all));
    }

    private @Nullable Long secondsLeft() {
        if (state != State.RUNNING || done <= 0 || all <= 0) {
            return null;
        }
        var elapsed = (double) (System.nanoTime() - startedNanos);
        var left = elapsed * Math.max(0, all - done) / done;
        return (long) Math.ceil(left / TimeUnit.SECONDS.toNanos(1));
    }
}
