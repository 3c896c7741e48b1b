package ca.drawline.job;

/** Told by work that takes long how far it is. Work tells it often enough that calling it off takes effect within a second. */
@FunctionalInterface
public interface Progress {

    /** For work that nobody watches. */
    Progress UNWATCHED = (done, all) -> {};

    /**
     * Tells how far the work is.
     *
     * @param done steps done, 0 to {@code all}
     * @param all steps there are, of roughly equal length; 0 where that is not known
     * @throws CalledOff if the work is no longer wanted; it ends there, and leaves nothing half-done behind
     */
    void at(long done, long all);

    /**
     * For a part of the work, which tells its own steps.
     *
     * @param from percent of the whole that are done before it
     * @param to percent of the whole that are done after it
     */
    default Progress part(int from, int to) {
        return (done, all) -> {
            if (all <= 0) {
                at(from, 100);
            } else {
                at(from * all + (to - from) * done, 100 * all);
            }
        };
    }
}
