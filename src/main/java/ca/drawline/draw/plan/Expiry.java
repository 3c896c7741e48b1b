package ca.drawline.draw.plan;

import ca.drawline.rulebook.Law;
import java.time.Instant;

/** Says how long a profile stays in the pool. */
@FunctionalInterface
public interface Expiry {

    /**
     * The earliest submission that is still in the pool at a moment.
     *
     * @param law the rules in force then
     * @param moment the moment, in UTC
     */
    Instant earliest(Law law, Instant moment);
}
