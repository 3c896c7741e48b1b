package ca.drawline.pool;

import ca.drawline.candidate.Profile;
import ca.drawline.job.Progress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Keeps pools in the database. A pool is written whole or not at all, and never changes. Safe for many threads. */
public final class PoolStore {

    /** Lines that are made from profiles, or profiles from lines, at a time: on all cores, yet little memory. */
    private static final int BLOCK = 8_192;

    private final Jdbi jdbi;
    private final ProfileLines lines = new ProfileLines();

    public PoolStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Writes a pool that nobody waits for. */
    public Pool create(NewPool pool, Iterable<Profile> candidates) {
        return create(pool, candidates, Progress.UNWATCHED);
    }

    /**
     * Writes a pool in one transaction.
     *
     * @param progress is told how many candidates are written, of a number that is not known here
     * @throws PoolExists if there is a pool of that name
     * @throws CandidateTwice if two candidates have the same id
     */
    public Pool create(NewPool pool, Iterable<Profile> candidates, Progress progress) {
        try {
            return jdbi.inTransaction(handle -> {
                if (find(handle, pool.name()).isPresent()) {
                    throw new PoolExists(pool.name());
                }
                var id = insert(handle, pool);
                var written = insertCandidates(handle, id, candidates, progress);
                handle.createUpdate("update pool set size = :size, digest = :digest where id = :id")
                        .bind("size", written.size())
                        .bind("digest", written.digest())
                        .bind("id", id)
                        .execute();
                return find(handle, pool.name()).orElseThrow();
            });
        } catch (SQLException e) {
            throw new IllegalStateException("The pool (%s) could not be written.".formatted(pool.name()), e);
        }
    }

    /** All pools, ordered by name. */
    public List<Pool> list() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from pool order by name")
                .map(PoolStore::pool)
                .list());
    }

    /** The pool of a name. */
    public Optional<Pool> find(String name) {
        return jdbi.withHandle(handle -> find(handle, name));
    }

    /** Whether there is a pool of that name. */
    public boolean exists(String name) {
        return find(name).isPresent();
    }

    /** Removes a pool with its candidates; says whether there was one. */
    public boolean delete(String name) {
        return jdbi.inTransaction(handle -> handle.createUpdate("delete from pool where name = :name")
                        .bind("name", name)
                        .execute()
                > 0);
    }

    /** The candidates of a pool in their order; none for an unknown pool. */
    public List<Profile> candidates(String name) {
        try {
            return jdbi.withHandle(handle -> candidates(handle, name));
        } catch (SQLException e) {
            throw new IllegalStateException("The pool (%s) could not be read.".formatted(name), e);
        }
    }

    /** One candidate of a pool, by their id; none for an unknown pool or candidate. */
    public Optional<Profile> candidate(String pool, String id) {
        return jdbi.withHandle(handle -> handle.createQuery("select profile from candidate"
                                + " where pool = (select id from pool where name = :pool) and id = :id")
                        .bind("pool", pool)
                        .bind("id", id)
                        .mapTo(String.class)
                        .findOne())
                .map(lines::read);
    }

    private List<Profile> candidates(Handle handle, String name) throws SQLException {
        var profiles = new ArrayList<Profile>();
        try (PreparedStatement select = handle.getConnection()
                .prepareStatement("select profile from candidate"
                        + " where pool = (select id from pool where name = ?) order by ordinal")) {
            select.setString(1, name);
            try (ResultSet rows = select.executeQuery()) {
                var block = new ArrayList<String>(BLOCK);
                while (rows.next()) {
                    block.add(rows.getString(1));
                    if (block.size() == BLOCK) {
                        read(block, profiles);
                    }
                }
                read(block, profiles);
            }
        }
        return List.copyOf(profiles);
    }

    private void read(List<String> block, List<Profile> profiles) {
        profiles.addAll(block.parallelStream().map(lines::read).toList());
        block.clear();
    }

    private static Optional<Pool> find(Handle handle, String name) {
        return handle.createQuery("select * from pool where name = :name")
                .bind("name", name)
                .map(PoolStore::pool)
                .findOne();
    }

    private static Pool pool(ResultSet row, StatementContext context) throws SQLException {
        var seed = row.getLong("seed");
        var seeded = !row.wasNull();
        return new Pool(
                row.getString("name"),
                row.getInt("size"),
                row.getString("digest"),
                Instant.parse(row.getString("created_at")),
                row.getBoolean("synthetic"),
                row.getString("origin"),
                row.getString("round"),
                seeded ? seed : null);
    }

    private static long insert(Handle handle, NewPool pool) {
        return handle.createUpdate("insert into pool (name, size, digest, created_at, synthetic, origin, round, seed)"
                        + " values (:name, 0, '', :createdAt, :synthetic, :origin, :round, :seed)")
                .bind("name", pool.name())
                .bind("createdAt", pool.createdAt().toString())
                .bind("synthetic", pool.synthetic())
                .bind("origin", pool.origin())
                .bind("round", pool.round())
                .bind("seed", pool.seed())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    private record Written(int size, String digest) {}

    private Written insertCandidates(Handle handle, long pool, Iterable<Profile> candidates, Progress progress)
            throws SQLException {
        var digest = sha256();
        var ids = new HashSet<String>();
        var ordinal = 0;
        try (PreparedStatement insert = statement(handle.getConnection())) {
            var block = new ArrayList<Profile>(BLOCK);
            for (Profile candidate : candidates) {
                if (!ids.add(candidate.id())) {
                    throw new CandidateTwice(candidate.id());
                }
                block.add(candidate);
                if (block.size() == BLOCK) {
                    ordinal = write(insert, pool, ordinal, block, digest);
                    block.clear();
                    progress.at(ordinal, 0);
                }
            }
            ordinal = write(insert, pool, ordinal, block, digest);
        }
        return new Written(ordinal, HexFormat.of().formatHex(digest.digest()));
    }

    private static PreparedStatement statement(Connection connection) throws SQLException {
        return connection.prepareStatement(
                "insert into candidate (pool, ordinal, id, submitted_at, profile) values (?, ?, ?, ?, ?)");
    }

    private int write(PreparedStatement insert, long pool, int first, List<Profile> block, MessageDigest digest)
            throws SQLException {
        var written = block.parallelStream().map(lines::write).toList();
        for (int i = 0; i < block.size(); i++) {
            insert.setLong(1, pool);
            insert.setInt(2, first + i);
            insert.setString(3, block.get(i).id());
            insert.setString(4, block.get(i).submittedAt().toString());
            insert.setString(5, written.get(i));
            insert.addBatch();
            digest.update(written.get(i).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
        insert.executeBatch();
        return first + block.size();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
