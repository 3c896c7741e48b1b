package ca.drawline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.drawline.answer.Busy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** A few checks run at a time; whoever comes while they do is told to come again. */
class RuleWorkTest {

    @Test
    void oneTooManyIsToldToComeAgainAndServedOnceThereIsRoom() throws InterruptedException, ExecutionException {
        var work = new RuleWork(2, Duration.ofMillis(20));
        var running = new CountDownLatch(2);
        var end = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var first = pool.submit(() -> work.inTurn(() -> held(running, end)));
            var second = pool.submit(() -> work.inTurn(() -> held(running, end)));
            running.await();

            assertThatThrownBy(() -> work.inTurn(() -> "too many")).isInstanceOf(Busy.class);
            end.countDown();
            assertThat(first.get()).isEqualTo("done");
            assertThat(second.get()).isEqualTo("done");
            assertThat(work.inTurn(() -> "room")).isEqualTo("room");
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void workThatFailsGivesItsTurnBack() {
        var work = new RuleWork(1, Duration.ofMillis(20));
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> work.inTurn(() -> {
                        throw new IllegalStateException("broken");
                    }))
                    .hasMessage("broken");
        }
        assertThat(work.inTurn(() -> "room")).isEqualTo("room");
    }

    private static String held(CountDownLatch running, CountDownLatch end) {
        running.countDown();
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "done";
    }
}
