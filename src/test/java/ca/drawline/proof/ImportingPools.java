package ca.drawline.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Gives one pool the candidates of one file after the other: each time others, and more of them. */
final class ImportingPools implements Work {

    private static final String POOL = "imported";
    private static final String PATH = "/api/v1/pools/" + POOL;
    private static final int FEWEST = 6_000;
    private static final int MORE_EACH_TIME = 250;
    private static final String PERSON = "{\"id\":\"%d-%d\",\"submittedAt\":\"2023-01-02T03:04:05Z\",\"dateOfBirth\":"
            + "\"1990-05-06\",\"education\":{\"level\":\"SECONDARY\"},\"firstOfficialLanguage\":\"ENGLISH\",\"familySize\":1}\n";

    private String acknowledged = "";
    private int acknowledgedFile;
    private int unanswered;
    private int file;

    @Override
    public String name() {
        return "imports";
    }

    private static int size(int file) {
        return file == 0 ? 0 : FEWEST + MORE_EACH_TIME * file;
    }

    private static String content(int file) {
        return IntStream.range(0, size(file))
                .mapToObj(person -> PERSON.formatted(file, person))
                .collect(Collectors.joining());
    }

    @Override
    public void once(Caller caller) throws IOException {
        file++;
        unanswered = file;
        var report = caller.put(PATH + "/candidates", content(file), "application/x-ndjson");
        acknowledged = (report.status() == 201 ? report : report.expect(200))
                .json()
                .at("/pool/digest")
                .asText();
        acknowledgedFile = file;
        unanswered = 0;
    }

    @Override
    public List<String> faults(Caller caller) throws IOException {
        if (file == 0) {
            return List.of();
        }
        var found = caller.get(PATH);
        if (found.status() == 404 && acknowledgedFile == 0) {
            return List.of();
        }
        var faults = new ArrayList<String>();
        var pool = found.expect(200).json();
        var old = pool.path("digest").asText().equals(acknowledged);
        if (!old && unanswered == 0) {
            faults.add("The file %d was acknowledged and is not the pool's: %s".formatted(acknowledgedFile, pool));
        }
        var stands = old ? acknowledgedFile : unanswered;
        var first = "\"id\":\"%d-".formatted(stands);
        var lines = caller.get(PATH + "/candidates").expect(200).body().lines().toList();
        if (lines.size() != size(stands)
                || pool.path("size").asInt() != size(stands)
                || !lines.stream().allMatch(line -> line.contains(first))) {
            faults.add("The pool holds %d candidates in place of the %d of file %d: %s"
                    .formatted(lines.size(), size(stands), stands, pool));
        }
        acknowledged = pool.path("digest").asText();
        acknowledgedFile = stands;
        unanswered = 0;
        return faults;
    }
}
