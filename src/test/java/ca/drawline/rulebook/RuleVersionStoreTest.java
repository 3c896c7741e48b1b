package ca.drawline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.drawline.storage.TemporaryDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("storage")
class RuleVersionStoreTest {

    private static final Instant MONDAY = Instant.parse("2023-06-26T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2023-06-27T08:00:00Z");
    private static final List<RuleFile> FILES = List.of(
            new RuleFile("categories/2023-05-31/é.drl", "rule \"ü\"", "01"), new RuleFile("coverage.yaml", "", "02"));

    private Path directory;

    private RuleVersionStore store;

    @BeforeEach
    void open(@TempDir Path directory) {
        this.directory = directory;
        store = new RuleVersionStore(TemporaryDatabase.in(directory));
    }

    @Test
    void versionsAreCountedFromOne() {
        assertThat(store.record("aa", FILES, MONDAY, "directory", "").version()).isEqualTo(1);
        assertThat(store.record("bb", List.of(), TUESDAY, "ana", "adds a category")
                        .version())
                .isEqualTo(2);

        assertThat(store.list()).extracting(RuleVersion::version).containsExactly(2, 1);
        assertThat(store.find(2)).contains(new RuleVersion(2, "bb", TUESDAY, "ana", "adds a category"));
        assertThat(store.find(3)).isEmpty();
    }

    @Test
    void knownContentKeepsItsNumber() {
        var first = store.record("aa", FILES, MONDAY, "directory", "");

        assertThat(store.record("aa", FILES, TUESDAY, "ana", "again")).isEqualTo(first);
        assertThat(store.list()).hasSize(1);
    }

    @Test
    void contentThatComesBackIsAVersionOfItsOwn() {
        store.record("aa", FILES, MONDAY, "directory", "");
        store.record("bb", List.of(FILES.get(0)), MONDAY, "directory", "");

        assertThat(store.record("aa", FILES, TUESDAY, "directory", "").version())
                .isEqualTo(3);
        assertThat(store.files(3)).isEqualTo(store.files(1));
    }

    @Test
    void versionsAreListedPageByPage() {
        store.record("aa", FILES, MONDAY, "directory", "");
        store.record("bb", FILES, MONDAY, "directory", "");
        store.record("cc", FILES, MONDAY, "directory", "");

        assertThat(store.list(3, 1)).extracting(RuleVersion::version).containsExactly(2);
    }

    @Test
    void filesComeBackAsTheyWere() {
        store.record("aa", FILES, MONDAY, "directory", "");

        assertThat(new RuleVersionStore(TemporaryDatabase.in(directory)).files(1))
                .isEqualTo(FILES);
        assertThat(store.files(9)).isEmpty();
    }

    @Test
    void versionWithTheSamePathTwiceLeavesNothingBehind() {
        var twice = List.of(FILES.get(0), FILES.get(0));

        assertThatThrownBy(() -> store.record("aa", twice, MONDAY, "directory", ""))
                .isInstanceOf(RuntimeException.class);
        assertThat(store.list()).isEmpty();
    }
}
