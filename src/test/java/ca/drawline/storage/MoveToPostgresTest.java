package ca.drawline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.drawline.audit.AuditTrail;
import ca.drawline.draft.DraftEditing;
import ca.drawline.draft.DraftStore;
import ca.drawline.draft.Seen;
import ca.drawline.draw.DrawNames;
import ca.drawline.draw.DrawStore;
import ca.drawline.draw.InvitedCandidate;
import ca.drawline.draw.KeptDraw;
import ca.drawline.draw.KeptDraws;
import ca.drawline.draw.comparison.Comparison;
import ca.drawline.draw.comparison.ComparisonStore;
import ca.drawline.draw.comparison.PoolComparison;
import ca.drawline.draw.comparison.Turn;
import ca.drawline.draw.record.Office;
import ca.drawline.draw.record.RecordStore;
import ca.drawline.job.Progress;
import ca.drawline.pool.NewPool;
import ca.drawline.pool.People;
import ca.drawline.pool.PoolEvaluation;
import ca.drawline.pool.PoolStore;
import ca.drawline.pool.RefusedRecord;
import ca.drawline.round.RoundsTable;
import ca.drawline.rulebook.RuleVersionStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a database file holds is moved to a PostgreSQL whole, or not at all. */
class MoveToPostgresTest {

    private static final Instant LATER = Office.ROUND.plusSeconds(60);
    private static final String NEW_FILE = "categories/2023-05-31/new.drl";

    private static Path directory;
    private static Comparison comparison;
    private static Comparison another;
    private static Database file;

    @BeforeAll
    static void fill(@TempDir Path place) {
        directory = place;
        var office = new Office(place, 2, "people");
        var jdbi = office.jdbi;
        var sealed = office.seal("people", 20);
        office.invitations.decline(
                sealed, office.invitations.standings(sealed, null).get(0), LocalDate.of(2023, 7, 1), "bo");
        var audit = new AuditTrail(jdbi);
        var versions = new RuleVersionStore(jdbi);
        var editing = new DraftEditing(jdbi, new DraftStore(jdbi, versions), audit, Office.CLOCK);
        jdbi.useTransaction(
                handle -> versions.append(handle, "digest 3", office.book.files(), Office.ROUND, "ana", "with files"));
        var draft = editing.create("Wörter, \"quoted\"\\ and\ttabbed", 3, "ana").id();
        editing.save(draft, NEW_FILE, "// new\r\nline\\n\n", Seen.of(Optional.empty()), "bo");
        jdbi.useTransaction(handle -> versions.toWriteBack(handle, 3, 2));
        new DrawNames(jdbi, audit).name(sealed.record().draw(), "La ronde d'été", "ana", LATER);
        new KeptDraws(office.draws, new DrawStore(jdbi)).run(Office.request("people", LATER, 7), office.book, LATER);
        comparison = compare(office, 50);
        another = compare(office, 60);
        new ComparisonStore(jdbi).save(comparison, LATER);
        withRefusals(new PoolStore(jdbi));
        file = Database.open(DatabaseAddress.in(place), "1");
    }

    private static Comparison compare(Office office, int invitations) {
        return new PoolComparison(
                        office.draws,
                        new PoolEvaluation(),
                        RoundsTable.shipped().publishedBands())
                .compare(
                        new PoolComparison.Side(Office.request("people", LATER, 30), office.book),
                        new PoolComparison.Side(Office.request("people", LATER, invitations), office.book),
                        null,
                        Progress.UNWATCHED);
    }

    private static void withRefusals(PoolStore pools) {
        try (var content = pools.begin()) {
            content.add(List.of(People.plain("é"), People.complete("b")));
            content.refuse(List.of(new RefusedRecord(3, null, "/id", "missing", "There is no id.", "Give one.")));
            pools.replace(new NewPool("imported", LATER, false, "A file.", null, null), content);
        }
    }

    @AfterAll
    static void close() {
        file.close();
    }

    /** All that the stores tell. */
    private static Map<String, Object> told(Jdbi jdbi) {
        var told = new TreeMap<String, Object>();
        var versions = new RuleVersionStore(jdbi);
        told.put("versions", versions.list());
        told.put("files", versions.files(3));
        told.put("to write back", versions.toWriteBack());
        var drafts = new DraftStore(jdbi, versions);
        told.put("drafts", drafts.list(Integer.MAX_VALUE, 9));
        told.put("changes", drafts.changes(1));
        var audit = new AuditTrail(jdbi);
        told.put("audit", audit.list(Integer.MAX_VALUE, 99));
        told.put("audit verified", audit.verify());
        var pools = new PoolStore(jdbi);
        told.put("pools", pools.list());
        told.put("people", pools.candidates("people"));
        told.put("imported", pools.candidates("imported"));
        told.put("refused", pools.refused("imported", 0, 9));
        var draws = new DrawStore(jdbi);
        told.put("draws", draws.list(Integer.MAX_VALUE, 9, false));
        told.put("named draws", draws.list(Integer.MAX_VALUE, 9, true));
        for (KeptDraw draw : draws.list(Integer.MAX_VALUE, 9, false)) {
            var id = draw.result().id();
            var invited = new ArrayList<InvitedCandidate>();
            draws.invited(id, invited::add);
            told.put("draw " + id, List.of(draws.curve(id), draws.margin(id), invited));
        }
        var comparisons = new ComparisonStore(jdbi);
        told.put("comparisons", comparisons.list(Integer.MAX_VALUE, 9));
        told.put("comparison", comparisons.find(comparison.result().id()));
        told.put("gained", comparisons.people(comparison.result().id(), Turn.GAINED, 0));
        var records = new RecordStore(jdbi, audit);
        told.put("records", records.list(Integer.MAX_VALUE, 9));
        var sealed = records.list(Integer.MAX_VALUE, 1).get(0);
        told.put("invitations", records.invitations(sealed.record()));
        told.put("declined", records.declined(1));
        return told;
    }

    private static void move(DatabaseAddress target) {
        new MoveToPostgres(directory, target, "1").run((table, copied, all) -> {});
    }

    @Test
    void everythingReadsTheSameAndGoesOnFromThere() {
        var target = TemporaryPostgres.emptyDatabase();
        var progress = new ArrayList<String>();

        var rows = new MoveToPostgres(directory, target, "1")
                .run((table, copied, all) -> progress.add("%s %d of %d".formatted(table, copied, all)));

        assertThat(rows).containsEntry("candidate", 1_002L).containsEntry("invitation", 20L);
        assertThat(rows.values()).as("every table has something to move").doesNotContain(0L);
        assertThat(progress).contains("candidate 1000 of 1002", "candidate 1002 of 1002", "draw_record 1 of 1");
        try (var server = Database.open(target, "1")) {
            var jdbi = server.jdbi();
            assertThat(told(jdbi)).isEqualTo(told(file.jdbi()));

            new ComparisonStore(jdbi).save(another, LATER);
            new PoolStore(jdbi)
                    .create(new NewPool("more", LATER, true, "Made.", null, null), List.of(People.plain("a")));
            var audit = new AuditTrail(jdbi);
            jdbi.useTransaction(handle -> audit.add(handle, LATER, "ana", "tested", "", ""));
            assertThat(new ComparisonStore(jdbi).list(Integer.MAX_VALUE, 9)).hasSize(2);
            assertThat(new PoolStore(jdbi).candidates("more")).hasSize(1);
            assertThat(audit.verify().whole()).isTrue();
        }
        assertThatThrownBy(() -> move(target))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("is not empty: its table");
    }

    @Test
    void whatCannotBeMovedLeavesTheTargetEmpty(@TempDir Path spoiled) {
        try (var database = Database.open(DatabaseAddress.in(spoiled), "1")) {
            database.jdbi().useHandle(handle -> {
                handle.execute("insert into rule_text values ('a', 'good')");
                handle.execute("insert into rule_version values (1, 'a', '', '', '')");
                handle.execute("insert into draw (id, request, result, created_at) values ('d', '', char(0), '')");
            });
        }
        var target = TemporaryPostgres.emptyDatabase();

        assertThatThrownBy(() -> new MoveToPostgres(spoiled, target, "1").run((table, copied, all) -> {}))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("nothing was")
                .hasMessageContaining("COPY draw, line 1");
        try (var server = Database.open(target, "1")) {
            assertThat(new RuleVersionStore(server.jdbi()).list()).isEmpty();
        }
        move(target);
    }

    @Test
    void onlyAFileIsMovedAndOnlyToAServer(@TempDir Path empty) {
        assertThatThrownBy(() -> new MoveToPostgres(empty, TemporaryPostgres.emptyDatabase(), "1")
                        .run((table, copied, all) -> {}))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("There is no database file")
                .hasMessageContaining("drawline.data.directory");
        assertThatThrownBy(() -> move(DatabaseAddress.in(empty)))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("jdbc:postgresql://host/name");
    }
}
