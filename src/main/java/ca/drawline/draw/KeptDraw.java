package ca.drawline.draw;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A draw that is kept.
 *
 * @param number its place in the order in which draws were kept, from 1
 * @param createdAt UTC instant at which it was kept
 * @param result what it came to
 * @param name what readers call it; none where nobody named it
 */
public record KeptDraw(
        int number,
        Instant createdAt,
        DrawResult result,
        @Nullable String name) {}
