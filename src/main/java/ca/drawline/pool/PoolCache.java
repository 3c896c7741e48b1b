package ca.drawline.pool;

import ca.drawline.candidate.Profile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the candidates of the pool asked last in memory. Safe for many threads. */
public final class PoolCache {

    private final PoolStore store;
    private @Nullable Loaded latest;

    /**
     * A pool with its candidates.
     *
     * @param pool the pool
     * @param candidates its candidates, in their order; the same list as long as the pool is kept in memory
     */
    public record Loaded(Pool pool, List<Profile> candidates) {}

    public PoolCache(PoolStore store) {
        this.store = store;
    }

    /** The pool of a name; none if there is no such pool, or it was removed while it was read. */
    public Optional<Loaded> load(String name) {
        return store.find(name)
                .map(this::load)
                .filter(loaded -> loaded.candidates().size() == loaded.pool().size());
    }

    /** Takes over candidates that are in memory anyhow, as they were just written. */
    public synchronized void keep(Pool pool, List<Profile> candidates) {
        latest = new Loaded(pool, candidates);
    }

    private synchronized Loaded load(Pool pool) {
        if (latest == null || !latest.pool().equals(pool)) {
            latest = null;
            latest = new Loaded(pool, store.candidates(pool.name()));
        }
        return latest;
    }
}
