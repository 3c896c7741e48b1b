package ca.drawline.draw;

import ca.drawline.vocabulary.DrawType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A draw to be tried over a pool.
 *
 * @param pool name of the pool
 * @param asOf UTC instant of the draw; its date decides which law is in force, and profiles submitted later take no part
 * @param type whom it ranks
 * @param program the program, for a program draw
 * @param category the category, for a category draw
 * @param invitations how many to invite, 1 to 1,000,000
 */
public record DrawRequest(
        String pool,
        Instant asOf,
        DrawType type,
        @Nullable String program,
        @Nullable String category,
        int invitations) {}
