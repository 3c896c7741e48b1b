package ca.drawline.draw;

import java.util.List;

/** The candidates of a pool as a draw sees them, by their place in the pool. */
public interface Entrants {

    /** How many candidates there are. */
    int size();

    /** The score that ranks the candidate, 0 to 1,200. */
    int score(int candidate);

    /** Second of the epoch, in UTC, in which the candidate's profile was submitted. */
    long submittedAt(int candidate);

    /** The id of the candidate's profile. */
    String id(int candidate);

    /** The number of the candidate's standing: those with the same programs and categories share one. */
    int standing(int candidate);

    /** Two letters of the province or territory of the candidate's nomination, or else destination; empty where none is named. */
    default String province(int candidate) {
        return "";
    }

    /** How many distinct standings there are; they are numbered from 0. */
    int standings();

    /** The programs that candidates of a standing are eligible for. */
    List<String> programs(int standing);

    /** The categories that candidates of a standing are members of. */
    List<String> categories(int standing);
}
