package ca.drawline.exchange;

import ca.drawline.pool.Pool;
import ca.drawline.pool.RefusedRecord;
import java.util.List;

/**
 * What came of an import.
 *
 * @param accepted records that are candidates of the pool now
 * @param refused records that were left out
 * @param problemsInAll how much was wrong with them
 * @param problems what was wrong with them, by line; the first thousand
 * @param changed whether the pool is another than before: false where it had the same candidates in the same order
 * @param pool the pool
 */
public record ImportReport(
        int accepted, int refused, int problemsInAll, List<RefusedRecord> problems, boolean changed, Pool pool) {

    /** Problems that a report shows. */
    public static final int MOST_PROBLEMS = 1_000;

    public ImportReport {
        problems = List.copyOf(problems);
    }
}
