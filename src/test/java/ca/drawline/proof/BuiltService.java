package ca.drawline.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** The service as it was built, in a process of its own, which can be killed. */
final class BuiltService implements AutoCloseable {

    static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://[\\w.:]+)");
    private static final int LONGEST_START_SECONDS = 180;

    private final Process process;
    private final ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<String> address = new CompletableFuture<>();

    private BuiltService(Process process) {
        this.process = process;
    }

    /**
     * Starts the service on any free port, without the demonstration.
     *
     * @param options options of the Java machine, and settings
     */
    static BuiltService start(Installation place, String... options) throws IOException, InterruptedException {
        if (!Files.isRegularFile(JAR)) {
            throw new IllegalStateException("There is no %s; build it with ./mvnw package -DskipTests.".formatted(JAR));
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-Dquarkus.http.port=0",
                "-Ddrawline.demonstration.enabled=false",
                "-Ddrawline.rules.directory=" + place.rules(),
                "-Ddrawline.data.directory=" + place.data(),
                "-jar",
                JAR.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        place.databaseUrl().ifPresent(url -> builder.environment().put("DRAWLINE_DATABASE_URL", url));
        var service = new BuiltService(builder.start());
        var reader = new Thread(service::read, "log-of-the-service");
        reader.setDaemon(true);
        reader.start();
        service.await();
        return service;
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                log.add(line);
                var listening = LISTENING.matcher(line);
                if (listening.find()) {
                    address.complete(listening.group(1));
                }
            }
        } catch (IOException e) {
            // The process was killed while its log was read.
            address.completeExceptionally(e);
        } finally {
            address.completeExceptionally(new IllegalStateException("It ended before it listened."));
        }
    }

    private void await() throws InterruptedException {
        try {
            address.get(LONGEST_START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            kill();
            throw new IllegalStateException("The service does not start:\n" + String.join("\n", log), e);
        }
    }

    Caller caller() {
        return new Caller(address.join());
    }

    long pid() {
        return process.pid();
    }

    /** What it has logged so far, line by line. */
    List<String> log() {
        return List.copyOf(log);
    }

    /** Ends it at once, whatever it is doing: SIGKILL. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            kill();
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }
}
