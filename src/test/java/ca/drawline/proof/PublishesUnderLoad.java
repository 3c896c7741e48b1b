package ca.drawline.proof;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Publishes one slightly different version after another while the service is asked all the time, and prints what the
 * process holds: {@code ./mvnw -q package -DskipTests exec:exec@publishes}.
 */
public final class PublishesUnderLoad {

    private static final int PUBLISHES = 1_000;
    private static final int EVERY = 50;

    private PublishesUnderLoad() {}

    /**
     * What a run came to.
     *
     * @param failures answers that failed or mixed versions
     * @param answers how many answers there were
     * @param versions how many versions answered
     * @param samples what the process held, the first before the first publication, then at even distances
     */
    record Figures(List<String> failures, int answers, long versions, List<Memory> samples) {}

    public static void main(String[] arguments) throws Exception {
        var publishes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PUBLISHES;
        var place = Installation.in(Files.createTempDirectory(Path.of("target"), "publishes"));
        var figures = run(System.out, place, publishes, EVERY);
        if (!figures.failures().isEmpty()) {
            figures.failures().stream().limit(20).forEach(System.out::println);
            System.exit(1);
        }
    }

    /** Publishes so many versions; looks into the process after every so many. */
    static Figures run(PrintStream out, Installation place, int publishes, int every) throws Exception {
        try (var service = BuiltService.start(place, "-Xmx768m")) {
            var caller = service.caller();
            caller.post(
                            "/api/v1/pools",
                            "{ \"name\": \"people\", \"synthesize\": { \"round\": \"252\", \"size\": 1000, \"seed\": 1 } }")
                    .expect(201);
            var first = caller.get("/api/v1/rules")
                    .expect(200)
                    .json()
                    .path("version")
                    .asInt();
            var latest = new AtomicInteger(first);
            var samples = new ArrayList<Memory>();
            out.println("publishes  answers  median ms  slowest answer ms  heap MB  metaspace MB  classes  ever loaded"
                    + "  compiled files  compiled MB  database MB  machine load");
            try (var load = new Load(caller, latest)) {
                var times = new ArrayList<Long>();
                for (int number = 0; number <= publishes; number++) {
                    if (number > 0) {
                        times.add(publish(new Publisher(caller), new NumberedEdit(number), latest));
                    }
                    if (number % every == 0) {
                        samples.add(Memory.of(service.pid()));
                        print(out, number, load, times, samples.get(samples.size() - 1), place);
                        times.clear();
                    }
                }
                load.end();
                var failures = load.failures(digests(caller), first);
                out.printf(
                        "%,d publications, %,d answers by %,d versions %s, failed or mixed: %d%n",
                        publishes, answers(load), load.versions(), load.counts(), failures.size());
                return new Figures(failures, answers(load), load.versions(), samples);
            }
        }
    }

    /** Milliseconds from the approval on, as the approver waits. */
    private static long publish(Publisher publisher, NumberedEdit edit, AtomicInteger latest) throws IOException {
        var draft = publisher.begin();
        edit.make(publisher, draft);
        publisher.submit(draft);
        var begun = System.nanoTime();
        latest.set(publisher.approve(draft).path("published").asInt());
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    private static Map<Integer, String> digests(Caller caller) throws IOException {
        var digests = new HashMap<Integer, String>();
        var path = "/api/v1/rules/versions?limit=500";
        for (var next = ""; next != null; ) {
            var page = caller.get(path + next).expect(200).json();
            page.path("versions")
                    .forEach(version -> digests.put(
                            version.path("version").asInt(),
                            version.path("digest").asText()));
            next = page.path("next").isNull()
                    ? null
                    : "&cursor=" + page.path("next").asText();
        }
        return digests;
    }

    private static int answers(Load load) {
        return load.counts().values().stream().mapToInt(AtomicInteger::get).sum();
    }

    private static void print(
            PrintStream out, int number, Load load, List<Long> times, Memory memory, Installation place)
            throws IOException {
        out.printf(
                "%9d %8d %10d %18d %8.1f %13.1f %8d %12d %15d %12.1f %12.1f %13.1f%n",
                number,
                answers(load),
                times.isEmpty() ? 0 : times.stream().sorted().toList().get(times.size() / 2),
                load.slowest(),
                mega(memory.heap()),
                mega(memory.metaspace()),
                memory.classes(),
                memory.everLoaded(),
                compiled(place).size(),
                mega(compiled(place).stream().mapToLong(Long::longValue).sum()),
                mega(place.databaseSize()),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static double mega(long bytes) {
        return bytes / 1e6;
    }

    private static List<Long> compiled(Installation place) throws IOException {
        try (Stream<Path> files = Files.list(place.compiled())) {
            return files.map(file -> file.toFile().length()).toList();
        }
    }
}
