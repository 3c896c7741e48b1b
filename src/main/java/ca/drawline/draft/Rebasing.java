package ca.drawline.draft;

import ca.drawline.audit.AuditEntry;
import ca.drawline.audit.AuditTrail;
import ca.drawline.draft.DraftRefused.Kind;
import ca.drawline.rulebook.PublishedRules;
import ca.drawline.rulebook.RuleFile;
import ca.drawline.rulebook.RuleVersionStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Takes a draft over to the version in service, file by file. A file that both changed is never merged: its three versions
 * are laid side by side, and the analyst says which of the two it shall be.
 */
public final class Rebasing {

    /** What the record calls a rebase that nobody had to decide anything for, and one that someone had. */
    static final String REBASED = "draft-rebased";

    static final String SETTLED = "conflicts-settled";

    private final Jdbi jdbi;
    private final DraftStore drafts;
    private final RuleVersionStore versions;
    private final PublishedRules service;
    private final AuditTrail audit;
    private final Clock clock;

    /** Which of the two a file shall be. */
    public enum Keep {
        DRAFT,
        PUBLISHED
    }

    /**
     * How conflicts are settled.
     *
     * @param version the published version that was looked at; none where no conflict is expected
     * @param digest the digest of the draft that was looked at; none where no conflict is expected
     * @param keep which of the two a file shall be, by path
     */
    public record Settlement(
            @Nullable Integer version, @Nullable String digest, Map<String, Keep> keep) {

        public Settlement {
            keep = Map.copyOf(keep);
        }
    }

    /** A draft on its way to another base: what is in the way, and which of its changes fall away. */
    private record Rebased(
            Draft draft, int onto, Settlement settlement, List<Conflict> conflicts, List<String> dropped) {}

    /**
     * @param jdbi the database
     * @param drafts all drafts
     * @param versions all versions
     * @param service the rules in service
     * @param audit the record of who did what
     * @param clock tells when
     */
    public Rebasing(
            Jdbi jdbi,
            DraftStore drafts,
            RuleVersionStore versions,
            PublishedRules service,
            AuditTrail audit,
            Clock clock) {
        this.jdbi = jdbi;
        this.drafts = drafts;
        this.versions = versions;
        this.service = service;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Rebases a draft onto the version in service.
     *
     * @throws DraftRefused with every conflict that is not settled
     */
    public Draft rebase(int id, Settlement settlement, String who) {
        var onto = Integer.parseInt(service.current().version().version());
        if (settlement.version() != null && settlement.version() != onto) {
            throw new DraftRefused(
                    Kind.STATE,
                    "published-meanwhile",
                    "Version %d is in service by now; the conflicts were settled over version %d."
                            .formatted(onto, settlement.version()),
                    "Rebase without 'version' and 'keep' to see how things stand.");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return jdbi.inTransaction(handle -> rebase(handle, id, onto, settlement, who, now));
    }

    private Draft rebase(Handle handle, int id, int onto, Settlement settlement, String who, Instant now) {
        var draft = drafts.find(handle, id).orElseThrow(() -> DraftEditing.missing(id));
        if (!draft.state().isOpen()) {
            throw DraftEditing.closed(draft);
        }
        if (draft.base() == onto) {
            return draft;
        }
        if (settlement.digest() != null && !settlement.digest().equals(draft.digest())) {
            throw DraftRefused.edited(draft);
        }
        var rebased = new Rebased(draft, onto, settlement, new ArrayList<>(), new ArrayList<>());
        look(
                rebased,
                byPath(versions.files(handle, draft.base())),
                byPath(versions.files(handle, onto)),
                drafts.changes(handle, id));
        if (!rebased.conflicts().isEmpty()) {
            throw DraftRefused.conflicting(onto, draft, rebased.conflicts());
        }
        rebased.dropped().forEach(path -> drafts.forget(handle, id, path));
        drafts.changed(handle, draft, onto, who, now);
        audit.add(
                handle,
                now,
                who,
                settlement.keep().isEmpty() ? REBASED : SETTLED,
                DraftEditing.subject(draft),
                "from version %d onto version %d%s"
                        .formatted(
                                draft.base(),
                                onto,
                                settlement.keep().isEmpty() ? "" : ", keeping " + settlement.keep()));
        return drafts.find(handle, id).orElseThrow();
    }

    /** Who took a draft over to its base, and when; none where it began there. */
    static Optional<AuditEntry> rebased(Handle handle, AuditTrail audit, Draft draft) {
        var subject = DraftEditing.subject(draft);
        return Stream.of(REBASED, SETTLED)
                .flatMap(what -> audit.last(handle, subject, what).stream())
                .max(Comparator.comparing(AuditEntry::entry));
    }

    private static void look(
            Rebased rebased, Map<String, String> base, Map<String, String> published, List<DraftFile> changes) {
        for (DraftFile change : changes) {
            var path = change.path();
            var was = base.get(path);
            var theirs = published.get(path);
            var keep = rebased.settlement().keep().get(path);
            if (Objects.equals(change.content(), theirs)
                    || Objects.equals(change.content(), was)
                    || keep == Keep.PUBLISHED) {
                rebased.dropped().add(path);
            } else if (!Objects.equals(was, theirs) && keep == null) {
                rebased.conflicts()
                        .add(new Conflict(
                                path,
                                was != null,
                                theirs != null,
                                change.content() != null,
                                new ThreeWay(was, theirs, change.content()).regions()));
            }
        }
    }

    private static Map<String, String> byPath(List<RuleFile> files) {
        var byPath = new HashMap<String, String>();
        files.forEach(file -> byPath.put(file.path(), file.content()));
        return byPath;
    }
}
