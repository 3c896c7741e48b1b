package ca.drawline.start;

import ca.drawline.audit.AuditTrail;
import ca.drawline.draft.DraftBooks;
import ca.drawline.draft.DraftEditing;
import ca.drawline.draft.DraftStore;
import ca.drawline.draft.NamedRules;
import ca.drawline.draft.OpenedBooks;
import ca.drawline.draft.Rebasing;
import ca.drawline.draft.Restoring;
import ca.drawline.draft.Review;
import ca.drawline.draft.Versions;
import ca.drawline.rulebook.CompiledFolder;
import ca.drawline.rulebook.DirectoryRules;
import ca.drawline.rulebook.PublishedRules;
import ca.drawline.rulebook.RuleVersionStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** Puts together what keeps, opens and publishes versions and drafts of the rule book. */
@Singleton
public final class Drafts {

    @Produces
    @Singleton
    CompiledFolder compiled(@ConfigProperty(name = "drawline.rules.compiled") Path folder) {
        return new CompiledFolder(folder).withShipped();
    }

    @Produces
    @Singleton
    Versions versions(Jdbi jdbi, RuleVersionStore store, AuditTrail audit) {
        return new Versions(jdbi, store, audit);
    }

    @Produces
    @Singleton
    OpenedBooks opened(PublishedRules rules, CompiledFolder compiled) {
        return new OpenedBooks(rules, compiled);
    }

    @Produces
    @Singleton
    NamedRules named(PublishedRules rules, RuleVersionStore versions, OpenedBooks books, DraftStore drafts) {
        return new NamedRules(rules, versions, books, drafts);
    }

    @Produces
    @Singleton
    Restoring restoring(
            Jdbi jdbi, RuleVersionStore versions, NamedRules rules, DirectoryRules service, AuditTrail audit) {
        return new Restoring(jdbi, versions, rules, service, audit);
    }

    @Produces
    @Singleton
    AuditTrail audit(Jdbi jdbi) {
        return new AuditTrail(jdbi);
    }

    @Produces
    @Singleton
    DraftStore store(Jdbi jdbi, RuleVersionStore versions) {
        return new DraftStore(jdbi, versions);
    }

    @Produces
    @Singleton
    DraftBooks books(DraftStore drafts, OpenedBooks books) {
        return new DraftBooks(drafts, books);
    }

    @Produces
    @Singleton
    DraftEditing editing(Jdbi jdbi, DraftStore drafts, AuditTrail audit, Clock clock) {
        return new DraftEditing(jdbi, drafts, audit, clock);
    }

    @Produces
    @Singleton
    Rebasing rebasing(
            Jdbi jdbi,
            DraftStore drafts,
            RuleVersionStore versions,
            DirectoryRules service,
            AuditTrail audit,
            Clock clock) {
        return new Rebasing(jdbi, drafts, versions, service, audit, clock);
    }

    @Produces
    @Singleton
    Review review(
            Jdbi jdbi,
            DraftStore drafts,
            DraftBooks books,
            RuleVersionStore versions,
            DirectoryRules service,
            AuditTrail audit,
            Clock clock,
            @ConfigProperty(name = "drawline.review.self-approval") boolean selfApproval) {
        return new Review(jdbi, drafts, books, versions, service, audit, clock, selfApproval);
    }
}
