package ca.drawline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.drawline.job.Job.State;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Work beside the requests: how it is told of, how it ends, how much of it there may be. */
class JobsTest {

    private static final Instant NOW = Instant.parse("2023-06-28T14:04:34Z");

    private final Jobs jobs = new Jobs(Clock.fixed(NOW, ZoneOffset.UTC), new Jobs.Limits(2, 3, 4));
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void close() {
        release.countDown();
        jobs.close();
    }

    private Job start(Function<Progress, ?> work) {
        return start(work, () -> {});
    }

    private Job start(Function<Progress, ?> work, Runnable afterwards) {
        return jobs.start("Count", "ana", work, Throwable::getMessage, afterwards);
    }

    private Job end(Job job) {
        var now = jobs.find(job.id()).orElseThrow();
        while (!now.state().isEnd()) {
            LockSupport.parkNanos(100_000);
            now = jobs.find(job.id()).orElseThrow();
        }
        return now;
    }

    private Object untilReleased(Progress progress) {
        while (release.getCount() > 0) {
            progress.at(1, 4);
            LockSupport.parkNanos(100_000);
        }
        return "released";
    }

    private Job running() {
        var begun = new CountDownLatch(1);
        var job = start(progress -> {
            progress.at(1, 4);
            begun.countDown();
            return untilReleased(progress);
        });
        try {
            begun.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return job;
    }

    @Test
    void workThatIsDoneHasItsResult() {
        var job = end(start(progress -> "done"));

        assertThat(job)
                .isEqualTo(new Job(job.id(), "Count", "ana", State.DONE, 100, null, NOW, NOW, NOW, "done", null));
    }

    @Test
    void workThatGoesOnSaysHowFarItIsAndHowLongItWillTake() {
        var job = jobs.find(running().id()).orElseThrow();

        assertThat(job.state()).isEqualTo(State.RUNNING);
        assertThat(job.percent()).isEqualTo(25);
        assertThat(job.secondsLeft()).isNotNull().isNotNegative();
    }

    @Test
    void workThatFailsSaysWhyAndTheNextGoesOn() {
        var failed = end(start(progress -> {
            throw new IllegalStateException("broken");
        }));
        var fatal = end(start(progress -> {
            throw new StackOverflowError("too deep");
        }));

        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.problem()).isEqualTo("broken");
        assertThat(failed.result()).isNull();
        assertThat(fatal.problem()).isEqualTo("too deep");
        assertThat(end(start(progress -> "next")).state()).isEqualTo(State.DONE);
    }

    @Test
    void workThatIsCalledOffEndsWhereItNextTellsHowFarItIs() {
        var job = running();

        jobs.cancel(job.id());

        assertThat(end(job).state()).isEqualTo(State.CANCELLED);
        assertThat(end(job).result()).isNull();
    }

    @Test
    void workThatWaitsIsCalledOffAtOnceAndNeverBegins() {
        running();
        running();
        var begun = new ArrayList<String>();
        var waiting = start(progress -> begun.add("begun"));

        assertThat(waiting.state()).isEqualTo(State.WAITING);
        assertThat(jobs.cancel(waiting.id()).orElseThrow().state()).isEqualTo(State.CANCELLED);
        release.countDown();
        end(start(progress -> "after it"));
        assertThat(begun).isEmpty();
    }

    @Test
    void whatIsToBeDoneAfterwardsIsDoneHoweverTheWorkEnds() {
        var done = new ArrayList<String>();
        end(start(progress -> "done", () -> done.add("done")));
        end(start(
                progress -> {
                    throw new IllegalStateException("broken");
                },
                () -> done.add("failed")));
        running();
        running();
        jobs.cancel(start(progress -> "never", () -> done.add("never begun")).id());

        assertThat(done).containsExactly("done", "failed", "never begun");
    }

    @Test
    void workThatHasEndedStaysAsItIsWhenItIsCalledOff() {
        var done = end(start(progress -> "done"));

        assertThat(jobs.cancel(done.id())).contains(done);
    }

    @Test
    void asMuchWaitsAsMayWaitAndNoMore() {
        running();
        running();
        var waiting = List.of(start(progress -> 1), start(progress -> 2), start(progress -> 3));

        assertThatThrownBy(() -> start(progress -> 4)).isInstanceOf(TooManyJobs.class);
        jobs.cancel(waiting.get(0).id());
        assertThat(start(progress -> 5).state()).isEqualTo(State.WAITING);
    }

    @Test
    void theLastThatEndedAreRememberedAndWhatGoesOnIsNeverForgotten() {
        var going = running();
        var ended = new ArrayList<String>();
        for (int i = 0; i < 10; i++) {
            ended.add(0, end(start(progress -> "done")).id());
        }

        var known = jobs.list().stream().map(Job::id).toList();
        assertThat(known).startsWith(ended.get(0), ended.get(1), ended.get(2), ended.get(3));
        assertThat(known).hasSizeLessThanOrEqualTo(6).endsWith(going.id());
    }

    @Test
    void partsOfWorkAddUpToTheWhole() {
        var told = new ArrayList<String>();
        Progress whole = (done, all) -> told.add(done * 100 / all + "%");

        whole.part(0, 60).at(1, 2);
        whole.part(60, 100).at(0, 0);
        whole.part(60, 100).at(3, 4);

        assertThat(told).containsExactly("30%", "60%", "90%");
    }

    @Test
    void aStopEndsWhatGoesOn() {
        var job = running();

        jobs.close();

        assertThat(end(job).state()).isEqualTo(State.CANCELLED);
        assertThatThrownBy(() -> start(progress -> "late")).isInstanceOf(TooManyJobs.class);
    }
}
