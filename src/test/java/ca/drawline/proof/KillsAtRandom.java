package ca.drawline.proof;

import ca.drawline.rulebook.Digest;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Kills the service at random moments while it publishes, saves drafts, makes pools, imports candidates and seals
 * draws, starts it again, and looks whether
 * what it keeps is whole: {@code ./mvnw -q package -DskipTests exec:exec@kills}. Arguments: how often, and the seed.
 */
public final class KillsAtRandom {

    private static final int KILLS = 20;
    private static final int MOST_DONE_BEFORE = 2;
    private static final int LATEST_MILLIS = 1_200;
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(60);

    private final PrintStream out;
    private final Installation place;
    private final Random random;
    private final List<Work> works;
    private final Map<String, AtomicInteger> done = new LinkedHashMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private int entries;
    private String head = "";

    private KillsAtRandom(PrintStream out, Installation place, long seed, List<Work> works) {
        this.out = out;
        this.place = place;
        this.random = new Random(seed);
        this.works = works;
        works.forEach(work -> done.put(work.name(), new AtomicInteger()));
    }

    public static void main(String[] arguments) throws Exception {
        var kills = arguments.length > 0 ? Integer.parseInt(arguments[0]) : KILLS;
        var seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
        var place = Installation.in(Files.createTempDirectory(Path.of("target"), "kills"));
        if (!run(System.out, place, kills, seed).isEmpty()) {
            System.exit(1);
        }
    }

    /** Kills so many times; says what was lost or half done. A kind of work is added to the list here. */
    static List<String> run(PrintStream out, Installation place, int kills, long seed) throws Exception {
        var works = List.of(
                new Publishing(), new SavingDrafts(), new MakingPools(), new ImportingPools(), new SealingDraws());
        out.printf("%d kills, seed %d%n", kills, seed);
        return new KillsAtRandom(out, place, seed, works).run(kills);
    }

    private List<String> run(int kills) throws Exception {
        for (int kill = 1; kill <= kills; kill++) {
            try (var service = start()) {
                look(service.caller());
                workAndKill(service, works.get(kill % works.size()));
            }
            out.printf("%2d: killed, done by then: %s; faults: %d%n", kill, done, faults.size());
        }
        try (var service = start()) {
            look(service.caller());
        }
        lookIntoTheDatabase();
        faults.forEach(out::println);
        return List.copyOf(faults);
    }

    private BuiltService start() throws IOException, InterruptedException {
        return BuiltService.start(place, "-Xmx512m", "-XX:TieredStopAtLevel=1");
    }

    /** All kinds of work go on at once; the moment is one in the midst of the given kind. */
    private void workAndKill(BuiltService service, Work midst) throws InterruptedException {
        var gone = new AtomicBoolean();
        var threads = works.stream()
                .map(work -> new Thread(() -> repeat(work, service.caller(), gone), work.name()))
                .toList();
        threads.forEach(Thread::start);
        var count = done.get(midst.name());
        var enough = count.get() + random.nextInt(MOST_DONE_BEFORE + 1);
        var latest = System.nanoTime() + LONGEST_WAIT;
        while (count.get() < enough && System.nanoTime() < latest && faults.isEmpty()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LATEST_MILLIS)));
        gone.set(true);
        service.kill();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void repeat(Work work, Caller caller, AtomicBoolean gone) {
        while (!gone.get()) {
            try {
                work.once(caller);
                done.get(work.name()).incrementAndGet();
            } catch (IOException e) {
                if (!gone.get()) {
                    faults.add("%s: %s".formatted(work.name(), e));
                }
                return;
            } catch (RuntimeException e) {
                faults.add("%s: %s".formatted(work.name(), e));
                return;
            }
        }
    }

    private void look(Caller caller) throws IOException {
        for (Work work : works) {
            faults.addAll(work.faults(caller));
        }
        lookAtTheRecord(caller);
        lookAtTheDirectory(caller);
    }

    /** The record is whole, and goes on from where it was seen to end. */
    private void lookAtTheRecord(Caller caller) throws IOException {
        var record = caller.post("/api/v1/audit/verify", "").expect(200).json();
        if (!record.path("whole").asBoolean()) {
            faults.add("The record is broken: " + record);
        }
        if (entries > 0) {
            var last = caller.get("/api/v1/audit?limit=1&cursor=" + (entries + 1))
                    .expect(200)
                    .json()
                    .at("/entries/0");
            if (last.path("entry").asInt() != entries
                    || !last.path("hash").asText().equals(head)) {
                faults.add("The record has lost its end: " + last);
            }
        }
        entries = record.path("entries").asInt();
        head = record.path("head").asText();
    }

    /** The rules directory shows the version in service, and nothing else. */
    private void lookAtTheDirectory(Caller caller) throws IOException {
        var stands = new LinkedHashMap<String, String>();
        try (Stream<Path> files = Files.walk(place.rules())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                var name = place.rules().relativize(file).toString().replace('\\', '/');
                stands.put(name, Digest.of(Files.readString(file)));
            }
        }
        var serves = new LinkedHashMap<String, String>();
        for (JsonNode file : caller.get("/api/v1/rules").expect(200).json().path("files")) {
            serves.put(file.path("path").asText(), file.path("digest").asText());
        }
        if (!stands.equals(serves)) {
            var different = new ArrayList<>(stands.entrySet());
            different.removeAll(serves.entrySet());
            faults.add("The rules directory differs from the version in service: " + different);
        }
    }

    private void lookIntoTheDatabase() throws SQLException {
        var file = "jdbc:sqlite:" + place.data().resolve("drawline.db");
        try (var database = DriverManager.getConnection(place.databaseUrl().orElse(file));
                var statement = database.createStatement()) {
            if (place.databaseUrl().isEmpty()) {
                lookIntoTheFile(statement);
            }
            try (var answer = statement.executeQuery("select count(*) from rule_write_back")) {
                if (answer.next() && answer.getInt(1) > 0) {
                    faults.add("A version has yet to be written to the rules directory");
                }
            }
        }
    }

    private void lookIntoTheFile(Statement statement) throws SQLException {
        try (var answer = statement.executeQuery("pragma integrity_check")) {
            if (!answer.next() || !answer.getString(1).equals("ok")) {
                faults.add("The database is damaged: " + answer.getString(1));
            }
        }
        try (var answer = statement.executeQuery("pragma foreign_key_check")) {
            if (answer.next()) {
                faults.add("A row of the table %s belongs to nothing".formatted(answer.getString(1)));
            }
        }
    }
}
