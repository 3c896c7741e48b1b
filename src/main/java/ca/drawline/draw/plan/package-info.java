/**
 * A calendar of draws played over a pool that people enter and leave in between: where the lines fall, and what is left.
 * Chance decides who comes and who declines, so a plan is played many times, each time from a seed of its own.
 */
@NullMarked
package ca.drawline.draw.plan;

import org.jspecify.annotations.NullMarked;
