package ca.drawline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what a running service does by itself. */
final class Polling {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Polling() {}

    static void until(BooleanSupplier happened) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
