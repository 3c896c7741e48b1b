package ca.drawline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ca.drawline.determination.RulesVersion;
import ca.drawline.rulebook.gate.GateLimits;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryRulesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 6, 28);
    private static final String STEM = "categories/2023-05-31/stem.drl";

    @TempDir
    Path rules;

    private final Register register = new Register();
    private DirectoryRules directory;

    /** Versions in memory; the database behind it can be made to fail. */
    private static final class Register implements VersionRegister {

        private final List<VersionRegister.Recorded> versions = new ArrayList<>();
        private final List<VersionRegister.Unwritten> unwritten = new ArrayList<>();
        private boolean failing;

        @Override
        public RuleVersion record(RuleBook book, String author, Instant publishedAt) {
            if (failing) {
                throw new IllegalStateException("the database is full");
            }
            var latest = latest();
            if (latest.isPresent() && latest.get().version().digest().equals(book.digest())) {
                return latest.get().version();
            }
            var version = new RuleVersion(versions.size() + 1, book.digest(), publishedAt, author, "");
            versions.add(new VersionRegister.Recorded(version, book.files()));
            return version;
        }

        @Override
        public Optional<VersionRegister.Recorded> latest() {
            return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
        }

        private RuleVersion publish(RuleBook book, Instant at) {
            var over = versions.get(versions.size() - 1).files();
            var version = record(book, "ana", at);
            unwritten.add(new VersionRegister.Unwritten(version.version(), over, book.files()));
            return version;
        }

        @Override
        public List<VersionRegister.Unwritten> unwritten() {
            return List.copyOf(unwritten);
        }

        @Override
        public void written(int version) {
            unwritten.removeIf(one -> one.version() == version);
        }
    }

    @BeforeEach
    void copyTheRuleBook() throws IOException {
        for (RuleFile file : RulesAsWritten.book().files()) {
            write(file.path(), file.content());
        }
        directory = started();
        assertThat(directory.start()).isTrue();
    }

    private DirectoryRules started() {
        return new DirectoryRules(
                new RulesDirectory(rules),
                RulesAsWritten.COMPILED,
                register,
                Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));
    }

    @Test
    void aRestartWithABrokenDirectoryServesTheVersionRecordedLast() throws IOException {
        var digest = directory.current().version().digest();
        edit(STEM, "continuousMonths >= 6", "continousMonths >= 6");
        var restarted = started();

        assertThat(restarted.start()).isTrue();

        assertThat(restarted.current().version()).isEqualTo(new RulesVersion("1", digest));
        assertThat(restarted.problems()).extracting(Problem::file).containsExactly(STEM);
    }

    @Test
    void anEditThatCouldNotBeRecordedIsTriedAgain() throws IOException {
        register.failing = true;
        edit(STEM, "continuousMonths >= 6", "continuousMonths >= 9");

        assertThatThrownBy(directory::refresh).hasMessageContaining("the database is full");
        assertThat(directory.problems()).extracting(Problem::code).containsExactly("not-published");
        register.failing = false;

        assertThat(directory.refresh()).isTrue();
        assertThat(directory.problems()).isEmpty();
    }

    @Test
    void aNewFileThatIsNotUtf8IsShown() throws IOException {
        Files.write(
                rules.resolve("categories/2023-05-31/latin.drl"),
                "// Professions de la santé".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(directory.refresh()).isFalse();

        assertThat(directory.problems()).extracting(Problem::code).containsExactly("not-utf8");
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
                    categories/2023-05-31/stem.drl | requirement == "stem-experience" | requirement == "stem-experiense" | unknown-requirement
                    crs-core/2015-01-01/core.drl | grid == "age" | grid == "agee" | unknown-grid
                    categories/2023-05-31/stem.drl | "20010" | "20019" | unknown-occupation
                    categories/2023-05-31/stem.drl | // Engineering managers | // Civil engineers | other-title
                    categories/2023-05-31/stem.drl | withinYears == 3, | | must-ask
                    categories/2023-05-31/stem.drl | Experience( | Experiance( | unknown-fact
                    categories/2023-05-31/stem.drl | @Id("stem-experience") | | no-id
                    categories/2023-05-31/stem.drl | @Id("stem-experience") | @Id("stem") | double-id
                    categories/2023-05-31/stem.drl | @Fr( | @French( | no-french
                    categories/2023-05-31/stem.drl | @LabelFr( | @Label( | no-label
                    categories/2023-05-31/stem.drl | continuousMonths >= 6 | Math.abs( continuousMonths ) >= 6 | call
                    categories/2023-05-31/stem.drl | insert( new Member( "stem" ) ); | System.exit( 1 ); | consequence
                    definitions/2015-01-01/full-time-work.csv | hours-per-year | hours-a-year | no-figure
                    definitions/2015-01-01/full-time-work.csv | whole-months-count,1 | whole-months-count,2 | grid-value
                    crs-core/2015-01-01/age.csv | value | points | grid-header
                    program-fst/2022-11-16/skilled-trades.csv | 726,0 | 728,0 | unknown-occupation
                    """)
    void whatMeansNothingIsRefused(String path, String before, @Nullable String after, String code) throws IOException {
        edit(path, before, after == null ? "" : after);

        assertThat(directory.refresh()).isFalse();

        assertThat(directory.problems()).extracting(Problem::code).contains(code);
        assertThat(directory.problems()).allMatch(problem -> !problem.hint().isBlank());
    }

    @Test
    void anEditIsPublishedAsTheNextVersion() throws IOException {
        edit(STEM, "continuousMonths >= 6", "continuousMonths >= 9");

        assertThat(directory.refresh()).isTrue();

        assertThat(directory.current().version().version()).isEqualTo("2");
        assertThat(directory.problems()).isEmpty();
    }

    @Test
    void unchangedContentIsNoNewVersion() {
        assertThat(directory.refresh()).isFalse();
        assertThat(directory.current().version().version()).isEqualTo("1");
    }

    @Test
    void aBrokenEditLeavesTheLastGoodVersionServingAndNamesFileAndLine() throws IOException {
        var before = directory.current();
        edit(STEM, "continuousMonths >= 6", "continousMonths >= 6");

        assertThat(directory.refresh()).isFalse();

        assertThat(directory.current()).isSameAs(before);
        assertThat(directory.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(STEM);
            assertThat(problem.line()).isEqualTo(lineOf(STEM, "continousMonths"));
            assertThat(problem.message()).isEqualTo("`continousMonths` is not a field of Experience.");
            assertThat(problem.hint()).isEqualTo("Did you mean continuousMonths?");
        });
    }

    @Test
    void mendingABrokenEditClearsItsProblems() throws IOException {
        edit(STEM, "continuousMonths >= 6", "continousMonths >= 6");
        directory.refresh();
        edit(STEM, "continousMonths >= 6", "continuousMonths >= 7");

        assertThat(directory.refresh()).isTrue();

        assertThat(directory.problems()).isEmpty();
    }

    @Test
    void takingABrokenEditBackClearsItsProblemsWithoutANewVersion() throws IOException {
        edit(STEM, "continuousMonths >= 6", "continousMonths >= 6");
        directory.refresh();
        edit(STEM, "continousMonths >= 6", "continuousMonths >= 6");

        assertThat(directory.refresh()).isFalse();

        assertThat(directory.problems()).isEmpty();
        assertThat(directory.current().version().version()).isEqualTo("1");
    }

    @Test
    void theProblemsOfAllFilesAreShownAtOnce() throws IOException {
        edit(STEM, "continuousMonths >= 6", "continousMonths >= 6");
        write("categories/2023-05-31/aviation.drl", "package categories\nrule \"x\" when\nthen\nend\n");
        write("crs-core/2015-01-01/age.csv", "from,to,withPartner,value\n18,20,true,ninety\n");

        directory.refresh();

        assertThat(directory.problems())
                .extracting(Problem::file)
                .contains(STEM, "categories/2023-05-31/aviation.drl", "crs-core/2015-01-01/age.csv");
    }

    @Test
    void aFileThatIsStillBeingWrittenIsNotTaken() throws IOException {
        directory.watch();
        write("categories/2023-05-31/half.drl", "package categories\nrule \"half");

        assertThat(directory.watch()).isFalse();
        assertThat(directory.problems()).isEmpty();

        Files.delete(rules.resolve("categories/2023-05-31/half.drl"));
        edit(STEM, "continuousMonths >= 6", "continuousMonths >= 8");
        assertThat(directory.watch()).isFalse();
        assertThat(directory.watch()).isTrue();
    }

    @Test
    void sectionsThatAnEditDidNotTouchAreTakenOverWithAllThatTheyRemember() throws IOException {
        var before = directory.current().book().sections();
        edit(STEM, "continuousMonths >= 6", "continuousMonths >= 9");

        directory.refresh();

        var after = directory.current().book().sections();
        assertThat(after).hasSameSizeAs(before);
        assertThat(after.stream().filter(section -> !before.contains(section)))
                .singleElement()
                .satisfies(section -> assertThat(section.path().name()).isEqualTo("stem.drl"));
    }

    @Test
    void anEditOfAGridCompilesNothingAndCounts() throws IOException {
        var before = directory.current().book();
        edit("crs-core/2015-01-01/canadian-work.csv", "40", "41");

        assertThat(directory.refresh()).isTrue();

        var bases = before.sections().stream().map(Section::base).toList();
        assertThat(directory.current().book().sections()).allMatch(section -> bases.contains(section.base()));
        assertThat(directory.current().book().digest()).isNotEqualTo(before.digest());
    }

    @Test
    void replacedVersionsAreCollectedWhole() throws Exception {
        var replaced = new ArrayList<WeakReference<Object>>();
        for (int months = 7; months < 17; months++) {
            edit(STEM, "continuousMonths >= " + (months - 1), "continuousMonths >= " + months);
            directory.refresh();
            var stem = directory.current().book().sections().stream()
                    .filter(section -> section.path().name().equals("stem.drl"))
                    .findFirst()
                    .orElseThrow();
            directory.current().book().on(DAY).categories();
            replaced.add(new WeakReference<>(stem.base()));
        }
        edit(STEM, "continuousMonths >= 16", "continuousMonths >= 6");
        directory.refresh();

        for (int attempt = 0; attempt < 50 && alive(replaced) > 0; attempt++) {
            System.gc();
            // Fills the young generation, so that the collector looks again.
            assertThat(new byte[8 * 1024 * 1024]).isNotEmpty();
        }
        assertThat(alive(replaced)).isZero();
    }

    @Test
    void aPublishedRuleBookServesAndIsWrittenToTheDirectoryByteForByte() throws Exception {
        var before = directory.current().book();
        var book = edited(before, "continuousMonths >= 6", "continuousMonths >= 9");

        var published = directory.publish(book, before.digest(), register::publish);

        assertThat(published.version().version()).isEqualTo("2");
        assertThat(directory.current()).isSameAs(published);
        assertThat(new RulesDirectory(rules).read().files()).isEqualTo(book.files());
        assertThat(directory.watch()).isFalse();
        assertThat(directory.watch()).isFalse();
        assertThat(register.versions).hasSize(2);
        assertThat(register.unwritten).isEmpty();
    }

    @Test
    void filesThatAPublishedRuleBookLacksAreRemovedWithTheirFolder() throws Exception {
        var before = directory.current().book();
        var folder = "additional-points-sibling/2017-06-06/";
        var fewer = before.files().stream()
                .filter(file -> !file.path().endsWith("sibling/2017-06-06/scenarios.yaml"))
                .toList();

        directory.publish(
                RuleBook.open(fewer, List.of(before), RulesAsWritten.COMPILED), before.digest(), register::publish);

        assertThat(rules.resolve(folder + "scenarios.yaml")).doesNotExist();
        assertThat(rules.resolve(folder)).exists();
    }

    @Test
    void nothingIsPublishedOverADirectoryThatWasEditedByHand() throws Exception {
        var before = directory.current();
        var book = edited(before.book(), "continuousMonths >= 6", "continuousMonths >= 9");
        edit("crs-core/2015-01-01/canadian-work.csv", "40", "41");

        assertThatThrownBy(() -> directory.publish(book, before.book().digest(), register::publish))
                .isInstanceOf(PublishingRefused.class)
                .hasMessageContaining("crs-core/2015-01-01/canadian-work.csv");

        assertThat(directory.current()).isSameAs(before);
        assertThat(register.versions).hasSize(1);
    }

    @Test
    void nothingIsPublishedOverAVersionThatIsNoLongerInService() throws Exception {
        var before = directory.current().book();
        var first = edited(before, "continuousMonths >= 6", "continuousMonths >= 9");
        var second = edited(before, "continuousMonths >= 6", "continuousMonths >= 12");
        directory.publish(first, before.digest(), register::publish);

        assertThatThrownBy(() -> directory.publish(second, before.digest(), register::publish))
                .isInstanceOf(PublishingRefused.class)
                .hasMessageContaining("Version 2 was published meanwhile");
    }

    @Test
    void aStartCompletesTheWritingThatWasCutOffAndKeepsWhatWasEditedByHand() throws Exception {
        var before = directory.current().book();
        var book = edited(before, "continuousMonths >= 6", "continuousMonths >= 9");
        register.publish(book, Instant.EPOCH);
        edit("crs-core/2015-01-01/canadian-work.csv", "40", "41");

        var restarted = started();
        assertThat(restarted.start()).isTrue();

        assertThat(Files.readString(rules.resolve(STEM))).contains("continuousMonths >= 9");
        assertThat(Files.readString(rules.resolve("crs-core/2015-01-01/canadian-work.csv")))
                .contains("41");
        assertThat(restarted.current().version().version()).isEqualTo("3");
    }

    @Test
    void aDirectoryThatCannotBeWrittenShowsItAndTheVersionServes() throws Exception {
        var before = directory.current().book();
        var path = "categories/2023-05-31/new/file.drl";
        var book = edited(before, "continuousMonths >= 6", "continuousMonths >= 9");

        directory.publish(book, before.digest(), (made, at) -> {
            var version = register.publish(made, at);
            register.unwritten.clear();
            register.unwritten.add(new VersionRegister.Unwritten(
                    version.version(), List.of(), List.of(new RuleFile("../" + path, "", ""))));
            return version;
        });

        assertThat(directory.current().version().version()).isEqualTo("2");
        assertThat(directory.problems()).extracting(Problem::code).containsExactly("not-written");
        assertThat(directory.watch()).isFalse();
        assertThat(rules.resolveSibling(path)).doesNotExist();
    }

    @Test
    void aLinkIsAProblemAndIsNotFollowed(@TempDir Path elsewhere) throws Exception {
        Files.writeString(elsewhere.resolve("x.drl"), "package categories");
        Files.createSymbolicLink(rules.resolve("categories/2023-05-31/linked.drl"), elsewhere.resolve("x.drl"));
        Files.createSymbolicLink(rules.resolve("categories/2024-01-01"), elsewhere);
        Files.createSymbolicLink(rules.resolve("categories/2023-05-31/.#stem.drl"), elsewhere.resolve("editor"));

        directory.refresh();

        assertThat(directory.current().version().version()).isEqualTo("1");
        assertThat(directory.problems())
                .extracting(Problem::file, Problem::code)
                .containsExactly(
                        tuple("categories/2023-05-31/linked.drl", "link"), tuple("categories/2024-01-01", "link"));
    }

    @Test
    void aDirectoryOfOtherThingsIsNotReadToItsEnd(@TempDir Path other) throws Exception {
        for (int file = 0; file <= GateLimits.FILES + 5; file++) {
            Files.createFile(other.resolve("f" + file));
        }

        var content = new RulesDirectory(other).read();

        assertThat(content.files()).hasSizeLessThanOrEqualTo(GateLimits.FILES + 1);
        assertThat(content.problems()).extracting(Problem::code).containsExactly("growth");
    }

    private static RuleBook edited(RuleBook book, String before, String after) throws BrokenRuleBook {
        var files = book.files().stream()
                .map(file -> {
                    var content = file.path().equals(STEM) ? file.content().replace(before, after) : file.content();
                    return new RuleFile(file.path(), content, Digest.of(content));
                })
                .toList();
        return RuleBook.open(files, List.of(book), RulesAsWritten.COMPILED);
    }

    @Test
    void aDateBeforeTheFirstRuleIsRefusedWithTheFirstDate() {
        var book = directory.current().book();

        assertThatThrownBy(() -> book.on(LocalDate.of(2014, 12, 31)))
                .isInstanceOf(DateNotCovered.class)
                .hasMessageContaining("2015-01-01");
        assertThatThrownBy(() -> book.forDraws(LocalDate.of(2022, 11, 15)))
                .isInstanceOf(DateNotCovered.class)
                .hasMessageContaining("2022-11-16");
    }

    private static long alive(List<WeakReference<Object>> references) {
        return references.stream().filter(reference -> reference.get() != null).count();
    }

    private void write(String path, String content) throws IOException {
        var file = rules.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private void edit(String path, String before, String after) throws IOException {
        var content = Files.readString(rules.resolve(path));
        assertThat(content).contains(before);
        Files.writeString(rules.resolve(path), content.replace(before, after));
    }

    private int lineOf(String path, String text) throws IOException {
        var lines = Files.readAllLines(rules.resolve(path));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return i + 1;
            }
        }
        throw new AssertionError(text);
    }
}
