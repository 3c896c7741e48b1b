package ca.drawline.rulebook.gate;

import ca.drawline.rulebook.gate.CompilerWorker.Reply;
import ca.drawline.rulebook.gate.CompilerWorker.Request;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A compiler in a process of its own, which can be killed: nothing in Java ends a thread that hangs or gives back the
 * memory that it takes. The process is kept from one build to the next, since only a warm compiler is quick; one that
 * takes too long or runs out of memory is replaced by another. It knows nothing of the service: its environment is empty,
 * and all that comes back are class files, which are read before any of them is loaded. One build at a time.
 */
public final class CompilerProcess implements AutoCloseable {

    /** A process that has just started reads the engine from disk and runs uncompiled. */
    private static final int COLD = 4;

    private final List<String> command;
    private final Duration longest;
    private final ObjectMapper json = new ObjectMapper();
    private @Nullable Running running;

    /**
     * @param command starts a {@link CompilerWorker}
     * @param longest how long a build may take
     */
    public CompilerProcess(List<String> command, Duration longest) {
        this.command = List.copyOf(command);
        this.longest = longest;
    }

    /** The process did not come to an end of a build, and was ended itself. */
    public static final class Ended extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Ended(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    private static final class Running {

        private final Process process;
        private final DataOutputStream requests;
        private final DataInputStream replies;
        private boolean warm;

        Running(Process process) {
            this.process = process;
            this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
            this.replies = new DataInputStream(process.getInputStream());
        }
    }

    /**
     * Compiles a text whose package has the given name.
     *
     * @throws Ended if that took too long or too much memory
     */
    public synchronized GatedBuild.Built build(String text, String packageName) {
        var compiler = running();
        var allowed = compiler.warm ? longest : longest.multipliedBy(COLD);
        var late = new Alarm(compiler.process, allowed);
        try {
            CompilerWorker.write(compiler.requests, json.writeValueAsBytes(new Request(text, packageName)));
            var reply = json.readValue(CompilerWorker.read(compiler.replies), Reply.class);
            compiler.warm = true;
            return reply.orThrow();
        } catch (IOException e) {
            close();
            // The next build should not wait for a process to start.
            running();
            throw new Ended(
                    late.rang()
                            ? "It took longer than %d seconds.".formatted(allowed.toSeconds())
                            : "It ended, as it does when it runs out of memory.",
                    e);
        } finally {
            late.off();
        }
    }

    private Running running() {
        var known = running;
        if (known == null || !known.process.isAlive()) {
            var builder = new ProcessBuilder(command)
                    .directory(new File(System.getProperty("java.io.tmpdir")))
                    .redirectError(Redirect.DISCARD);
            builder.environment().clear();
            try {
                known = new Running(builder.start());
            } catch (IOException e) {
                throw new Ended("It could not be started.", e);
            }
            running = known;
        }
        return known;
    }

    /** Ends the process; the next build starts another. */
    @Override
    public synchronized void close() {
        if (running != null) {
            running.process.destroyForcibly();
            running = null;
        }
    }

    /** Ends a process after some time, unless it is turned off before. */
    private static final class Alarm {

        private final Thread thread;
        private volatile boolean rang;

        Alarm(Process process, Duration after) {
            thread = new Thread(() -> ring(process, after), "rules-compiler-deadline");
            thread.setDaemon(true);
            thread.start();
        }

        private void ring(Process process, Duration after) {
            try {
                TimeUnit.NANOSECONDS.sleep(after.toNanos());
                rang = true;
                process.destroyForcibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        boolean rang() {
            return rang;
        }

        void off() {
            thread.interrupt();
        }
    }
}
