package ca.drawline.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Asks the service all the time: single profiles, batches, draws that are tried, old versions. Keeps what it was told. */
final class Load implements AutoCloseable {

    static final String DRAW = """
            { "pool": "people", "asOf": "2023-06-28T14:04:34Z", "type": "GENERAL", "invitations": 200,
              "rules": "%s" }""";

    private static final String EVALUATIONS = "/api/v1/evaluations";
    private static final String ASKED = "?asOf=2023-06-28&explain=none&rules=";
    private static final int BATCH = 20;

    private final Caller caller;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(4);
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    private final List<Future<?>> asking = new ArrayList<>();
    private final AtomicLong slowest = new AtomicLong();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Set<Evaluated> evaluated = ConcurrentHashMap.newKeySet();
    private final Set<Drawn> drawn = ConcurrentHashMap.newKeySet();

    /** What an evaluation said of its rules, and what it found by them. */
    record Evaluated(int version, String digest, int total, String label) {

        static Evaluated of(JsonNode answer) {
            var label = "";
            for (JsonNode category : answer.path("categories")) {
                label = category.path("category").asText().equals("stem")
                        ? category.at("/label/en").asText()
                        : label;
            }
            var rules = answer.path("rules");
            return new Evaluated(
                    rules.path("version").asInt(),
                    rules.path("digest").asText(),
                    answer.at("/crs/total").asInt(),
                    label);
        }
    }

    /** What a draw said of its rules, and what it came to by them. */
    record Drawn(int version, String digest, String result) {

        static Drawn of(JsonNode answer) {
            var rules = answer.path("rules");
            var result = List.of(
                    answer.path("cutOff"), answer.path("tieBreak"), answer.path("bands"), answer.path("byProgram"));
            return new Drawn(rules.path("version").asInt(), rules.path("digest").asText(), result.toString());
        }
    }

    /** One question. */
    private interface Question {

        void ask() throws IOException;
    }

    /** @param latest number of the version published last */
    Load(Caller caller, AtomicInteger latest) {
        this.caller = caller;
        repeat("evaluations", 40, () -> evaluate("published"));
        repeat("batches", 900, this::batch);
        repeat("dry runs", 250, () -> draw("published"));
        var random = new Random(1);
        repeat("old versions", 5_000, () -> old(1 + random.nextInt(latest.get())));
    }

    private void repeat(String kind, int millis, Question question) {
        var count = new AtomicInteger();
        counts.put(kind, count);
        asking.add(threads.scheduleWithFixedDelay(() -> ask(count, question), 0, millis, TimeUnit.MILLISECONDS));
    }

    private void ask(AtomicInteger count, Question question) {
        var begun = System.nanoTime();
        try {
            question.ask();
        } catch (IOException | RuntimeException e) {
            if (!threads.isShutdown()) {
                failures.add(e.toString());
            }
        }
        count.incrementAndGet();
        slowest.accumulateAndGet(System.nanoTime() - begun, Math::max);
    }

    private Evaluated evaluate(String rules) throws IOException {
        var answer = Evaluated.of(caller.post(EVALUATIONS + ASKED + rules, NumberedEdit.PROFILE)
                .expect(200)
                .json());
        evaluated.add(answer);
        return answer;
    }

    /** All lines of a batch are answered by the version that it began with. */
    private void batch() throws IOException {
        var body = (NumberedEdit.PROFILE + "\n").repeat(BATCH);
        var answer = caller.post(
                        EVALUATIONS + "/batch" + ASKED + "published", body, "application/x-ndjson", Publisher.AUTHOR)
                .expect(200);
        var lines = answer.body().lines().map(Caller::parse).map(Evaluated::of).toList();
        if (lines.size() != BATCH || lines.stream().distinct().count() != 1) {
            failures.add("A batch of many versions: " + answer.body());
        }
        evaluated.addAll(lines);
    }

    private void draw(String rules) throws IOException {
        drawn.add(Drawn.of(caller.post("/api/v1/draws/dry-run", DRAW.formatted(rules))
                .expect(200)
                .json()));
    }

    private void old(int version) throws IOException {
        var name = "versions/" + version;
        var answer = evaluate(name);
        if (answer.version() != version) {
            failures.add("%s answered by version %d".formatted(name, answer.version()));
        }
        draw(name);
    }

    /** How many answers of each kind there have been. */
    Map<String, AtomicInteger> counts() {
        return counts;
    }

    /** The longest that one of them took since this was asked last, in milliseconds. */
    long slowest() {
        return TimeUnit.NANOSECONDS.toMillis(slowest.getAndSet(0));
    }

    /**
     * Everything that failed, or mixed versions.
     *
     * @param digests the digest of each version, by its number
     * @param first number of the version before the first numbered edit
     */
    List<String> failures(Map<Integer, String> digests, int first) {
        var found = new ArrayList<>(failures);
        for (Evaluated one : evaluated) {
            var edit = new NumberedEdit(one.version() - first);
            if (!one.digest().equals(digests.get(one.version()))
                    || (edit.number() > 0
                            && (one.total() != edit.total() || !one.label().equals(edit.label())))) {
                found.add("Mixed: " + one);
            }
        }
        Map<Integer, String> results = new HashMap<>();
        for (Drawn one : drawn) {
            var edit = new NumberedEdit(one.version() - first);
            var known = edit.number() > 0 ? results.putIfAbsent(edit.total(), one.result()) : null;
            if (!one.digest().equals(digests.get(one.version())) || (known != null && !known.equals(one.result()))) {
                found.add("Mixed: " + one);
            }
        }
        if (results.values().stream().distinct().count() * 2 < results.size()) {
            found.add("Draws do not tell versions apart.");
        }
        return found;
    }

    /** How many versions answered. */
    long versions() {
        return evaluated.stream().map(Evaluated::version).distinct().count();
    }

    @Override
    public void close() {
        end();
    }

    /** Asks no more, and waits for what is still to be answered. */
    void end() {
        asking.forEach(task -> task.cancel(false));
        threads.shutdown();
        try {
            threads.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
