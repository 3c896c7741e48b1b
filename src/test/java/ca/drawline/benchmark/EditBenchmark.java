package ca.drawline.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How long an analyst waits: one category is edited in a draft and the draft is checked, over HTTP, by the packaged
 * service. {@code ./mvnw -q package exec:exec@edit-benchmark -DskipTests}
 */
public final class EditBenchmark {

    private static final Path SERVICE = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final String CATEGORY = "/files/categories/2023-05-31/stem.drl";
    private static final int WARM = 15;
    private static final int MEASURED = 25;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String service;

    private EditBenchmark(int port) {
        this.service = "http://127.0.0.1:" + port;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var data = Files.createTempDirectory("edit-benchmark");
        var port = freePort();
        var process = new ProcessBuilder(
                        "java",
                        "-Dquarkus.http.port=" + port,
                        "-Ddrawline.data.directory=" + data,
                        "-Ddrawline.demonstration.enabled=false",
                        "-jar",
                        SERVICE.toString())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("log.txt").toFile())
                .start();
        try {
            var benchmark = new EditBenchmark(port);
            benchmark.await();
            benchmark.measure();
        } finally {
            process.destroy();
            process.waitFor(20, TimeUnit.SECONDS);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void await() throws InterruptedException {
        var until = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (System.nanoTime() < until) {
            try {
                if (send(request("/q/health/ready").GET().build()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // It does not listen yet.
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        throw new IllegalStateException("The service did not start.");
    }

    private void measure() throws IOException, InterruptedException {
        var begun = send(request("/api/v1/drafts")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{ \"name\": \"edit benchmark\" }"))
                .build());
        var draft = "/api/v1/drafts/" + json.readTree(begun.body()).path("id").asInt();
        var shipped = send(request(draft + CATEGORY).GET().build());
        var saving = new ArrayList<Double>();
        var checking = new ArrayList<Double>();
        var tag = shipped.headers().firstValue("ETag").orElseThrow();
        for (int edit = 0; edit < WARM + MEASURED; edit++) {
            // Months that no edit before had: nothing that was compiled for them can be found again.
            var edited = shipped.body().replaceFirst("continuousMonths >= \\d+", "continuousMonths >= " + (7 + edit));
            var began = System.nanoTime();
            tag = send(request(draft + CATEGORY)
                            .header("If-Match", tag)
                            .header("Content-Type", "text/plain; charset=UTF-8")
                            .PUT(BodyPublishers.ofString(edited))
                            .build())
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            var saved = System.nanoTime();
            var checked = json.readTree(
                    send(request(draft + "/check").POST(BodyPublishers.noBody()).build())
                            .body());
            var done = System.nanoTime();
            requireSound(checked);
            if (edit >= WARM) {
                saving.add((saved - began) / 1e6);
                checking.add((done - saved) / 1e6);
            } else if (edit == 0) {
                System.out.printf("first edit checked after %.0f ms%n", (done - saved) / 1e6);
            }
        }
        print("saved", saving);
        print("checked", checking);
    }

    private static void requireSound(JsonNode checked) {
        if (!checked.path("ok").asBoolean()) {
            throw new IllegalStateException("The edit should be sound: " + checked);
        }
    }

    private static void print(String what, List<Double> times) {
        Collections.sort(times);
        System.out.printf(
                "one category edited, %-8s median %4.0f ms, fastest %4.0f, slowest %4.0f%n",
                what, times.get(times.size() / 2), times.get(0), times.get(times.size() - 1));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(service + path)).header("Drawline-User", "ana");
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }
}
