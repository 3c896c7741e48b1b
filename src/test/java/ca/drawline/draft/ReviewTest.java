package ca.drawline.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.drawline.audit.AuditEntry;
import ca.drawline.audit.AuditTrail;
import ca.drawline.draft.Draft.State;
import ca.drawline.draft.DraftRefused.Kind;
import ca.drawline.rulebook.CompiledFolder;
import ca.drawline.rulebook.Digest;
import ca.drawline.rulebook.DirectoryRules;
import ca.drawline.rulebook.RuleFile;
import ca.drawline.rulebook.RuleVersionStore;
import ca.drawline.rulebook.RulesAsWritten;
import ca.drawline.rulebook.RulesDirectory;
import ca.drawline.storage.TemporaryDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four eyes: nobody who worked on a draft approves it. */
@Tag("storage")
class ReviewTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-05T12:00:00Z"), ZoneOffset.UTC);
    private static final CompiledFolder COMPILED = new CompiledFolder(Path.of("target/compiled-rules"));
    private static final String STEM = "categories/2023-05-31/stem.drl";

    @TempDir
    Path data;

    @TempDir
    Path rules;

    private Jdbi jdbi;
    private RuleVersionStore versions;
    private AuditTrail audit;
    private DraftStore drafts;
    private DraftEditing editing;
    private DirectoryRules service;
    private Review review;
    private int draft;

    @BeforeEach
    void submitADraft() throws IOException {
        for (RuleFile file : RulesAsWritten.book().files()) {
            var target = rules.resolve(file.path());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.content());
        }
        jdbi = TemporaryDatabase.in(data);
        versions = new RuleVersionStore(jdbi);
        audit = new AuditTrail(jdbi);
        drafts = new DraftStore(jdbi, versions);
        editing = new DraftEditing(jdbi, drafts, audit, CLOCK);
        service = started();
        var books = new DraftBooks(drafts, new OpenedBooks(service, COMPILED));
        review = new Review(jdbi, drafts, books, versions, service, audit, CLOCK, false);
        draft = editing.create("Longer", 1, "ana").id();
        save("bo", "continuousMonths >= 9");
        review.submit(draft, "ana", "");
    }

    private DirectoryRules started() {
        var directory =
                new DirectoryRules(new RulesDirectory(rules), COMPILED, new Versions(jdbi, versions, audit), CLOCK);
        assertThat(directory.start()).isTrue();
        return directory;
    }

    private void save(String who, String months) {
        var file = drafts.files(now()).stream()
                .filter(one -> one.path().equals(STEM))
                .findFirst()
                .orElseThrow();
        var text = file.content().replaceAll("continuousMonths >= \\d+", months);
        editing.save(draft, STEM, text, new Seen(List.of(file.digest()), false), who);
    }

    private Draft now() {
        return drafts.find(draft).orElseThrow();
    }

    private DraftRefused refusedApproval(String who) {
        var refusal = catchThrowableOfType(DraftRefused.class, () -> review.approve(draft, now().digest(), who, ""));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    @Test
    void neitherTheAuthorNorWhoeverSavedAFileApproves() {
        assertThat(refusedApproval("ana").kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(refusedApproval("bo").kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(now().state()).isEqualTo(State.IN_REVIEW);
        assertThat(versions.list()).hasSize(1);
    }

    @Test
    void whoeverSavedAFileHasWorkedOnItThoughAnotherSavedOverIt() {
        save("dana", "continuousMonths >= 10");
        save("bo", "continuousMonths >= 11");
        review.submit(draft, "ana", "");

        assertThat(refusedApproval("dana").code()).isEqualTo("own-draft");
    }

    @Test
    void anotherApprovesAndTheVersionItsDraftAndTheRecordAgree() throws IOException {
        var published = review.approve(draft, now().digest(), "cleo", "Good.");

        assertThat(published.state()).isEqualTo(State.PUBLISHED);
        assertThat(published.published()).isEqualTo(2);
        assertThat(service.current().book().digest()).isEqualTo(published.digest());
        assertThat(Digest.of(versions.files(2))).isEqualTo(published.digest());
        assertThat(Digest.of(new RulesDirectory(rules).read().files())).isEqualTo(published.digest());
        assertThat(audit.list(99, 2)).extracting(AuditEntry::what).containsExactly("published", "approved");
        assertThat(audit.verify().whole()).isTrue();
    }

    @Test
    void aStartAfterAPublishThatWasCutOffServesThePublishedVersion() throws IOException {
        review.approve(draft, now().digest(), "cleo", "");
        Files.writeString(
                rules.resolve(STEM),
                RulesAsWritten.book().files().stream()
                        .filter(file -> file.path().equals(STEM))
                        .findFirst()
                        .orElseThrow()
                        .content());
        jdbi.useTransaction(handle -> versions.toWriteBack(handle, 2, 1));

        var restarted = started();

        assertThat(restarted.current().version().version()).isEqualTo("2");
        assertThat(Files.readString(rules.resolve(STEM))).contains("continuousMonths >= 9");
        assertThat(versions.toWriteBack()).isEmpty();
        assertThat(versions.list()).hasSize(2);
    }

    @Test
    void whatIsEditedWhileItIsOpenedIsNeitherKeptNorPublished() {
        var read = now();
        save("bo", "continuousMonths >= 12");

        var books = new DraftBooks(drafts, new OpenedBooks(service, COMPILED));
        var refusal = catchThrowableOfType(DraftRefused.class, () -> books.open(read));

        assertThat(refusal.code()).isEqualTo("edited-meanwhile");
        assertThat(now().state()).isEqualTo(State.DRAFT);
        assertThat(now().submittedDigest()).isNull();
    }
}
