package ca.drawline.pool;

import ca.drawline.candidate.Profile;
import ca.drawline.job.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Keeps pools in the database. The candidates of a pool are a content that is written by itself and taken into use whole:
 * whoever reads has the old ones or the new ones. Safe for many threads.
 */
public final class PoolStore {

    private static final RowMapper<Stored> STORED = (row, context) -> new Stored(pool(row), row.getLong("content"));

    private final Jdbi jdbi;
    private final ProfileLines lines = new ProfileLines();
    private final PoolContents contents;

    /** A pool and which content is its own. */
    private record Stored(Pool pool, long content) {}

    public PoolStore(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.contents = new PoolContents(jdbi, lines);
    }

    /** Writes a pool that nobody waits for. */
    public Pool create(NewPool pool, Iterable<Profile> candidates) {
        return create(pool, candidates, Progress.UNWATCHED);
    }

    /**
     * Writes a pool that there was not before.
     *
     * @param progress is told how many candidates are written, of a number that is not known here
     * @throws PoolExists if there is a pool of that name
     * @throws CandidateTwice if two candidates have the same id
     */
    public Pool create(NewPool pool, Iterable<Profile> candidates, Progress progress) {
        if (exists(pool.name())) {
            throw new PoolExists(pool.name());
        }
        try (var content = contents.begin()) {
            var left = candidates.iterator();
            while (left.hasNext()) {
                var block = next(left);
                var added = content.add(block);
                if (added.cardinality() < block.size()) {
                    throw new CandidateTwice(block.get(added.nextClearBit(0)).id());
                }
                progress.at(content.size(), 0);
            }
            var digest = content.digest();
            var created = jdbi.inTransaction(handle -> {
                if (stored(handle, pool.name()).isPresent()) {
                    throw new PoolExists(pool.name());
                }
                insert(handle, pool, content, digest);
                return stored(handle, pool.name()).orElseThrow().pool();
            });
            content.takenIntoUse();
            return created;
        }
    }

    private static List<Profile> next(Iterator<Profile> candidates) {
        var block = new ArrayList<Profile>(NewContent.BLOCK);
        while (candidates.hasNext() && block.size() < NewContent.BLOCK) {
            block.add(candidates.next());
        }
        return block;
    }

    /** Begins the content of a pool that is to be made or replaced. */
    public NewContent begin() {
        return contents.begin();
    }

    /**
     * Gives a pool a content in place of the one it has, and makes the pool if there is none. Where the candidates are the same
     * in the same order, everything else that is known of the pool stays as it was.
     */
    public Pool replace(NewPool pool, NewContent content) {
        record Replaced(Pool pool, Optional<Stored> before) {}
        var digest = content.digest();
        var replaced = jdbi.inTransaction(handle -> {
            var before = stored(handle, pool.name());
            if (before.isEmpty()) {
                insert(handle, pool, content, digest);
            } else if (before.get().pool().digest().equals(digest)) {
                handle.createUpdate("update pool set content = :content where name = :name")
                        .bind("content", content.id())
                        .bind("name", pool.name())
                        .execute();
            } else {
                bind(
                                handle.createUpdate(
                                        "update pool set content = :content, size = :size, digest = :digest,"
                                                + " created_at = :createdAt, synthetic = :synthetic, origin = :origin,"
                                                + " round = :round, seed = :seed where name = :name"),
                                pool,
                                content,
                                digest)
                        .execute();
            }
            return new Replaced(stored(handle, pool.name()).orElseThrow().pool(), before);
        });
        content.takenIntoUse();
        replaced.before().ifPresent(before -> contents.remove(before.content()));
        return replaced.pool();
    }

    /** All pools, ordered by name. */
    public List<Pool> list() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from pool order by name")
                .map((row, context) -> pool(row))
                .list());
    }

    /** The pool of a name. */
    public Optional<Pool> find(String name) {
        return stored(name).map(Stored::pool);
    }

    /** Whether there is a pool of that name. */
    public boolean exists(String name) {
        return find(name).isPresent();
    }

    /** Removes a pool with its candidates; says whether there was one. */
    public boolean delete(String name) {
        var removed = stored(name)
                .filter(pool -> jdbi.inTransaction(
                        handle -> handle.createUpdate("delete from pool where name = :name and content = :content")
                                        .bind("name", name)
                                        .bind("content", pool.content())
                                        .execute()
                                > 0));
        removed.ifPresent(pool -> contents.remove(pool.content()));
        return removed.isPresent();
    }

    /** What removes the contents that are left over from the time before now: to be asked for before anything is written. */
    public Runnable leftOver() {
        var unused = contents.unused();
        return () -> unused.forEach(contents::remove);
    }

    /** The candidates of a pool in their order; none for an unknown pool. */
    public List<Profile> candidates(String name) {
        return load(name).map(PoolCache.Loaded::candidates).orElse(List.of());
    }

    /** One candidate of a pool, by their id; none for an unknown pool or candidate. */
    public Optional<Profile> candidate(String pool, String id) {
        return jdbi.withHandle(handle -> handle.createQuery("select profile from candidate"
                                + " where content = (select content from pool where name = :pool) and id = :id")
                        .bind("pool", pool)
                        .bind("id", id)
                        .mapTo(String.class)
                        .findOne())
                .map(lines::read);
    }

    /** A pool with all its candidates in memory, as they stood at one moment. */
    public Optional<PoolCache.Loaded> load(String name) {
        for (var reading = read(name); reading.isPresent(); reading = read(name)) {
            var pool = reading.get().pool();
            var candidates = new ArrayList<Profile>(pool.size());
            try {
                var parts = new SharedParts();
                reading.get()
                        .forEachBlock(block -> candidates.addAll(
                                block.parallelStream().map(parts::of).toList()));
                return Optional.of(new PoolCache.Loaded(pool, List.copyOf(candidates)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (IllegalStateException e) {
                if (find(name).filter(pool::equals).isPresent()) {
                    throw e;
                }
            }
        }
        return Optional.empty();
    }

    /** The candidates of a pool, to be read block by block. */
    public Optional<PoolReading> read(String name) {
        return stored(name).map(stored -> new PoolReading(jdbi, lines, stored.pool(), stored.content()));
    }

    /**
     * What was wrong with the records that the pool's last import left out, in their order.
     *
     * @param name the pool's name
     * @param after how many of them to pass over
     * @param most how many to return at most
     */
    public List<RefusedRecord> refused(String name, int after, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from refused_record where ordinal >= :after"
                        + " and content = (select content from pool where name = :name) order by ordinal limit :most")
                .bind("after", after)
                .bind("name", name)
                .bind("most", most)
                .map((row, context) -> new RefusedRecord(
                        row.getLong("line"),
                        row.getString("id"),
                        row.getString("field"),
                        row.getString("code"),
                        row.getString("message"),
                        row.getString("hint")))
                .list());
    }

    private Optional<Stored> stored(String name) {
        return jdbi.withHandle(handle -> stored(handle, name));
    }

    private static Optional<Stored> stored(Handle handle, String name) {
        return handle.createQuery("select * from pool where name = :name")
                .bind("name", name)
                .map(STORED)
                .findOne();
    }

    private static Pool pool(ResultSet row) throws SQLException {
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

    private static void insert(Handle handle, NewPool pool, NewContent content, String digest) {
        bind(
                        handle.createUpdate("insert into pool"
                                + " (name, content, size, digest, created_at, synthetic, origin, round, seed) values"
                                + " (:name, :content, :size, :digest, :createdAt, :synthetic, :origin, :round, :seed)"),
                        pool,
                        content,
                        digest)
                .execute();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, NewPool pool, NewContent content, String digest) {
        return statement
                .bind("name", pool.name())
                .bind("content", content.id())
                .bind("size", content.size())
                .bind("digest", digest)
                .bind("createdAt", pool.createdAt().toString())
                .bind("synthetic", pool.synthetic())
                .bind("origin", pool.origin())
                .bind("round", pool.round())
                .bind("seed", pool.seed());
    }
}
