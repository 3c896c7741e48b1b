package ca.drawline.rulebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Keeps every version of the rule book that has been in service, with its files, for ever. Safe for many threads. */
public final class RuleVersionStore {

    private final Jdbi jdbi;

    public RuleVersionStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Keeps a version under the next number; content that the latest version has keeps its number, time and note. */
    public RuleVersion record(
            String digest, List<RuleFile> files, Instant publishedAt, String publishedBy, String note) {
        return jdbi.inTransaction(handle -> latest(handle)
                .filter(latest -> latest.digest().equals(digest))
                .orElseGet(() -> append(handle, digest, files, publishedAt, publishedBy, note)));
    }

    /** Keeps a version under the next number, whatever there was before, within a transaction. */
    public RuleVersion append(
            Handle handle, String digest, List<RuleFile> files, Instant publishedAt, String publishedBy, String note) {
        var last = latest(handle).map(RuleVersion::version).orElse(0);
        var version = new RuleVersion(last + 1, digest, publishedAt, publishedBy, note);
        insert(handle, version);
        insert(handle, version.version(), files);
        return version;
    }

    /** The version recorded last, within a transaction. */
    public Optional<RuleVersion> latest(Handle handle) {
        return handle.createQuery("select * from rule_version order by version desc limit 1")
                .map(RuleVersionStore::version)
                .findOne();
    }

    /** The version recorded last. */
    public Optional<RuleVersion> latest() {
        return jdbi.withHandle(this::latest);
    }

    /** The version of a number. */
    public Optional<RuleVersion> find(int version) {
        return jdbi.withHandle(handle -> find(handle, version));
    }

    /** The version of a number, within a transaction. */
    public Optional<RuleVersion> find(Handle handle, int version) {
        return handle.createQuery("select * from rule_version where version = :version")
                .bind("version", version)
                .map(RuleVersionStore::version)
                .findOne();
    }

    /** All versions, the newest first. */
    public List<RuleVersion> list() {
        return list(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** Versions, the newest first: at most so many, all with a number below the given one. */
    public List<RuleVersion> list(int below, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from rule_version where version < :below order by version desc limit :most")
                .bind("below", below)
                .bind("most", most)
                .map(RuleVersionStore::version)
                .list());
    }

    /** The files of a version, ordered by path; none for an unknown version. */
    public List<RuleFile> files(int version) {
        return jdbi.withHandle(handle -> files(handle, version));
    }

    /** The files of a version, within a transaction. */
    public List<RuleFile> files(Handle handle, int version) {
        return handle.createQuery("select path, content, digest from rule_file"
                        + " join rule_text using (digest) where version = :version order by path")
                .bind("version", version)
                .map((row, context) ->
                        new RuleFile(row.getString("path"), row.getString("content"), row.getString("digest")))
                .list();
    }

    /** Remembers, within a transaction, that a version has yet to be written to the rules directory. */
    public void toWriteBack(Handle handle, int version, int over) {
        handle.createUpdate("insert into rule_write_back (version, over) values (:version, :over)")
                .bind("version", version)
                .bind("over", over)
                .execute();
    }

    /** The versions that have yet to be written to the rules directory, the oldest first. */
    public List<WriteBack> toWriteBack() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select version, over from rule_write_back order by version")
                        .map((row, context) -> new WriteBack(row.getInt("version"), row.getInt("over")))
                        .list());
    }

    /** Forgets that a version had to be written to the rules directory. */
    public void writtenBack(int version) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from rule_write_back where version = :version")
                .bind("version", version)
                .execute());
    }

    /**
     * A version that has yet to be written to the rules directory.
     *
     * @param version the version
     * @param over the version that stands in the directory
     */
    public record WriteBack(int version, int over) {}

    private static RuleVersion version(ResultSet row, StatementContext context) throws SQLException {
        return new RuleVersion(
                row.getInt("version"),
                row.getString("digest"),
                Instant.parse(row.getString("published_at")),
                row.getString("published_by"),
                row.getString("note"));
    }

    private static void insert(Handle handle, RuleVersion version) {
        handle.createUpdate("insert into rule_version (version, digest, published_at, published_by, note)"
                        + " values (:version, :digest, :publishedAt, :publishedBy, :note)")
                .bind("version", version.version())
                .bind("digest", version.digest())
                .bind("publishedAt", version.publishedAt().toString())
                .bind("publishedBy", version.publishedBy())
                .bind("note", version.note())
                .execute();
    }

    private static void insert(Handle handle, int version, List<RuleFile> files) {
        if (files.isEmpty()) {
            return;
        }
        var texts = handle.prepareBatch(
                "insert into rule_text (digest, content) values (:digest, :content) on conflict (digest) do nothing");
        var batch =
                handle.prepareBatch("insert into rule_file (version, path, digest) values (:version, :path, :digest)");
        for (RuleFile file : files) {
            texts.bind("digest", file.digest()).bind("content", file.content()).add();
            batch.bind("version", version)
                    .bind("path", file.path())
                    .bind("digest", file.digest())
                    .add();
        }
        texts.execute();
        batch.execute();
    }
}
