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

    /** Keeps a version under the next number; content that is kept already keeps its number, time and note. */
    public RuleVersion record(
            String digest, List<RuleFile> files, Instant publishedAt, String publishedBy, String note) {
        return jdbi.inTransaction(handle -> {
            var known = find(handle, "digest", digest);
            if (known.isPresent()) {
                return known.get();
            }
            var last = handle.createQuery("select coalesce(max(version), 0) from rule_version")
                    .mapTo(Integer.class)
                    .one();
            var version = new RuleVersion(last + 1, digest, publishedAt, publishedBy, note);
            insert(handle, version);
            insert(handle, version.version(), files);
            return version;
        });
    }

    /** The version of a number. */
    public Optional<RuleVersion> find(int version) {
        return jdbi.withHandle(handle -> find(handle, "version", version));
    }

    /** All versions, the newest first. */
    public List<RuleVersion> list() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from rule_version order by version desc")
                .map(RuleVersionStore::version)
                .list());
    }

    /** The files of a version, ordered by path; none for an unknown version. */
    public List<RuleFile> files(int version) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select path, content, digest from rule_file where version = :version order by path")
                .bind("version", version)
                .map((row, context) ->
                        new RuleFile(row.getString("path"), row.getString("content"), row.getString("digest")))
                .list());
    }

    private static Optional<RuleVersion> find(Handle handle, String column, Object value) {
        return handle.createQuery("select * from rule_version where <column> = :value")
                .define("column", column)
                .bind("value", value)
                .map(RuleVersionStore::version)
                .findOne();
    }

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
        var batch = handle.prepareBatch("insert into rule_file (version, path, digest, content)"
                + " values (:version, :path, :digest, :content)");
        for (RuleFile file : files) {
            batch.bind("version", version)
                    .bind("path", file.path())
                    .bind("digest", file.digest())
                    .bind("content", file.content())
                    .add();
        }
        batch.execute();
    }
}
