package ca.drawline.draw;

import ca.drawline.candidate.Profile;
import ca.drawline.pool.PoolStandings;
import java.util.List;

/** The candidates of a stored pool with their standings. */
final class PoolEntrants implements Entrants {

    private final List<Profile> candidates;
    private final long[] submittedAt;
    private final PoolStandings found;

    PoolEntrants(List<Profile> candidates, long[] submittedAt, PoolStandings found) {
        this.candidates = candidates;
        this.submittedAt = submittedAt;
        this.found = found;
    }

    @Override
    public int size() {
        return found.size();
    }

    @Override
    public int score(int candidate) {
        return found.score(candidate);
    }

    @Override
    public long submittedAt(int candidate) {
        return submittedAt[candidate];
    }

    @Override
    public String id(int candidate) {
        return candidates.get(candidate).id();
    }

    @Override
    public int standing(int candidate) {
        return found.standing(candidate);
    }

    @Override
    public String province(int candidate) {
        var province = candidates.get(candidate).province();
        return province == null ? "" : province.name();
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
