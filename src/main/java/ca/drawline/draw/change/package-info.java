/**
 * What would have turned a draw for a candidate: the smallest single changes of a profile, found by evaluating.
 * Which changes there are comes from the profile, the rule book's scales and the words of the law, never from figures in Java.
 */
@NullMarked
package ca.drawline.draw.change;

import org.jspecify.annotations.NullMarked;
