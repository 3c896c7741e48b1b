package ca.drawline.start;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes what requests come in through. */
@Singleton
public final class Entrance {

    /** The only clock: whatever needs today or now gets it from here. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
