package ca.drawline.draw.record;

import ca.drawline.audit.AuditTrail;
import ca.drawline.rulebook.Digest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Keeps sealed draws and what became of their invitations; nothing of it is ever changed. Safe for many threads. */
public final class RecordStore {

    static final String SEALED = "draw-sealed";

    private static final String COLUMNS = "select record, hash, result, excluded from draw_record ";

    private final Jdbi jdbi;
    private final AuditTrail audit;

    /**
     * @param jdbi the database
     * @param audit the record of who did what
     */
    public RecordStore(Jdbi jdbi, AuditTrail audit) {
        this.jdbi = jdbi;
        this.audit = audit;
    }

    /** The sealed draw of an id. */
    public Optional<SealedDraw> find(String draw) {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + "where draw = :draw")
                .bind("draw", draw)
                .map(RecordStore::sealed)
                .findOne());
    }

    /** Sealed draws, the newest first: at most so many, all with a number below the given one. */
    public List<SealedDraw> list(int below, int most) {
        return jdbi.withHandle(
                handle -> handle.createQuery(COLUMNS + "where number < :below order by number desc limit :most")
                        .bind("below", below)
                        .bind("most", most)
                        .map(RecordStore::sealed)
                        .list());
    }

    /** Whether a sealed draw rests on a pool. */
    public boolean restsOn(String pool) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from draw_record where pool = :pool")
                        .bind("pool", pool)
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }

    /**
     * Where the chain ends.
     *
     * @param number number of the last record; 0 where there is none
     * @param hash its hash; empty where there is none
     */
    record Head(int number, String hash) {}

    Head head() {
        return jdbi.withHandle(RecordStore::head);
    }

    private static Head head(Handle handle) {
        return handle.createQuery("select number, hash from draw_record order by number desc limit 1")
                .map((row, context) -> new Head(row.getInt("number"), row.getString("hash")))
                .findOne()
                .orElse(new Head(0, ""));
    }

    /** Adds a record with its invitations and an entry of the audit trail, or nothing; says whether the chain ended there. */
    boolean append(Head head, SealedDraw sealed, List<Invitation> invitations) {
        var record = sealed.record();
        return jdbi.inTransaction(handle -> {
            if (!head(handle).equals(head)) {
                return false;
            }
            handle.createUpdate("insert into draw_record (number, draw, pool, record, result, excluded, hash)"
                            + " values (:number, :draw, :pool, :record, :result, :excluded, :hash)")
                    .bind("number", record.number())
                    .bind("draw", record.draw())
                    .bind("pool", record.pool().name())
                    .bind("record", sealed.text())
                    .bind("result", sealed.result())
                    .bind("excluded", sealed.excluded())
                    .bind("hash", sealed.hash())
                    .execute();
            insert(handle, record.number(), invitations);
            audit.add(handle, record.at(), record.who(), SEALED, "draws/" + record.draw(), detail(sealed));
            return true;
        });
    }

    /** The audit trail holds the hash too: whoever changes a record has to change both. */
    static String detail(SealedDraw sealed) {
        return "record %d %s".formatted(sealed.record().number(), sealed.hash());
    }

    private static void insert(Handle handle, int number, List<Invitation> invitations) {
        if (invitations.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("insert into invitation (number, rank, candidate, score, submitted_at, stage)"
                + " values (:number, :rank, :candidate, :score, :submittedAt, :stage)");
        for (Invitation invitation : invitations) {
            batch.bind("number", number)
                    .bind("rank", invitation.rank())
                    .bind("candidate", invitation.candidate())
                    .bind("score", invitation.score())
                    .bind("submittedAt", invitation.submittedAt().toString())
                    .bind("stage", invitation.stage())
                    .add();
        }
        batch.execute();
    }

    /** The hash that the audit trail knows of a sealed draw. */
    Optional<String> hashInAudit(String draw) {
        return jdbi.withHandle(handle -> audit.last(handle, "draws/" + draw, SEALED)
                .map(entry -> entry.detail().substring(entry.detail().lastIndexOf(' ') + 1)));
    }

    /** The invitations of a sealed draw, as they went out. */
    public InvitationList invitations(DrawRecord record) {
        var invitations = jdbi.withHandle(handle -> handle.createQuery(
                        "select * from invitation where number = :number order by rank")
                .bind("number", record.number())
                .map((row, context) -> new Invitation(
                        row.getInt("rank"),
                        row.getString("candidate"),
                        row.getInt("score"),
                        Instant.parse(row.getString("submitted_at")),
                        row.getInt("stage")))
                .list());
        return new InvitationList(invitations, day(record), record.applyBy());
    }

    static LocalDate day(DrawRecord record) {
        return record.request().day();
    }

    /** Ids of those whom sealed draws on a pool invited, and who have not declined up to a day. */
    List<String> invitedOf(String pool, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery("select distinct invitation.candidate from invitation"
                        + " join draw_record on draw_record.number = invitation.number"
                        + " where draw_record.pool = :pool and not exists (select 1 from invitation_declined"
                        + " where invitation_declined.number = invitation.number"
                        + " and invitation_declined.candidate = invitation.candidate"
                        + " and invitation_declined.declined_on <= :day) order by invitation.candidate")
                .bind("pool", pool)
                .bind("day", day.toString())
                .mapTo(String.class)
                .list());
    }

    /**
     * That an invitation was declined.
     *
     * @param candidate id of the candidate
     * @param on the day on which the candidate declined
     * @param who who entered it
     * @param at UTC instant at which it was entered
     */
    public record Declined(String candidate, LocalDate on, String who, Instant at) {}

    /** The declined invitations of a sealed draw, by candidate. */
    public List<Declined> declined(int number) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from invitation_declined where number = :number order by candidate")
                .bind("number", number)
                .map((row, context) -> new Declined(
                        row.getString("candidate"),
                        LocalDate.parse(row.getString("declined_on")),
                        row.getString("who"),
                        Instant.parse(row.getString("at"))))
                .list());
    }

    /** Enters that an invitation was declined; one that was declined before stays as it was entered. */
    void decline(SealedDraw sealed, Declined declined) {
        jdbi.useTransaction(handle -> {
            var entered = handle.createUpdate(
                            "insert into invitation_declined (number, candidate, declined_on, who, at)"
                                    + " values (:number, :candidate, :on, :who, :at) on conflict (number, candidate) do nothing")
                    .bind("number", sealed.record().number())
                    .bind("candidate", declined.candidate())
                    .bind("on", declined.on().toString())
                    .bind("who", declined.who())
                    .bind("at", declined.at().toString())
                    .execute();
            if (entered > 0) {
                audit.add(
                        handle,
                        declined.at(),
                        declined.who(),
                        "invitation-declined",
                        "draws/" + sealed.record().draw() + "/invitations/" + declined.candidate(),
                        "declined on " + declined.on());
            }
        });
    }

    /** A record is read as it is written, whatever its hash says of it. */
    private static SealedDraw sealed(ResultSet row, StatementContext context) throws SQLException {
        var text = row.getString("record");
        return new SealedDraw(
                Canonical.read(text, DrawRecord.class),
                text,
                row.getString("hash"),
                row.getString("result"),
                row.getString("excluded"));
    }

    /** The hash of a record's text. */
    static String hash(String text) {
        return Digest.of(text);
    }
}
