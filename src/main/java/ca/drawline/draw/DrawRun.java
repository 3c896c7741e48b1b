package ca.drawline.draw;

import ca.drawline.candidate.Profile;
import ca.drawline.pool.Pool;
import ca.drawline.pool.PoolCache.Loaded;
import ca.drawline.pool.PoolStandings;
import ca.drawline.rulebook.Law;

/**
 * A draw as it was run, with everything that was found of each candidate, by the candidate's place in the pool. It holds
 * the whole pool: keep it only as long as something is asked of it.
 *
 * @param request the draw as asked for
 * @param law the rules that decided, on the day of the draw
 * @param loaded the pool with its candidates
 * @param standings score, eligibility and membership of each candidate
 * @param outcome who took part, who is invited, and the line between them
 */
public record DrawRun(DrawRequest request, Law law, Loaded loaded, PoolStandings standings, Outcome outcome) {

    /** The pool. */
    public Pool pool() {
        return loaded.pool();
    }

    /** How many candidates the pool has. */
    public int size() {
        return standings.size();
    }

    /** The candidate at a place in the pool. */
    public Profile candidate(int candidate) {
        return loaded.candidates().get(candidate);
    }

    /** The score that ranks the candidate, 0 to 1,200. */
    public int score(int candidate) {
        return standings.score(candidate);
    }

    /** Whether the candidate took part. */
    public boolean ranked(int candidate) {
        return outcome.ranked().get(candidate);
    }

    /** Whether the candidate is invited. */
    public boolean invited(int candidate) {
        return outcome.invited().get(candidate);
    }

    /** The stage that invited the candidate, from 1; 0 for a candidate who is not invited. */
    public int invitedInStage(int candidate) {
        for (int stage = 0; stage < outcome.stages().size(); stage++) {
            if (outcome.stages().get(stage).invited().get(candidate)) {
                return stage + 1;
            }
        }
        return 0;
    }
}
