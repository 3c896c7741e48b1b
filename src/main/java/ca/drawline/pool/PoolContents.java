package ca.drawline.pool;

import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The contents of pools: begun, and removed once no pool has them. Safe for many threads. */
final class PoolContents {

    private final Jdbi jdbi;
    private final ProfileLines lines;

    PoolContents(Jdbi jdbi, ProfileLines lines) {
        this.jdbi = jdbi;
        this.lines = lines;
    }

    NewContent begin() {
        var id = jdbi.withHandle(handle -> handle.createUpdate("insert into pool_content default values")
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
        return new NewContent(jdbi, this, lines, id);
    }

    /** The contents that no pool has. */
    List<Long> unused() {
        return jdbi.withHandle(handle -> handle.createQuery("select id from pool_content"
                        + " where not exists (select 1 from pool where pool.content = pool_content.id)")
                .mapTo(Long.class)
                .list());
    }

    /** Removes a content piece by piece, so that others who write need not wait long. */
    void remove(long content) {
        var removed = 1;
        while (removed > 0) {
            removed = jdbi.withHandle(handle -> handle.createUpdate("delete from candidate where content = :content"
                            + " and ordinal < :block + (select min(ordinal) from candidate where content = :content)")
                    .bind("content", content)
                    .bind("block", NewContent.BLOCK)
                    .execute());
        }
        jdbi.useHandle(handle -> handle.createUpdate("delete from pool_content where id = :content")
                .bind("content", content)
                .execute());
    }
}
