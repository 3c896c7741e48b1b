package ca.drawline.api;

import ca.drawline.answer.Busy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps the checks and tests of rule books from taking all threads and memory: evaluations and draws go on beside them. A
 * few wait for their turn for a moment; the others are told to come again.
 */
@Singleton
final class RuleWork {

    /** About as long as a check takes. */
    private static final int RETRY_AFTER_SECONDS = 2;

    private final Semaphore turns;
    private final Duration patience;

    RuleWork(
            @ConfigProperty(name = "drawline.rules.checks-at-a-time") int atATime,
            @ConfigProperty(name = "drawline.rules.check-patience") Duration patience) {
        this.turns = new Semaphore(atATime, true);
        this.patience = patience;
    }

    /**
     * The result of work, done when it is its turn.
     *
     * @throws Busy if others take too long
     */
    <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private static Busy busy() {
        return new Busy(
                "As many rule books are being checked or tested as this service does at a time.", RETRY_AFTER_SECONDS);
    }
}
