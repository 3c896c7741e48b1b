/**
 * Turns JSON into profiles, or into all of its problems at once, each with its place and the way out.
 * What passes is possible on the asked date; whether it suffices is for the rules.
 */
@NullMarked
package ca.drawline.intake;

import org.jspecify.annotations.NullMarked;
