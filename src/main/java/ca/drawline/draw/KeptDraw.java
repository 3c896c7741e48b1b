package ca.drawline.draw;

import java.time.Instant;

/**
 * A draw that is kept.
 *
 * @param number its place in the order in which draws were kept, from 1
 * @param createdAt UTC instant at which it was kept
 * @param result what it came to
 */
public record KeptDraw(int number, Instant createdAt, DrawResult result) {}
