package ca.drawline.draw.plan;

import ca.drawline.rulebook.Law;
import java.time.Instant;

/** Says how long a profile stays in the pool. */
@FunctionalInterface
public interface Expiry {

    /**
     * The latest submission that has left the pool at a moment: profiles submitted then or before are no longer in it.
     *
     * @param law the rules in force then
     * @param moment the moment, in UTC
     */
    Instant lastToLeave(Law law, Instant moment);
}
