/**
 * Candidates in bulk: stored, synthesized, and evaluated through dictionary columns.
 * A pool is evaluated by looking up what the rules found for each distinct premise, never by firing rules for each candidate.
 */
@NullMarked
package ca.drawline.pool;

import org.jspecify.annotations.NullMarked;
