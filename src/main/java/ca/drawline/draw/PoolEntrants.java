package ca.drawline.draw;

import ca.drawline.pool.PoolCache.Loaded;
import ca.drawline.pool.PoolStandings;
import java.time.Instant;
import java.util.List;

/** The candidates of a stored pool with their standings. */
record PoolEntrants(Loaded loaded, PoolStandings found) implements Entrants {

    @Override
    public int size() {
        return found.size();
    }

    @Override
    public int score(int candidate) {
        return found.score(candidate);
    }

    @Override
    public Instant submittedAt(int candidate) {
        return loaded.candidates().get(candidate).submittedAt();
    }

    @Override
    public String id(int candidate) {
        return loaded.candidates().get(candidate).id();
    }

    @Override
    public int standing(int candidate) {
        return found.standing(candidate);
    }

    @Override
    public int standings() {
        return found.standings();
    }

    @Override
    public List<String> programs(int standing) {
        return found.programs(standing);
    }

    @Override
    public List<String> categories(int standing) {
        return found.categories(standing);
    }
}
