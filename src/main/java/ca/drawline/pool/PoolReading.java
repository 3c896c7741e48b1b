package ca.drawline.pool;

import ca.drawline.candidate.Profile;
import java.io.IOException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The candidates of a pool as they stood at one moment, read block by block: little memory, whatever the pool's size. */
public final class PoolReading {

    private static final int BLOCK = 4_096;

    private final Jdbi jdbi;
    private final ProfileLines lines;
    private final Pool pool;
    private final long content;

    PoolReading(Jdbi jdbi, ProfileLines lines, Pool pool, long content) {
        this.jdbi = jdbi;
        this.lines = lines;
        this.pool = pool;
        this.content = content;
    }

    /** Takes candidates, and may fail to pass them on. */
    @FunctionalInterface
    public interface Taker {

        void take(List<Profile> candidates) throws IOException;
    }

    private record Row(int ordinal, String profile) {}

    public Pool pool() {
        return pool;
    }

    /**
     * Hands over all candidates in their order. No connection is held meanwhile, however slow the taker is.
     *
     * @throws IllegalStateException if the pool is replaced or removed before all are read
     */
    public void forEachBlock(Taker taker) throws IOException {
        var last = -1;
        var read = 0;
        for (var rows = after(last); !rows.isEmpty(); rows = after(last)) {
            taker.take(
                    rows.parallelStream().map(row -> lines.read(row.profile())).toList());
            last = rows.get(rows.size() - 1).ordinal();
            read += rows.size();
        }
        if (read != pool.size()) {
            throw new IllegalStateException("The pool (%s) was replaced while it was read.".formatted(pool.name()));
        }
    }

    private List<Row> after(int ordinal) {
        return jdbi.withHandle(handle -> handle.createQuery("select ordinal, profile from candidate"
                        + " where content = :content and ordinal > :ordinal order by ordinal limit :block")
                .bind("content", content)
                .bind("ordinal", ordinal)
                .bind("block", BLOCK)
                .map((row, context) -> new Row(row.getInt("ordinal"), row.getString("profile")))
                .list());
    }
}
