/**
 * The profile that describes a candidate, and the facts that follow from it on a date.
 * Pure Java: it counts days, hours and years, and leaves to the rules what they are worth.
 */
@NullMarked
package ca.drawline.candidate;

import org.jspecify.annotations.NullMarked;
