package ca.drawline.draft;

import ca.drawline.audit.AuditTrail;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RuleBooks;
import ca.drawline.rulebook.RuleVersion;
import ca.drawline.rulebook.RuleVersionStore;
import ca.drawline.rulebook.VersionRegister;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The register of versions over the database. Safe for many threads. */
public final class Versions implements VersionRegister {

    private final Jdbi jdbi;
    private final RuleVersionStore store;
    private final AuditTrail audit;

    /**
     * @param jdbi the database
     * @param store all versions
     * @param audit the record of who did what
     */
    public Versions(Jdbi jdbi, RuleVersionStore store, AuditTrail audit) {
        this.jdbi = jdbi;
        this.store = store;
        this.audit = audit;
    }

    @Override
    public RuleVersion record(RuleBook book, String author, Instant publishedAt) {
        return jdbi.inTransaction(handle -> store.latest(handle)
                .filter(latest -> latest.digest().equals(book.digest()))
                .orElseGet(() -> append(handle, book, author, publishedAt)));
    }

    private RuleVersion append(Handle handle, RuleBook book, String author, Instant at) {
        var version = store.append(handle, book.digest(), book.files(), at, author, "");
        audit.add(handle, at, author, "published", RuleBooks.VERSIONS + version.version(), version.digest());
        return version;
    }

    @Override
    public Optional<Recorded> latest() {
        return store.latest().map(version -> new Recorded(version, store.files(version.version())));
    }

    @Override
    public List<Unwritten> unwritten() {
        return store.toWriteBack().stream()
                .map(pending ->
                        new Unwritten(pending.version(), store.files(pending.over()), store.files(pending.version())))
                .toList();
    }

    @Override
    public void written(int version) {
        store.writtenBack(version);
    }
}
