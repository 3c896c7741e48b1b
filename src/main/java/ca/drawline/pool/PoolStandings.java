package ca.drawline.pool;

import java.util.List;

/**
 * Score, eligibility and membership of every candidate of a pool, by the candidate's place in it. Candidates with the
 * same programs and categories share a standing, so that a question about them is answered once.
 */
public interface PoolStandings {

    /** How many candidates there are. */
    int size();

    /** The Comprehensive Ranking System score, 0 to 1,200. */
    int score(int candidate);

    /** The number of the candidate's standing. */
    int standing(int candidate);

    /** How many distinct standings there are; they are numbered from 0. */
    int standings();

    /** The programs that candidates of a standing are eligible for, in alphabetical order. */
    List<String> programs(int standing);

    /** The categories that candidates of a standing are members of, in alphabetical order. */
    List<String> categories(int standing);

    /** Whether the candidate is eligible for at least one program. */
    default boolean eligible(int candidate) {
        return !programs(standing(candidate)).isEmpty();
    }

    /** Whether the candidate is eligible for a program. */
    default boolean eligible(int candidate, String program) {
        return programs(standing(candidate)).contains(program);
    }

    /** Whether the candidate is a member of a category. */
    default boolean member(int candidate, String category) {
        return categories(standing(candidate)).contains(category);
    }
}
