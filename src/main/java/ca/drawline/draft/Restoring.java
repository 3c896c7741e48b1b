package ca.drawline.draft;

import ca.drawline.audit.AuditTrail;
import ca.drawline.rulebook.DirectoryRules;
import ca.drawline.rulebook.Published;
import ca.drawline.rulebook.PublishingRefused;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RuleBooks;
import ca.drawline.rulebook.RuleVersion;
import ca.drawline.rulebook.RuleVersionStore;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Puts the content of an old version into service again, as a new version. */
public final class Restoring {

    private final Jdbi jdbi;
    private final RuleVersionStore versions;
    private final NamedRules rules;
    private final DirectoryRules service;
    private final AuditTrail audit;

    /**
     * @param jdbi the database
     * @param versions all versions
     * @param rules opens a version
     * @param service the rules in service
     * @param audit the record of who did what
     */
    public Restoring(Jdbi jdbi, RuleVersionStore versions, NamedRules rules, DirectoryRules service, AuditTrail audit) {
        this.jdbi = jdbi;
        this.versions = versions;
        this.rules = rules;
        this.service = service;
        this.audit = audit;
    }

    /**
     * Restores a version.
     *
     * @param version number of the version
     * @param who who does it
     * @param note why; may be empty
     * @throws PublishingRefused if that content is in service already, or nothing can be published as things stand
     */
    public Published restore(int version, String who, String note) {
        var serving = service.current();
        var book = rules.named(NamedRules.VERSIONS + version);
        if (serving.book().digest().equals(book.digest())) {
            throw new PublishingRefused(
                    "in-service",
                    "Version %d is what is in service already.".formatted(version),
                    "There is nothing to restore.");
        }
        var over = Integer.parseInt(serving.version().version());
        var said = "Restores version %d.%s".formatted(version, note.isEmpty() ? "" : " " + note);
        return service.publish(book, serving.book().digest(), (restored, at) -> record(restored, at, over, who, said));
    }

    private RuleVersion record(RuleBook book, Instant at, int over, String who, String note) {
        return jdbi.inTransaction(handle -> {
            var version = versions.append(handle, book.digest(), book.files(), at, who, note);
            versions.toWriteBack(handle, version.version(), over);
            audit.add(handle, at, who, "restored", RuleBooks.VERSIONS + version.version(), note);
            return version;
        });
    }
}
