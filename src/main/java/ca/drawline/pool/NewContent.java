package ca.drawline.pool;

import ca.drawline.candidate.Profile;
import ca.drawline.storage.RowCopy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The candidates of a pool while they are written, block by block. Nobody sees them before the store takes them into use;
 * closed before that, they are gone. For one thread at a time.
 */
public final class NewContent implements AutoCloseable {

    /** Candidates or problems to a transaction: on all cores, yet little memory and a short wait for others who write. */
    public static final int BLOCK = 8_192;

    /** The most problems of refused records that are kept with a content. */
    public static final int MOST_REFUSALS_KEPT = 100_000;

    private static final List<String> COLUMNS = List.of("content", "ordinal", "id", "submitted_at", "profile");

    private final Jdbi jdbi;
    private final PoolContents contents;
    private final ProfileLines lines;
    private final long id;
    private final MessageDigest digest = sha256();
    private int ordinal;
    private int size;
    private int refusals;
    private boolean inUse;

    NewContent(Jdbi jdbi, PoolContents contents, ProfileLines lines, long id) {
        this.jdbi = jdbi;
        this.contents = contents;
        this.lines = lines;
        this.id = id;
    }

    /**
     * Adds candidates after those that are there, except those whose id is there already.
     *
     * @return by their places in the list, the candidates that were added
     */
    public BitSet add(List<Profile> candidates) {
        var written = candidates.parallelStream().map(lines::write).toList();
        var added = inTransaction(handle -> insert(handle, candidates, written));
        added.stream().forEach(i -> {
            digest.update(written.get(i).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        });
        ordinal += candidates.size();
        size += added.cardinality();
        return added;
    }

    private BitSet insert(Handle handle, List<Profile> candidates, List<String> written) throws SQLException {
        if (RowCopy.isOffered(handle) && copy(handle, candidates, written)) {
            var added = new BitSet(candidates.size());
            added.set(0, candidates.size());
            return added;
        }
        return insertUnlessThere(handle, candidates, written);
    }

    /** All at once, unless the id of one of them is there already. */
    private boolean copy(Handle handle, List<Profile> candidates, List<String> written) throws SQLException {
        return RowCopy.addAll(handle, "candidate", COLUMNS, rows -> {
            for (int i = 0; i < candidates.size(); i++) {
                var candidate = candidates.get(i);
                rows.add(id, ordinal + i, candidate.id(), candidate.submittedAt(), written.get(i));
            }
        });
    }

    private BitSet insertUnlessThere(Handle handle, List<Profile> candidates, List<String> written)
            throws SQLException {
        var sql = "insert into candidate (content, ordinal, id, submitted_at, profile) values (?, ?, ?, ?, ?)"
                + " on conflict do nothing";
        var added = new BitSet(candidates.size());
        try (PreparedStatement insert = handle.getConnection().prepareStatement(sql)) {
            for (int i = 0; i < candidates.size(); i++) {
                insert.setLong(1, id);
                insert.setInt(2, ordinal + i);
                insert.setString(3, candidates.get(i).id());
                insert.setString(4, candidates.get(i).submittedAt().toString());
                insert.setString(5, written.get(i));
                insert.addBatch();
            }
            var counts = insert.executeBatch();
            for (int i = 0; i < counts.length; i++) {
                added.set(i, counts[i] > 0);
            }
        }
        return added;
    }

    /** Keeps what is wrong with records that are left out, up to a number of such problems. */
    public void refuse(List<RefusedRecord> problems) {
        var kept = problems.subList(0, Math.min(problems.size(), MOST_REFUSALS_KEPT - refusals));
        if (kept.isEmpty()) {
            return;
        }
        inTransaction(handle -> {
            var batch = handle.prepareBatch("insert into refused_record"
                    + " (content, ordinal, line, id, field, code, message, hint)"
                    + " values (:content, :ordinal, :line, :id, :field, :code, :message, :hint)");
            for (int i = 0; i < kept.size(); i++) {
                var problem = kept.get(i);
                batch.bind("content", id)
                        .bind("ordinal", refusals + i)
                        .bind("line", problem.line())
                        .bind("id", problem.id())
                        .bind("field", problem.field())
                        .bind("code", problem.code())
                        .bind("message", problem.message())
                        .bind("hint", problem.hint())
                        .add();
            }
            return Arrays.stream(batch.execute()).sum();
        });
        refusals += kept.size();
    }

    /** Candidates that are in it. */
    public int size() {
        return size;
    }

    /** SHA-256 of the candidates in their order; nothing can be added after it. */
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }

    long id() {
        return id;
    }

    void takenIntoUse() {
        inUse = true;
    }

    @Override
    public void close() {
        if (!inUse) {
            contents.remove(id);
        }
    }

    private interface Write<T> {

        T in(Handle handle) throws SQLException;
    }

    private <T> T inTransaction(Write<T> write) {
        try {
            return jdbi.inTransaction(write::in);
        } catch (SQLException e) {
            throw new IllegalStateException("The candidates of a pool could not be written.", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
