package ca.drawline.exchange;

import ca.drawline.candidate.Profile;
import ca.drawline.exchange.RecordLines.Line;
import ca.drawline.intake.FieldProblem;
import ca.drawline.intake.ProfileReader;
import ca.drawline.intake.Unacceptable;
import ca.drawline.intake.Unreadable;
import ca.drawline.job.Progress;
import ca.drawline.pool.NewContent;
import ca.drawline.pool.NewPool;
import ca.drawline.pool.PoolStore;
import ca.drawline.pool.RefusedRecord;
import ca.drawline.pool.SynthesisRequest;
import ca.drawline.rulebook.Law;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives a pool the candidates of a file, whole or not at all. Safe for many threads, and little memory for a file of any size. */
public final class PoolImport {

    private static final int RECORDS_AT_A_TIME = 4_096;
    private static final int BYTES_AT_A_TIME = 16 << 20;
    private static final Pattern PLACE_IN_LINE = Pattern.compile(" \\(line 1, column ([0-9]+)\\)");

    private final PoolStore store;

    /**
     * A file of candidates.
     *
     * @param content its bytes
     * @param size how many there are; 0 where that is not known
     * @param table whether it is a table in CSV, and not JSON
     */
    public record Source(InputStream content, long size, boolean table) {}

    /** What becomes of a file with records that cannot be taken. */
    public enum OnError {
        /** They are left out. */
        SKIP,
        /** Nothing is taken. */
        FAIL
    }

    /**
     * How a file is read.
     *
     * @param reader reads each profile
     * @param columns the columns that a table can have
     * @param onError what becomes of a file with records that cannot be taken
     */
    public record Reading(ProfileReader reader, Columns columns, OnError onError) {

        /** Takes profiles that are possible under a law. */
        public static Reading under(Law law, OnError onError) {
            return new Reading(
                    new ProfileReader(law.asOf(), law.occupations(), law.tests()), Columns.under(law), onError);
        }
    }

    /**
     * What shall be known of a pool that is read from a file.
     *
     * @param at UTC instant at which it is read
     * @param synthetic whether the people are invented
     * @param table whether the file is a table in CSV
     */
    public static NewPool pool(String name, Instant at, boolean synthetic, boolean table) {
        return new NewPool(
                name,
                at.truncatedTo(ChronoUnit.SECONDS),
                synthetic,
                "Imported from %s.".formatted(table ? "CSV" : "NDJSON"),
                null,
                null);
    }

    public PoolImport(PoolStore store) {
        this.store = store;
    }

    /** A record that was read: a profile, or what is wrong with it. */
    private record Entry(
            long line, @Nullable String id, @Nullable Profile profile, List<FieldProblem> problems) {}

    /** What was found so far. */
    private static final class Tally {
        private int refused;
        private int problemsInAll;
        private final List<RefusedRecord> problems = new ArrayList<>();

        private void add(List<RefusedRecord> more) {
            problemsInAll += more.size();
            problems.addAll(more.subList(0, Math.min(more.size(), ImportReport.MOST_PROBLEMS - problems.size())));
        }
    }

    /**
     * Reads a file into a pool: its candidates are what the file holds, in the order of the file. Sent again, it changes nothing.
     *
     * @param pool what shall be known of the pool
     * @param source the file
     * @param reading how it is read
     * @param progress is told how many bytes are read
     * @throws IOException if the file ends before its end; the pool stays as it was
     * @throws ImportRefused if the file cannot be taken; the pool stays as it was
     */
    public ImportReport run(NewPool pool, Source source, Reading reading, Progress progress) throws IOException {
        var lines = new RecordLines(source.content());
        var form = form(lines, source, reading);
        var tally = new Tally();
        try (var content = store.begin()) {
            for (var block = block(lines); !block.isEmpty(); block = block(lines)) {
                progress.at(Math.min(lines.passed(), source.size()), source.size());
                take(block, form, reading.reader(), content, tally);
            }
            check(content, tally, reading.onError());
            var before = store.find(pool.name());
            var after = store.replace(pool, content);
            return new ImportReport(
                    content.size(),
                    tally.refused,
                    tally.problemsInAll,
                    tally.problems,
                    before.filter(after::equals).isEmpty(),
                    after);
        }
    }

    private static RecordForm form(RecordLines lines, Source source, Reading reading) throws IOException {
        if (!source.table()) {
            return new JsonForm();
        }
        var first = lines.next().orElseThrow(PoolImport::nobody);
        var problems = new ArrayList<FieldProblem>();
        TableForm form;
        try {
            form = TableForm.under(first.text(), reading.columns(), problems);
        } catch (Unreadable e) {
            throw new ImportRefused(e.code(), String.valueOf(e.getMessage()), e.hint(), List.of());
        }
        if (!problems.isEmpty()) {
            throw new ImportRefused(
                    "bad-columns",
                    "The first line does not name the columns of candidates: %s"
                            .formatted(problems.get(0).message()),
                    "Name the columns as an export does.",
                    problems.stream()
                            .limit(ImportReport.MOST_PROBLEMS)
                            .map(problem -> new RefusedRecord(
                                    first.number(),
                                    null,
                                    problem.pointer(),
                                    problem.code(),
                                    problem.message(),
                                    problem.hint()))
                            .toList());
        }
        return form;
    }

    private static List<Line> block(RecordLines lines) throws IOException {
        var block = new ArrayList<Line>();
        var bytes = 0L;
        while (block.size() < RECORDS_AT_A_TIME && bytes < BYTES_AT_A_TIME) {
            var line = lines.next();
            if (line.isEmpty()) {
                break;
            }
            block.add(line.get());
            bytes += line.get().text().length;
        }
        return block;
    }

    private static void take(List<Line> block, RecordForm form, ProfileReader reader, NewContent content, Tally tally) {
        var records =
                block.parallelStream().map(line -> record(line, form, reader)).toList();
        var profiles = new ArrayList<Profile>();
        records.forEach(record -> {
            if (record.profile() != null) {
                profiles.add(record.profile());
            }
        });
        var added = content.add(profiles);
        if (content.size() > SynthesisRequest.MOST_CANDIDATES) {
            throw new ImportRefused(
                    "too-many-candidates",
                    "The file has more than %,d candidates, the most that a pool holds."
                            .formatted(SynthesisRequest.MOST_CANDIDATES),
                    "Divide it between several pools.",
                    List.of());
        }
        var next = 0;
        var problems = new ArrayList<RefusedRecord>();
        for (Entry record : records) {
            if (record.profile() == null) {
                tally.refused++;
                record.problems().forEach(problem -> problems.add(refused(record, form, problem)));
            } else if (!added.get(next++)) {
                tally.refused++;
                problems.add(refused(record, form, twice(record)));
            }
        }
        content.refuse(problems);
        tally.add(problems);
    }

    private static Entry record(Line line, RecordForm form, ProfileReader reader) {
        if (line.isTooLong()) {
            return bad(
                    line,
                    null,
                    "too-long",
                    "The line is longer than %,d bytes.".formatted(RecordLines.LONGEST),
                    "One profile is far smaller; end each with the end of its line.");
        }
        JsonNode json;
        try {
            json = form.read(line.text());
        } catch (Unreadable e) {
            var message = PLACE_IN_LINE.matcher(String.valueOf(e.getMessage())).replaceAll(" (column $1)");
            return bad(line, null, e.code(), message, e.hint());
        }
        try {
            var profile = reader.read(json);
            return new Entry(line.number(), profile.id(), profile, List.of());
        } catch (Unacceptable e) {
            return new Entry(line.number(), id(json), null, e.problems());
        }
    }

    private static Entry bad(Line line, @Nullable String id, String code, String message, String hint) {
        return new Entry(line.number(), id, null, List.of(new FieldProblem("", code, message, hint)));
    }

    private static @Nullable String id(JsonNode record) {
        var id = record.path("id");
        return id.isTextual() && id.textValue().length() <= ProfileReader.LONGEST_ID ? id.textValue() : null;
    }

    private static FieldProblem twice(Entry record) {
        return new FieldProblem(
                "/id",
                "candidate-twice",
                "The id \"%s\" is that of an earlier record.".formatted(record.id()),
                "Give every candidate an id of their own; the first record of an id is taken.");
    }

    private static RefusedRecord refused(Entry record, RecordForm form, FieldProblem problem) {
        return new RefusedRecord(
                record.line(),
                record.id(),
                problem.pointer().isEmpty() ? null : form.field(problem.pointer()),
                problem.code(),
                problem.message(),
                problem.hint());
    }

    private static void check(NewContent content, Tally tally, OnError onError) {
        if (content.size() == 0 && tally.refused == 0) {
            throw nobody();
        }
        if (content.size() == 0) {
            throw new ImportRefused(
                    "no-acceptable-record",
                    "None of the %,d records can be taken.".formatted(tally.refused),
                    "See what is wrong with each of them.",
                    tally.problems);
        }
        if (onError == OnError.FAIL && tally.refused > 0) {
            throw new ImportRefused(
                    "refused-records",
                    "%,d of %,d records cannot be taken, so none is."
                            .formatted(tally.refused, tally.refused + content.size()),
                    "Correct them, or ask with onError=skip for the others to be taken.",
                    tally.problems);
        }
    }

    private static ImportRefused nobody() {
        return new ImportRefused(
                "no-candidates", "The file has no candidates.", "Send at least one; DELETE removes a pool.", List.of());
    }
}
