package ca.drawline.proof;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Measures, over HTTP on the built service, how long it takes from an edit until it is checked, and from an approval or an
 * edit of the rules directory until it decides, and what it costs that an acknowledged write outlives a failure of power:
 * {@code ./mvnw -q package -DskipTests exec:exec@live}.
 */
public final class TimeToLive {

    private static final int TIMES = 20;
    private static final int WARM = 5;
    private static final int SAVES = 100;
    private static final String DATABASE = "-Ddrawline.database.url=jdbc:sqlite:%s/drawline.db?synchronous=%s";

    private final PrintStream out;
    private final Installation place;
    private int number;

    private TimeToLive(PrintStream out, Installation place) {
        this.out = out;
        this.place = place;
    }

    /** A thing that is done and may fail like any request. */
    private interface Step {

        void take() throws IOException;
    }

    public static void main(String[] arguments) throws Exception {
        var root = Files.createTempDirectory(Path.of("target"), "live");
        var run = new TimeToLive(System.out, Installation.in(root.resolve("live")));
        try (var service = BuiltService.start(run.place, "-Xmx1g")) {
            run.times(service.caller());
        }
        for (String setting : List.of("NORMAL", "FULL")) {
            var place = Installation.in(root.resolve(setting));
            try (var service = BuiltService.start(place, "-Xmx1g", DATABASE.formatted(place.data(), setting))) {
                run.saves(service.caller(), setting);
            }
        }
        run.out.printf(
                "machine load %.1f%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private void times(Caller caller) throws IOException {
        var publisher = new Publisher(caller);
        var checked = new ArrayList<Long>();
        var approved = new ArrayList<Long>();
        var published = new ArrayList<Long>();
        var edited = new ArrayList<Long>();
        for (int time = 0; time < TIMES; time++) {
            var draft = publisher.begin();
            var edit = new NumberedEdit(++number);
            checked.add(millis(() -> {
                publisher.edit(draft, NumberedEdit.CATEGORY, edit::category);
                caller.post(draft + "/check", "").expect(200);
            }));
            publisher.submit(draft);
            var answered = new ArrayList<Long>();
            published.add(millis(() -> {
                answered.add(millis(() -> publisher.approve(draft)));
                await(caller, edit);
            }));
            approved.addAll(answered);
            var byHand = new NumberedEdit(++number);
            var file = place.rules().resolve(NumberedEdit.CATEGORY);
            edited.add(millis(() -> {
                Files.writeString(file, byHand.category(Files.readString(file)));
                await(caller, byHand);
            }));
        }
        print("a category saved in a draft and checked", checked);
        print("approval answered", approved);
        print("approval to the first decision by it", published);
        print("edit of the rules directory to the first decision by it", edited);
    }

    private static void await(Caller caller, NumberedEdit edit) throws IOException {
        while (!caller.post("/api/v1/evaluations?asOf=2023-06-28&explain=none", NumberedEdit.PROFILE)
                .expect(200)
                .body()
                .contains("\"" + edit.label() + "\"")) {
            Thread.onSpinWait();
        }
    }

    private void saves(Caller caller, String setting) throws IOException {
        var publisher = new Publisher(caller);
        var draft = publisher.begin();
        var saved = new ArrayList<Long>();
        for (int save = 0; save < SAVES; save++) {
            var read = caller.get(draft + "/files/" + NumberedEdit.CATEGORY).expect(200);
            var text = new NumberedEdit(++number).category(read.body());
            saved.add(micros(
                    () -> caller.put(draft + "/files/" + NumberedEdit.CATEGORY, text, read.tag(), Publisher.AUTHOR)
                            .expect(200)));
        }
        out.printf(
                "%-58s median %6.1f ms of %d%n",
                "a file saved in a draft, synchronous=" + setting,
                saved.stream().sorted().toList().get(saved.size() / 2) / 1e3,
                saved.size());
    }

    private void print(String what, List<Long> times) {
        var warm = times.subList(WARM, times.size()).stream().sorted().toList();
        out.printf(
                "%-58s median %6d ms, slowest %d ms; the first %d ms%n",
                what, warm.get(warm.size() / 2), warm.get(warm.size() - 1), times.get(0));
    }

    private static long millis(Step step) throws IOException {
        return TimeUnit.MICROSECONDS.toMillis(micros(step));
    }

    private static long micros(Step step) throws IOException {
        var begun = System.nanoTime();
        step.take();
        return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begun);
    }
}
