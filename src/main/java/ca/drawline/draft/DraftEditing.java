package ca.drawline.draft;

import ca.drawline.audit.AuditTrail;
import ca.drawline.draft.DraftRefused.Kind;
import ca.drawline.rulebook.Digest;
import ca.drawline.rulebook.Nearest;
import ca.drawline.rulebook.RuleBooks;
import ca.drawline.rulebook.RuleFile;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Begins drafts and changes their files. Nobody writes over what they have not seen: a change names the content that it
 * replaces. Safe for many threads.
 */
public final class DraftEditing {

    /** What the record calls work on a draft: whoever did it has a share in what the draft says. */
    static final Set<String> WORK = Set.of("draft-created", "file-saved", "file-deleted", Rebasing.SETTLED);

    private final Jdbi jdbi;
    private final DraftStore drafts;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * @param jdbi the database
     * @param drafts all drafts
     * @param audit the record of who did what
     * @param clock tells when
     */
    public DraftEditing(Jdbi jdbi, DraftStore drafts, AuditTrail audit, Clock clock) {
        this.jdbi = jdbi;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins a draft that changes a version. */
    public Draft create(String name, int base, String who) {
        var now = now();
        return jdbi.inTransaction(handle -> {
            var draft = drafts.create(handle, name, base, who, now);
            audit.add(
                    handle, now, who, "draft-created", subject(draft), "\"%s\" over version %d".formatted(name, base));
            return draft;
        });
    }

    /**
     * Saves a file.
     *
     * @return whether the file is new in the draft
     * @throws DraftRefused if it cannot be part of a rule book, or is not as it was seen
     */
    public boolean save(int id, String path, String content, Seen seen, String who) {
        var now = now();
        return jdbi.inTransaction(handle -> save(handle, id, new Edit(path, content, seen), who, now));
    }

    /**
     * A file to be saved.
     *
     * @param path its path below the rules directory
     * @param content its text
     * @param seen which content of it its sender has seen
     */
    public record Edit(String path, String content, Seen seen) {}

    /**
     * Saves files that belong together, in their order: all or none.
     *
     * @throws DraftRefused if one of them cannot be part of a rule book, or is not as it was seen
     */
    public void save(int id, List<Edit> edits, String who) {
        var now = now();
        jdbi.useTransaction(handle -> edits.forEach(edit -> save(handle, id, edit, who, now)));
    }

    private boolean save(Handle handle, int id, Edit edit, String who, Instant now) {
        var path = edit.path();
        var draft = open(handle, id);
        var files = drafts.files(handle, draft);
        new DraftPaths(files).check(path, edit.content());
        var known = find(files, path);
        refuseUnseen(handle, draft, path, known, edit.seen());
        var digest = Digest.of(edit.content());
        if (known.isPresent() && known.get().digest().equals(digest)) {
            return false;
        }
        drafts.save(handle, id, new DraftFile(path, edit.content(), digest, who, now));
        drafts.changed(handle, draft, draft.base(), who, now);
        audit.add(handle, now, who, "file-saved", subject(draft), path + " " + digest);
        return known.isEmpty();
    }

    /**
     * Removes a file.
     *
     * @throws DraftRefused if there is none, or it is not as it was seen
     */
    public void delete(int id, String path, Seen seen, String who) {
        var now = now();
        jdbi.useTransaction(handle -> {
            var draft = open(handle, id);
            var files = drafts.files(handle, draft);
            var known = find(files, path);
            if (known.isEmpty() && seen.digests().isEmpty()) {
                throw new DraftRefused(
                        Kind.MISSING,
                        "unknown-file",
                        "There is no file \"%s\" in the draft.".formatted(path),
                        Nearest.hint(path, files.stream().map(RuleFile::path).toList()));
            }
            refuseUnseen(handle, draft, path, known, seen);
            drafts.save(handle, id, new DraftFile(path, null, null, who, now));
            drafts.changed(handle, draft, draft.base(), who, now);
            audit.add(handle, now, who, "file-deleted", subject(draft), path);
        });
    }

    private Draft open(Handle handle, int id) {
        var draft = find(handle, id);
        if (!draft.state().isOpen()) {
            throw closed(draft);
        }
        return draft;
    }

    private Draft find(Handle handle, int id) {
        return drafts.find(handle, id).orElseThrow(() -> missing(id));
    }

    static DraftRefused missing(int id) {
        return new DraftRefused(
                Kind.MISSING,
                "unknown-draft",
                "There is no draft %d.".formatted(id),
                "GET /api/v1/drafts lists all drafts.");
    }

    static DraftRefused closed(Draft draft) {
        return new DraftRefused(
                Kind.STATE,
                "draft-closed",
                "The draft %d is %s and stays as it is.".formatted(draft.id(), draft.state()),
                "Begin another draft with POST /api/v1/drafts.");
    }

    private static Optional<RuleFile> find(List<RuleFile> files, String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    private void refuseUnseen(Handle handle, Draft draft, String path, Optional<RuleFile> known, Seen seen) {
        if (known.isEmpty() && !seen.said()) {
            return;
        }
        if (!seen.said()) {
            throw new DraftRefused(
                    Kind.UNSEEN,
                    "if-match-missing",
                    "The file %s is there already, and the request does not say which content of it was seen."
                            .formatted(path),
                    "Read the file, then send its ETag as If-Match.");
        }
        var asSeen = known.map(file -> seen.digests().contains(file.digest())).orElse(seen.nothing());
        if (!asSeen) {
            throw stale(handle, draft, path, known.map(RuleFile::digest).orElse(null));
        }
    }

    private DraftRefused stale(Handle handle, Draft draft, String path, @Nullable String digest) {
        var change = drafts.changes(handle, draft.id()).stream()
                .filter(file -> file.path().equals(path))
                .findFirst();
        var what = digest == null ? "removed" : "saved";
        var message = change.map(
                        file -> "%s %s the file %s at %s.".formatted(file.savedBy(), what, path, file.savedAt()))
                .orElseGet(() -> asInBase(handle, draft, path, digest != null));
        return new DraftRefused(
                Kind.STALE,
                "changed-meanwhile",
                message,
                digest == null
                        ? "Send it with If-None-Match: * to make it anew."
                        : "Read it again, put your change into it, and send it with If-Match: \"%s\"."
                                .formatted(digest));
    }

    /** Nobody changed the file in the draft, so another base is what changed it, if anything did. */
    private String asInBase(Handle handle, Draft draft, String path, boolean stands) {
        var file = stands
                ? "The file %s stands as in version %d".formatted(path, draft.base())
                : "There is no file %s in the draft, as in version %d".formatted(path, draft.base());
        var published = drafts.base(handle, draft);
        var rebased = Rebasing.rebased(handle, audit, draft);
        return "%s, which %s published at %s.%s"
                .formatted(
                        file,
                        published.publishedBy(),
                        published.publishedAt(),
                        rebased.map(entry -> " %s took the draft over to that version at %s."
                                        .formatted(entry.who(), entry.at()))
                                .orElse(""));
    }

    static String subject(Draft draft) {
        return RuleBooks.DRAFTS + draft.id();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
