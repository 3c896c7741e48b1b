package ca.drawline.draw.record;

import java.time.Instant;

/**
 * One invitation of a sealed draw.
 *
 * @param rank its place on the list, from 1
 * @param candidate id of the candidate's profile
 * @param score the score that ranked the candidate
 * @param submittedAt UTC instant at which the profile was submitted
 * @param stage the stage that invited, from 1
 */
public record Invitation(int rank, String candidate, int score, Instant submittedAt, int stage) {}
