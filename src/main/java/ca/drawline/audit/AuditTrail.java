package ca.drawline.audit;

import ca.drawline.audit.AuditEntry.Act;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Keeps the record. What is done and its entry are written in one transaction, or neither is. Safe for many threads. */
public final class AuditTrail {

    private final Jdbi jdbi;

    public AuditTrail(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Adds an entry within the transaction of what was done. */
    public void add(Handle handle, Instant at, String who, String what, String subject, String detail) {
        var last = handle.createQuery("select * from audit order by entry desc limit 1")
                .map(AuditTrail::entry)
                .findOne();
        var entry = AuditEntry.after(
                last.map(AuditEntry::hash).orElse(""),
                last.map(AuditEntry::entry).orElse(0) + 1,
                at,
                new Act(who, what, subject, detail));
        handle.createUpdate("insert into audit (entry, at, who, what, subject, detail, previous, hash)"
                        + " values (:entry, :at, :who, :what, :subject, :detail, :previous, :hash)")
                .bind("entry", entry.entry())
                .bind("at", entry.at().toString())
                .bind("who", entry.who())
                .bind("what", entry.what())
                .bind("subject", entry.subject())
                .bind("detail", entry.detail())
                .bind("previous", entry.previous())
                .bind("hash", entry.hash())
                .execute();
    }

    /** The last entry that says that something was done to a subject, within a transaction. */
    public Optional<AuditEntry> last(Handle handle, String subject, String what) {
        return handle.createQuery(
                        "select * from audit where subject = :subject and what = :what order by entry desc limit 1")
                .bind("subject", subject)
                .bind("what", what)
                .map(AuditTrail::entry)
                .findOne();
    }

    /** Everyone who did one of these things to a subject. */
    public Set<String> doers(String subject, Collection<String> what) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select distinct who from audit where subject = :subject and what in (<what>)")
                .bind("subject", subject)
                .bindList("what", List.copyOf(what))
                .mapTo(String.class)
                .set());
    }

    /**
     * Which entries are asked for.
     *
     * @param who those of one person; none for everybody's
     * @param what those that say that this was done; none for whatever was done
     * @param subject those about one thing, such as {@code drafts/3}; none for all
     */
    public record Sought(
            @Nullable String who,
            @Nullable String what,
            @Nullable String subject) {

        /** All entries. */
        public static final Sought ALL = new Sought(null, null, null);
    }

    /** Entries, the newest first: at most so many, all with a number below the given one. */
    public List<AuditEntry> list(int below, int most) {
        return list(Sought.ALL, below, most);
    }

    /** Those entries that are sought, the newest first: at most so many, all with a number below the given one. */
    public List<AuditEntry> list(Sought sought, int below, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from audit where entry < :below"
                        + " and (:who is null or who = :who) and (:what is null or what = :what)"
                        + " and (:subject is null or subject = :subject) order by entry desc limit :most")
                .bind("who", sought.who())
                .bind("what", sought.what())
                .bind("subject", sought.subject())
                .bind("below", below)
                .bind("most", most)
                .map(AuditTrail::entry)
                .list());
    }

    /**
     * What looking through the record came to.
     *
     * @param whole whether every entry is as it was written and none is missing between the first and the last
     * @param entries how many entries were found whole, from the first on
     * @param head hash of the last of these; whoever keeps it elsewhere can tell later whether the end was cut off
     * @param broken number of the first entry that is changed or missing; none if all are whole
     * @param reason what is wrong with it; none if all are whole
     */
    public record Verification(
            boolean whole,
            int entries,
            String head,
            @Nullable Integer broken,
            @Nullable String reason) {}

    /** Looks through the whole record. */
    public Verification verify() {
        return jdbi.withHandle(handle -> {
            try (var entries = handle.createQuery("select * from audit order by entry")
                    .map(AuditTrail::entry)
                    .iterator()) {
                var count = 0;
                var head = "";
                while (entries.hasNext()) {
                    var entry = entries.next();
                    var reason = fault(entry, count + 1, head);
                    if (reason.isPresent()) {
                        return new Verification(false, count, head, count + 1, reason.get());
                    }
                    count++;
                    head = entry.hash();
                }
                return new Verification(true, count, head, null, null);
            }
        });
    }

    private static Optional<String> fault(AuditEntry entry, int expected, String previous) {
        if (entry.entry() != expected) {
            return Optional.of("The entry %d is missing.".formatted(expected));
        }
        if (!entry.previous().equals(previous)) {
            return Optional.of("The entry %d does not follow from the one before it.".formatted(expected));
        }
        if (!entry.hash().equals(entry.computed())) {
            return Optional.of("The entry %d is not as it was written.".formatted(expected));
        }
        return Optional.empty();
    }

    private static AuditEntry entry(ResultSet row, StatementContext context) throws SQLException {
        return new AuditEntry(
                row.getInt("entry"),
                Instant.parse(row.getString("at")),
                row.getString("who"),
                row.getString("what"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("previous"),
                row.getString("hash"));
    }
}
