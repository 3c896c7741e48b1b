package ca.drawline.start;

import ca.drawline.draft.NamedRules;
import ca.drawline.draft.OpenedBooks;
import ca.drawline.draft.Restoring;
import ca.drawline.draft.Versions;
import ca.drawline.rulebook.CompiledFolder;
import ca.drawline.rulebook.DirectoryRules;
import ca.drawline.rulebook.RuleVersionStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** Puts together what keeps, opens and publishes versions and drafts of the rule book. */
@Singleton
public final class Drafts {

    @Produces
    @Singleton
    CompiledFolder compiled(@ConfigProperty(name = "drawline.data.directory") Path dataDirectory) {
        return new CompiledFolder(dataDirectory.resolve("compiled-rules"));
    }

    @Produces
    @Singleton
    Versions versions(RuleVersionStore store) {
        return new Versions(store);
    }

    @Produces
    @Singleton
    OpenedBooks opened(DirectoryRules rules, CompiledFolder compiled) {
        return new OpenedBooks(rules, compiled);
    }

    @Produces
    @Singleton
    NamedRules named(DirectoryRules rules, RuleVersionStore versions, OpenedBooks books) {
        return new NamedRules(rules, versions, books);
    }

    @Produces
    @Singleton
    Restoring restoring(Jdbi jdbi, RuleVersionStore versions, NamedRules rules, DirectoryRules service) {
        return new Restoring(jdbi, versions, rules, service);
    }
}
