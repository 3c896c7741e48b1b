package ca.drawline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.drawline.candidate.Profile;
import ca.drawline.exchange.PoolImport.OnError;
import ca.drawline.exchange.PoolImport.Reading;
import ca.drawline.exchange.PoolImport.Source;
import ca.drawline.intake.ProfileReader;
import ca.drawline.intake.ProfileSchema;
import ca.drawline.job.CalledOff;
import ca.drawline.job.Progress;
import ca.drawline.pool.NewPool;
import ca.drawline.pool.People;
import ca.drawline.pool.PoolStore;
import ca.drawline.pool.RefusedRecord;
import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.RulesAsWritten;
import ca.drawline.storage.TemporaryDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pools as files: in, out, and in again. */
@Tag("storage")
class PoolExchangeTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Law LAW = RulesAsWritten.book().on(LocalDate.of(2026, 1, 2));
    private static final Columns COLUMNS = Columns.of(new ProfileSchema(LAW).json());
    private static final String PERSON = "{\"id\":\"%s\",\"submittedAt\":\"2025-01-02T03:04:05Z\",\"dateOfBirth\":"
            + "\"1990-05-06\",\"education\":{\"level\":\"SECONDARY\"},\"firstOfficialLanguage\":\"ENGLISH\",\"familySize\":1}";
    private static final String NEEDED = "id,submittedAt,dateOfBirth,education.level,firstOfficialLanguage,familySize";

    @TempDir
    private Path directory;

    private Jdbi database;
    private PoolStore store;

    @BeforeEach
    void open() {
        database = TemporaryDatabase.in(directory);
        store = new PoolStore(database);
    }

    private static NewPool pool(String name) {
        return new NewPool(name, NOW, false, "Imported.", null, null);
    }

    private ImportReport take(String name, InputStream content, boolean table, OnError onError) throws IOException {
        var reader = new ProfileReader(LAW.asOf(), LAW.occupations(), LAW.tests());
        return new PoolImport(store)
                .run(
                        pool(name),
                        new Source(content, 0, table),
                        new Reading(reader, COLUMNS, onError),
                        Progress.UNWATCHED);
    }

    private ImportReport take(String name, String content, boolean table) throws IOException {
        return take(name, bytes(content), table, OnError.SKIP);
    }

    private static InputStream bytes(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String people(String... ids) {
        return IntStream.range(0, ids.length)
                .mapToObj(i -> PERSON.formatted(ids[i]))
                .collect(Collectors.joining("\n"));
    }

    private String written(String name, boolean table) throws IOException {
        var out = new ByteArrayOutputStream();
        var pool = store.read(name).orElseThrow();
        if (table) {
            new PoolExport().table(pool, COLUMNS, out);
        } else {
            new PoolExport().json(pool, out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Profile> allSorts() {
        var people = new ArrayList<Profile>();
        for (String id :
                List.of("=1+1", "'=x", "''-y", "'quoted'", "a,b\"c", " led and trailed ", "@home", "+1", "É;€")) {
            people.add(People.complete(id));
            people.add(People.plain(id + "2"));
        }
        for (int i = 0; i < 9_000; i++) {
            people.add(i % 3 == 0 ? People.complete("P-" + i) : People.plain("P-" + i));
        }
        return people;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPoolThatIsWrittenOutAndReadInAgainIsTheSame(boolean table) throws IOException {
        var people = allSorts();
        var before = store.create(pool("before"), people);

        var report = take("after", written("before", table), table);

        assertThat(report.problems()).isEmpty();
        assertThat(report.pool().digest()).isEqualTo(before.digest());
        assertThat(store.candidates("after")).isEqualTo(people);
        assertThat(written("after", table)).isEqualTo(written("before", table));
    }

    @Test
    void noCellBeginsAsAFormulaDoes() throws IOException {
        store.create(pool("people"), allSorts());

        assertThat(written("people", true).lines())
                .allSatisfy(line -> assertThat(line).doesNotContainPattern("(^|,)\"?[=+@-]"));
    }

    @Test
    void whatCannotBeTakenIsReportedByLineAndTheRestGoesIn() throws IOException {
        var file = String.join(
                "\n",
                PERSON.formatted("A"),
                "",
                "{ \"id\": \"B\" ",
                PERSON.formatted("C").replace("SECONDARY", "SECONDRY").replace("\"familySize\":1", "\"size\":1"),
                PERSON.formatted("A"),
                "x".repeat(RecordLines.LONGEST + 5),
                PERSON.formatted("D"));

        var report = take("people", file, false);

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.refused()).isEqualTo(4);
        assertThat(report.problemsInAll()).isEqualTo(6);
        assertThat(report.problems())
                .extracting(problem ->
                        "%d %s %s %s".formatted(problem.line(), problem.id(), problem.field(), problem.code()))
                .containsExactly(
                        "3 null null half-written",
                        "4 C /education/level unknown-value",
                        "4 C /familySize missing",
                        "4 C /size unknown-field",
                        "5 A /id candidate-twice",
                        "6 null null too-long");
        assertThat(store.candidates("people")).extracting(Profile::id).containsExactly("A", "D");
        assertThat(store.refused("people", 0, 100)).isEqualTo(report.problems());
    }

    @Test
    void anIdWithACharacterThatNoTextHoldsIsReported() throws IOException {
        var file = PERSON.formatted("A\\u0000") + "\n" + PERSON.formatted("D");

        var report = take("people", file, false);

        assertThat(report.problems()).extracting(RefusedRecord::code).containsExactly("bad-id");
        assertThat(store.refused("people", 0, 100))
                .extracting(RefusedRecord::code)
                .containsExactly("bad-id");
    }

    @Test
    void aTableNamesTheColumnOfWhatIsWrong() throws IOException {
        var file = "\uFEFF" + NEEDED + ",work.1.noc,work.1.country,work.1.startedOn,work.1.hoursPerWeek\r\n"
                + "A,2025-01-02T03:04:05Z,1990-05-06,SECONDARY,ENGLISH,1,21231,CA,2020-01-01,many\r\n"
                + "B,2025-01-02T03:04:05Z,1990-05-06,SECONDARY,ENGLISH,1,,,,\r\n"
                + "C,2025-01-02T03:04:05Z\r\n"
                + "D,\"2025-01-02\"T03:04:05Z,1990-05-06,SECONDARY,ENGLISH,1,,,,\r\n";

        var report = take("people", file, true);

        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.problems())
                .extracting(problem -> "%d %s %s".formatted(problem.line(), problem.field(), problem.code()))
                .containsExactly(
                        "2 work.1.hoursPerWeek wrong-type", "4 null cells-and-columns", "5 null malformed-csv");
    }

    @Test
    void aTableWithOtherColumnsIsRefusedWithAllThatIsWrongWithThem() {
        var file = "id,id,submitedAt,dateOfBirth,education.level,firstOfficialLanguage\r\n1,2,3,4,5,6\r\n";

        assertThatThrownBy(() -> take("people", file, true))
                .isInstanceOfSatisfying(
                        ImportRefused.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.field() + " " + problem.code())
                                .containsExactly(
                                        "id duplicate-column",
                                        "submitedAt unknown-column",
                                        "submittedAt missing-column",
                                        "familySize missing-column"));
        assertThat(store.list()).isEmpty();
    }

    @Test
    void onRequestAFileWithARecordThatCannotBeTakenChangesNothing() throws IOException {
        var before = take("people", people("A", "B"), false).pool();

        assertThatThrownBy(() -> take("people", bytes(people("C", "D", "C")), false, OnError.FAIL))
                .isInstanceOfSatisfying(ImportRefused.class, e -> {
                    assertThat(e.code()).isEqualTo("refused-records");
                    assertThat(e.problems()).extracting(RefusedRecord::line).containsExactly(3L);
                });
        assertThat(store.find("people")).contains(before);
        assertThat(store.candidates("people")).extracting(Profile::id).containsExactly("A", "B");
    }

    @Test
    void aFileOfWhichNothingCanBeTakenEmptiesNoPool() throws IOException {
        var before = take("people", people("A"), false).pool();

        assertThatThrownBy(() -> take("people", "{}\n{}", false))
                .isInstanceOfSatisfying(
                        ImportRefused.class, e -> assertThat(e.code()).isEqualTo("no-acceptable-record"));
        assertThatThrownBy(() -> take("people", "\n \n", false))
                .isInstanceOfSatisfying(
                        ImportRefused.class, e -> assertThat(e.code()).isEqualTo("no-candidates"));
        assertThat(store.find("people")).contains(before);
    }

    @Test
    void theSameFileAgainChangesNothingAndAnotherReplacesAll() throws IOException {
        var first = take("people", people("A", "B"), false);
        var again = take("people", people("A", "B"), false);
        var other = take("people", people("B", "A"), false);

        assertThat(first.changed()).isTrue();
        assertThat(again.changed()).isFalse();
        assertThat(again.pool()).isEqualTo(first.pool());
        assertThat(other.changed()).isTrue();
        assertThat(other.pool().digest()).isNotEqualTo(first.pool().digest());
        assertThat(store.candidates("people")).extracting(Profile::id).containsExactly("B", "A");
        assertThat(contents()).isEqualTo(1);
    }

    @Test
    void aFileThatBreaksOffLeavesThePoolAsItWas() throws IOException {
        var before = take("people", people("A"), false).pool();
        var breaking = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the sender is gone");
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                throw new IOException("the sender is gone");
            }
        };
        var many = people(IntStream.range(0, 9_000).mapToObj(i -> "M-" + i).toArray(String[]::new));

        assertThatThrownBy(() -> take("people", new SequenceInputStream(bytes(many), breaking), false, OnError.SKIP))
                .isInstanceOf(IOException.class);

        assertThat(store.find("people")).contains(before);
        assertThat(contents()).isEqualTo(1);
    }

    @Test
    void anImportThatIsCalledOffLeavesNothingBehind() {
        var reader = new ProfileReader(LAW.asOf(), LAW.occupations(), LAW.tests());
        Progress off = (done, all) -> {
            throw new CalledOff();
        };

        assertThatThrownBy(() -> new PoolImport(store)
                        .run(
                                pool("people"),
                                new Source(bytes(people("A")), 0, false),
                                new Reading(reader, COLUMNS, OnError.SKIP),
                                off))
                .isInstanceOf(CalledOff.class);
        assertThat(store.list()).isEmpty();
        assertThat(contents()).isZero();
    }

    @Test
    void whatAStopHasCutOffIsClearedAwayAtTheNextStart() throws IOException {
        take("people", people("A"), false);
        var cutOff = store.begin();
        cutOff.add(List.of(People.plain("B")));
        var reopened = new PoolStore(TemporaryDatabase.in(directory));

        reopened.leftOver().run();

        assertThat(contents()).isEqualTo(1);
        assertThat(reopened.candidates("people")).extracting(Profile::id).containsExactly("A");
    }

    @Test
    void ofMuchThatIsWrongTheReportShowsTheFirstAndCountsAll() throws IOException {
        var file = PERSON.formatted("A") + "\n" + "{}\n".repeat(3_000);

        var report = take("people", file, false);

        assertThat(report.refused()).isEqualTo(3_000);
        assertThat(report.problems()).hasSize(ImportReport.MOST_PROBLEMS);
        assertThat(store.refused("people", 0, 1_000_000)).hasSize(report.problemsInAll());
    }

    @Test
    void aPoolThatIsReplacedWhileItIsReadIsNotReadByHalves() throws IOException {
        take("people", people("A", "B"), false);
        var old = store.read("people").orElseThrow();
        take("people", people("C", "D"), false);

        assertThatThrownBy(() -> old.forEachBlock(candidates -> {})).hasMessageContaining("replaced");
    }

    @Test
    void everyFieldOfAProfileHasItsColumn() {
        assertThat(COLUMNS.all())
                .extracting(Columns.Column::name)
                .contains("id", "education.level", "languages.*.test", "partner.work.*.hoursPerWeek", "jobOffer.noc");
        assertThat(COLUMNS.all().stream().filter(Columns.Column::needed).map(Columns.Column::name))
                .containsExactlyInAnyOrder(NEEDED.split(",", -1));
    }

    private int contents() {
        return database.withHandle(handle -> handle.createQuery("select count(*) from pool_content")
                .mapTo(Integer.class)
                .one());
    }
}
