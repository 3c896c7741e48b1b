package ca.drawline.draw;

/** Tries a draw over a pool under the published rules. Safe for many threads. */
public interface DryRun {

    /** Runs a draw that has been checked: pool, program and category exist. */
    DrawResult run(DrawRequest request);
}
