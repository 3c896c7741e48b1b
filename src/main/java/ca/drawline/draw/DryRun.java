package ca.drawline.draw;

import ca.drawline.rulebook.RuleBook;

/** Tries a draw over a pool. Safe for many threads. */
public interface DryRun {

    /** Runs a draw that has been checked: pool, program and category exist, and the rule book covers its date. */
    DrawResult run(DrawRequest request, RuleBook book);

    /** The same with everything that was found of each candidate. */
    DrawRun draw(DrawRequest request, RuleBook book);
}
