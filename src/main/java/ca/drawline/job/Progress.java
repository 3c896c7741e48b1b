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
     * @param all steps there are, of roughly equal length
     * @throws CalledOff if the work is no longer wanted; it ends there, and leaves nothing half-done behind
     */
    void at(long done, long all);
}
