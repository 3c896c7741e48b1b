package ca.drawline.job;

/** As much work waits as may wait. */
public final class TooManyJobs extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param waiting how many jobs wait */
    public TooManyJobs(int waiting) {
        super("%d jobs are waiting for their turn, and no more may.".formatted(waiting));
    }
}
