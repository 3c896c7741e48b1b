package ca.drawline.draft;

import ca.drawline.draft.Draft.Decision;
import ca.drawline.draft.Draft.State;
import ca.drawline.rulebook.Digest;
import ca.drawline.rulebook.RuleFile;
import ca.drawline.rulebook.RuleVersion;
import ca.drawline.rulebook.RuleVersionStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Keeps drafts, for ever. Whoever changes one reads and writes it in one transaction. Safe for many threads. */
public final class DraftStore {

    private final Jdbi jdbi;
    private final RuleVersionStore versions;

    /**
     * @param jdbi the database
     * @param versions the versions that drafts change
     */
    public DraftStore(Jdbi jdbi, RuleVersionStore versions) {
        this.jdbi = jdbi;
        this.versions = versions;
    }

    /** The draft of an id. */
    public Optional<Draft> find(int id) {
        return jdbi.withHandle(handle -> find(handle, id));
    }

    /** Drafts, the newest first: at most so many, all with an id below the given one. */
    public List<Draft> list(int below, int most) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from draft where id < :below order by id desc limit :most")
                        .bind("below", below)
                        .bind("most", most)
                        .map(DraftStore::draft)
                        .list());
    }

    /** The files that a draft changes, ordered by path. */
    public List<DraftFile> changes(int id) {
        return jdbi.withHandle(handle -> changes(handle, id));
    }

    /** All files of the rule book that a draft makes, ordered by path. */
    public List<RuleFile> files(Draft draft) {
        return applied(versions.files(draft.base()), changes(draft.id()));
    }

    List<RuleFile> files(Handle handle, Draft draft) {
        return applied(versions.files(handle, draft.base()), changes(handle, draft.id()));
    }

    /** All files of the version that a draft changes. */
    public List<RuleFile> baseFiles(Draft draft) {
        return versions.files(draft.base());
    }

    /** The version that a draft changes. */
    RuleVersion base(Handle handle, Draft draft) {
        return versions.find(handle, draft.base()).orElseThrow();
    }

    Optional<Draft> find(Handle handle, int id) {
        return handle.createQuery("select * from draft where id = :id")
                .bind("id", id)
                .map(DraftStore::draft)
                .findOne();
    }

    List<DraftFile> changes(Handle handle, int id) {
        return handle.createQuery("select * from draft_file where draft = :id order by path")
                .bind("id", id)
                .map((row, context) -> new DraftFile(
                        row.getString("path"),
                        row.getString("content"),
                        row.getString("digest"),
                        row.getString("saved_by"),
                        Instant.parse(row.getString("saved_at"))))
                .list();
    }

    Draft create(Handle handle, String name, int base, String author, Instant at) {
        var id = handle.createQuery("select coalesce(max(id), 0) + 1 from draft")
                .mapTo(Integer.class)
                .one();
        var draft =
                new Draft(id, name, author, base, State.DRAFT, digest(handle, base), at, author, at, null, null, null);
        handle.createUpdate(
                        "insert into draft (id, name, author, base, state, digest, created_at, changed_by, changed_at)"
                                + " values (:id, :name, :author, :base, :state, :digest, :at, :author, :at)")
                .bind("id", id)
                .bind("name", name)
                .bind("author", author)
                .bind("base", base)
                .bind("state", State.DRAFT.name())
                .bind("digest", draft.digest())
                .bind("at", at.toString())
                .execute();
        return draft;
    }

    private static String digest(Handle handle, int version) {
        return handle.createQuery("select digest from rule_version where version = :version")
                .bind("version", version)
                .mapTo(String.class)
                .one();
    }

    void save(Handle handle, int draft, DraftFile file) {
        handle.createUpdate("insert into draft_file (draft, path, digest, content, saved_by, saved_at)"
                        + " values (:draft, :path, :digest, :content, :savedBy, :savedAt)"
                        + " on conflict (draft, path) do update set digest = excluded.digest,"
                        + " content = excluded.content, saved_by = excluded.saved_by, saved_at = excluded.saved_at")
                .bind("draft", draft)
                .bind("path", file.path())
                .bind("digest", file.digest())
                .bind("content", file.content())
                .bind("savedBy", file.savedBy())
                .bind("savedAt", file.savedAt().toString())
                .execute();
    }

    void forget(Handle handle, int draft, String path) {
        handle.createUpdate("delete from draft_file where draft = :draft and path = :path")
                .bind("draft", draft)
                .bind("path", path)
                .execute();
    }

    /** Notes that the content of a draft changed: what was submitted is no longer what stands there. */
    void changed(Handle handle, Draft draft, int base, String who, Instant at) {
        var files = applied(versions.files(handle, base), changes(handle, draft.id()));
        handle.createUpdate("update draft set state = :state, base = :base, digest = :digest, changed_by = :who,"
                        + " changed_at = :at, submitted_digest = null where id = :id")
                .bind("id", draft.id())
                .bind("state", State.DRAFT.name())
                .bind("base", base)
                .bind("digest", Digest.of(files))
                .bind("who", who)
                .bind("at", at.toString())
                .execute();
    }

    void submitted(Handle handle, Draft draft) {
        handle.createUpdate("update draft set state = :state, submitted_digest = digest where id = :id")
                .bind("id", draft.id())
                .bind("state", State.IN_REVIEW.name())
                .execute();
    }

    void decided(Handle handle, Draft draft, State state, Decision decision, @Nullable Integer published) {
        handle.createUpdate("update draft set state = :state, decided_by = :by, decided_at = :at,"
                        + " self_approved = :self, decision_note = :note, published = :published where id = :id")
                .bind("id", draft.id())
                .bind("state", state.name())
                .bind("by", decision.by())
                .bind("at", decision.at().toString())
                .bind("self", decision.selfApproved())
                .bind("note", decision.note())
                .bind("published", published)
                .execute();
    }

    /** A rule book with changes. */
    static List<RuleFile> applied(List<RuleFile> base, List<DraftFile> changes) {
        var files = new TreeMap<String, RuleFile>();
        base.forEach(file -> files.put(file.path(), file));
        for (DraftFile change : changes) {
            var content = change.content();
            var digest = change.digest();
            if (content == null || digest == null) {
                files.remove(change.path());
            } else {
                files.put(change.path(), new RuleFile(change.path(), content, digest));
            }
        }
        return List.copyOf(files.values());
    }

    private static Draft draft(ResultSet row, StatementContext context) throws SQLException {
        var published = row.getInt("published");
        return new Draft(
                row.getInt("id"),
                row.getString("name"),
                row.getString("author"),
                row.getInt("base"),
                State.valueOf(row.getString("state")),
                row.getString("digest"),
                Instant.parse(row.getString("created_at")),
                row.getString("changed_by"),
                Instant.parse(row.getString("changed_at")),
                row.getString("submitted_digest"),
                row.getString("decided_by") == null
                        ? null
                        : new Decision(
                                row.getString("decided_by"),
                                Instant.parse(row.getString("decided_at")),
                                row.getBoolean("self_approved"),
                                row.getString("decision_note")),
                published == 0 ? null : published);
    }
}
