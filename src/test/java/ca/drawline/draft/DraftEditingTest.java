package ca.drawline.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import ca.drawline.audit.AuditEntry;
import ca.drawline.audit.AuditTrail;
import ca.drawline.draft.Draft.State;
import ca.drawline.draft.DraftRefused.Kind;
import ca.drawline.rulebook.Digest;
import ca.drawline.rulebook.RuleFile;
import ca.drawline.rulebook.RuleVersionStore;
import ca.drawline.storage.TemporaryDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("storage")
class DraftEditingTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final Seen UNSAID = new Seen(List.of(), false);
    private static final String STEM = "categories/2023-05-31/stem.drl";
    private static final String NEW = "categories/2023-05-31/new.drl";
    private static final List<RuleFile> FILES = List.of(
            file(STEM, "rule \"stem\""),
            file("concerns.yaml", "categories: { en: Categories }\nfees: { en: Fees }\n"),
            file("coverage.yaml", "from: 2015-01-01"));

    private DraftStore drafts;
    private DraftEditing editing;
    private AuditTrail audit;
    private int draft;

    private static RuleFile file(String path, String content) {
        return new RuleFile(path, content, Digest.of(content));
    }

    @BeforeEach
    void beginADraft(@TempDir Path directory) {
        var jdbi = TemporaryDatabase.in(directory);
        var versions = new RuleVersionStore(jdbi);
        versions.record(Digest.of(FILES), FILES, NOON, "directory", "");
        drafts = new DraftStore(jdbi, versions);
        audit = new AuditTrail(jdbi);
        editing = new DraftEditing(jdbi, drafts, audit, Clock.fixed(NOON, ZoneOffset.UTC));
        draft = editing.create("Stem for all", 1, "ana").id();
    }

    private static Seen seen(String content) {
        return new Seen(List.of(Digest.of(content)), false);
    }

    private static ThrowableAssert<DraftRefused> refused(Kind kind, ThrowingCallable what) {
        var refusal = catchThrowableOfType(DraftRefused.class, what);
        assertThat(refusal).isNotNull();
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.hint()).isNotBlank();
        return new ThrowableAssert<>(refusal);
    }

    @Test
    void aDraftBeginsAsItsBase() {
        var begun = drafts.find(draft).orElseThrow();

        assertThat(begun.digest()).isEqualTo(Digest.of(FILES));
        assertThat(begun.state()).isEqualTo(State.DRAFT);
        assertThat(drafts.files(begun)).isEqualTo(FILES);
    }

    @Test
    void changesStandOverTheBaseAndTheDigestFollows() {
        editing.save(draft, STEM, "rule \"other\"", seen("rule \"stem\""), "ana");
        editing.save(draft, NEW, "rule \"new\"", UNSAID, "bo");
        editing.delete(draft, "coverage.yaml", seen("from: 2015-01-01"), "bo");

        var now = drafts.find(draft).orElseThrow();
        assertThat(drafts.files(now))
                .extracting(RuleFile::path, RuleFile::content)
                .containsExactly(
                        tuple(NEW, "rule \"new\""),
                        tuple(STEM, "rule \"other\""),
                        tuple("concerns.yaml", FILES.get(1).content()));
        assertThat(now.digest()).isEqualTo(Digest.of(drafts.files(now)));
        assertThat(now.changedBy()).isEqualTo("bo");
        assertThat(audit.list(99, 99))
                .extracting(AuditEntry::who, AuditEntry::what)
                .containsExactly(
                        tuple("bo", "file-deleted"),
                        tuple("bo", "file-saved"),
                        tuple("ana", "file-saved"),
                        tuple("ana", "draft-created"));
    }

    @Test
    void theSecondOfTwoAnalystsLearnsWhoWasFirst() {
        editing.save(draft, STEM, "ana's", seen("rule \"stem\""), "ana");

        refused(Kind.STALE, () -> editing.save(draft, STEM, "bo's", seen("rule \"stem\""), "bo"))
                .hasMessageContaining("ana saved the file")
                .hasMessageContaining("2026-01-05T12:00:00Z");
        refused(Kind.STALE, () -> editing.delete(draft, STEM, seen("rule \"stem\""), "bo"));
        refused(Kind.UNSEEN, () -> editing.save(draft, STEM, "bo's", UNSAID, "bo"));
        refused(Kind.UNSEEN, () -> editing.delete(draft, STEM, UNSAID, "bo"));
        assertThat(drafts.changes(draft)).extracting(DraftFile::content).containsExactly("ana's");
    }

    @Test
    void whoeverHasSeenAnotherContentThanTheVersionsLearnsWhoPublishedIt() {
        refused(Kind.STALE, () -> editing.save(draft, STEM, "bo's", seen("something else"), "bo"))
                .hasMessageContaining("stands as in version 1, which directory published at 2026-01-05T12:00:00Z.");
        refused(Kind.STALE, () -> editing.save(draft, NEW, "bo's", seen("something else"), "bo"))
                .hasMessageContaining("There is no file " + NEW);
    }

    @Test
    void aNewFileIsMadeOnce() {
        assertThat(editing.save(draft, NEW, "ana's", new Seen(List.of(), true), "ana"))
                .isTrue();

        refused(Kind.STALE, () -> editing.save(draft, NEW, "bo's", new Seen(List.of(), true), "bo"));
        refused(Kind.UNSEEN, () -> editing.save(draft, NEW, "bo's", UNSAID, "bo"));
    }

    @Test
    void aFileThatWasRemovedMeanwhileIsNotMadeAgainUnawares() {
        editing.delete(draft, STEM, seen("rule \"stem\""), "ana");

        refused(Kind.STALE, () -> editing.save(draft, STEM, "bo's", seen("rule \"stem\""), "bo"))
                .hasMessageContaining("ana removed the file");
        refused(Kind.MISSING, () -> editing.delete(draft, STEM, UNSAID, "bo"));
    }

    @Test
    void ofManyWhoSaveAtOnceOneSucceeds() throws Exception {
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> saves = IntStream.range(0, 12)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        try {
                            editing.save(draft, STEM, "content " + i, seen("rule \"stem\""), "analyst " + i);
                            return true;
                        } catch (DraftRefused e) {
                            return false;
                        }
                    })
                    .toList();
            var succeeded = 0;
            for (var save : pool.invokeAll(saves)) {
                succeeded += save.get() ? 1 : 0;
            }
            assertThat(succeeded).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
        assertThat(audit.verify().whole()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../categories/2023-05-31/x.drl",
                "categories/../../x.drl",
                "categories/2023-05-31/../../../x.drl",
                "/etc/passwd",
                "categories/2023-05-31/.hidden.drl",
                ".git/2023-05-31/x.drl",
                "categories/2023-05-31/x.java",
                "categories/2023-05-31/x.drl.sh",
                "categories/2023-02-31/x.drl",
                "categories/2023-05-31/a/x.drl",
                "categories\\2023-05-31\\x.drl",
                "categories/2023-05-31/x\u0000.drl",
                "categories/2023-05-31/",
                "x.drl",
                "new-top.yaml",
                "catagories/2023-05-31/x.drl",
                "scenarios/../x.yaml",
                "Categories/2023-05-31/x.drl",
                "categories/2023-05-31/Stem.drl",
                "categories/2023-05-31/sTEM.drl"
            })
    void namesThatAreNotOfTheRuleBookAreRefused(String path) {
        refused(Kind.UNACCEPTABLE, () -> editing.save(draft, path, "x", UNSAID, "ana"));
        assertThat(drafts.changes(draft)).isEmpty();
    }

    @Test
    void namesThatAFileSystemMayNotTakeAreRefused() {
        var path = "categories/2023-05-31/" + "x".repeat(101) + ".drl";

        refused(Kind.UNACCEPTABLE, () -> editing.save(draft, path, "x", UNSAID, "ana"))
                .hasMessageContaining("xxx");
    }

    @Test
    void aConcernIsKnownOnceItHasATitle() {
        assertThat(editing.save(draft, "fees/2024-01-01/fees.drl", "x", UNSAID, "ana"))
                .isTrue();
        assertThat(editing.save(draft, "scenarios/people.yaml", "x", UNSAID, "ana"))
                .isTrue();
        refused(Kind.UNACCEPTABLE, () -> editing.save(draft, "feees/2024-01-01/fees.drl", "x", UNSAID, "ana"))
                .hasMessageContaining("feees");
    }

    @Test
    void hugeFilesAndBytesThatAreNoTextAreRefused() {
        refused(Kind.UNACCEPTABLE, () -> editing.save(draft, NEW, "é".repeat(131_073), UNSAID, "ana"));
        refused(Kind.UNACCEPTABLE, () -> editing.save(draft, NEW, "a\u0000b", UNSAID, "ana"));
    }
}
