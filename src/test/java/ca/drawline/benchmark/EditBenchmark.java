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
 * How long an analyst waits: one category is edited in a draft, and the draft is checked, or is compared with the published
 * rules on a pool, over HTTP, by the packaged service. {@code ./mvnw -q package exec:exec@edit-benchmark -DskipTests}
 */
public final class EditBenchmark {

    private static final Path SERVICE = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final String CATEGORY = "/files/categories/2023-05-31/stem.drl";
    private static final List<Integer> POOLS = List.of(250_000, 1_000_000);
    private static final int MONTHS = 24;
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
            var desk = benchmark.begin();
            benchmark.measureChecks(desk);
            for (int size : POOLS) {
                benchmark.measureComparisons(desk, size);
            }
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

    /** A draft, the category's text as shipped, and the tag of its last edit. */
    private static final class Desk {

        private final String draft;
        private final String shipped;
        private String tag;

        private int edits;

        Desk(String draft, String shipped, String tag) {
            this.draft = draft;
            this.shipped = shipped;
            this.tag = tag;
        }

        /** A text that no edit before had: nothing that was compiled for one can be found again. */
        String next() {
            var edited =
                    shipped.replaceFirst("continuousMonths >= \\d+", "continuousMonths >= " + (7 + edits % MONTHS));
            for (int dropped = 0; dropped < edits / MONTHS; dropped++) {
                edited = edited.replaceFirst("\"\\d{5}\", // .*\n", "");
            }
            edits++;
            return edited;
        }
    }

    private Desk begin() throws IOException, InterruptedException {
        var begun = post("/api/v1/drafts", "{ \"name\": \"edit benchmark\" }");
        var draft = "/api/v1/drafts/" + begun.path("id").asInt();
        var shipped = send(request(draft + CATEGORY).GET().build());
        return new Desk(
                draft, shipped.body(), shipped.headers().firstValue("ETag").orElseThrow());
    }

    private void edit(Desk desk) throws IOException, InterruptedException {
        desk.tag = send(request(desk.draft + CATEGORY)
                        .header("If-Match", desk.tag)
                        .header("Content-Type", "text/plain; charset=UTF-8")
                        .PUT(BodyPublishers.ofString(desk.next()))
                        .build())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private void measureChecks(Desk desk) throws IOException, InterruptedException {
        var saving = new ArrayList<Double>();
        var checking = new ArrayList<Double>();
        for (int turn = 0; turn < WARM + MEASURED; turn++) {
            var began = System.nanoTime();
            edit(desk);
            var saved = System.nanoTime();
            requireSound(post(desk.draft + "/check", ""));
            var done = System.nanoTime();
            if (turn >= WARM) {
                saving.add((saved - began) / 1e6);
                checking.add((done - saved) / 1e6);
            } else if (turn == 0) {
                System.out.printf("first edit checked after %.0f ms%n", (done - saved) / 1e6);
            }
        }
        print("saved", saving);
        print("checked", checking);
    }

    /** From the edit to the compared result: checked, compiled, both draws run, and who gains and loses kept. */
    private void measureComparisons(Desk desk, int size) throws IOException, InterruptedException {
        post(
                "/api/v1/pools",
                "{ \"name\": \"p%d\", \"synthesize\": { \"round\": \"252\", \"size\": %d, \"seed\": 5 } }"
                        .formatted(size, size));
        var question = """
                { "draw": { "pool": "p%d", "asOf": "2023-06-28T14:04:34Z", "type": "CATEGORY", "category": "stem",
                            "invitations": 2000 },
                  "alternative": { "rules": "%s" } }
                """.formatted(size, desk.draft.substring("/api/v1/".length()));
        var comparing = new ArrayList<Double>();
        for (int turn = 0; turn < WARM + MEASURED; turn++) {
            var began = System.nanoTime();
            edit(desk);
            var result = post("/api/v1/draws/compare", question);
            var done = System.nanoTime();
            if (!result.has("gained")) {
                throw new IllegalStateException("The draws should compare: " + result);
            }
            if (turn >= WARM) {
                comparing.add((done - began) / 1e6);
            }
        }
        print("compared on %,d".formatted(size), comparing);
    }

    private JsonNode post(String path, String body) throws IOException, InterruptedException {
        return json.readTree(send(request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build())
                .body());
    }

    private static void requireSound(JsonNode checked) {
        if (!checked.path("ok").asBoolean()) {
            throw new IllegalStateException("The edit should be sound: " + checked);
        }
    }

    private static void print(String what, List<Double> times) {
        Collections.sort(times);
        System.out.printf(
                "one category edited, %-22s median %4.0f ms, fastest %4.0f, slowest %4.0f%n",
                what, times.get(times.size() / 2), times.get(0), times.get(times.size() - 1));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(service + path)).header("Drawline-User", "ana");
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }
}
