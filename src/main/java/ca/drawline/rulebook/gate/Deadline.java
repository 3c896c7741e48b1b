package ca.drawline.rulebook.gate;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Does work on a thread of its own, and goes on without it when it takes too long. The thread cannot be killed, so this is
 * the last resort: what could hang is kept from getting here.
 */
public final class Deadline {

    private final Duration longest;

    public Deadline(Duration longest) {
        this.longest = longest;
    }

    /**
     * The work's result.
     *
     * @throws Passed if it took too long
     */
    public <T> T keep(String name, Supplier<T> work) {
        var task = new FutureTask<>(work::get);
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            throw new Passed(longest);
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new Passed(longest);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** The work took too long. */
    public static final class Passed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Passed(Duration longest) {
            super("It took longer than %d seconds.".formatted(longest.toSeconds()));
        }
    }
}
