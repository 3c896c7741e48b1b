package ca.drawline.pool;

import ca.drawline.candidate.Profile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the candidates of the pool asked last in memory, as long as the pool is the same in the database, digest and all. Safe
 * for many threads.
 */
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

    /** The pool of a name as it stood at one moment; none if there is no such pool. */
    public Optional<Loaded> load(String name) {
        return store.find(name).flatMap(this::load);
    }

    /** Takes over candidates that are in memory anyhow, as they were just written. */
    public synchronized void keep(Pool pool, List<Profile> candidates) {
        latest = new Loaded(pool, candidates);
    }

    private synchronized Optional<Loaded> load(Pool pool) {
        var known = latest;
        if (known != null && known.pool().equals(pool)) {
            return Optional.of(known);
        }
        latest = null;
        var loaded = store.load(pool.name());
        latest = loaded.orElse(null);
        return loaded;
    }
}
