package ca.drawline.draw;

import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.RuleBook;

/** Tries a draw over a pool. Safe for many threads. */
public interface DryRun {

    /** Runs a draw that has been checked: pool, program and category exist, and the rule book covers its date. */
    DrawResult run(DrawRequest request, RuleBook book);

    /** The same with everything that was found of each candidate. */
    DrawRun draw(DrawRequest request, RuleBook book);

    /**
     * Draws the candidates of another run, with what was found of them there, as a request asks.
     *
     * @param rounds the law whose rules about draws decide
     */
    DrawRun redraw(DrawRun found, DrawRequest request, Law rounds);

    /**
     * Sums up a draw that was run.
     *
     * @param elapsedMs time that it took, in milliseconds
     */
    DrawResult sum(DrawRun run, long elapsedMs);

    /** Whether a request leaves a candidate out, whatever the rules say of them. */
    boolean excludes(DrawRequest request, String candidate);
}
