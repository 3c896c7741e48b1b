/**
 * Two draws on one pool side by side: who gains an invitation, who loses one, and the one cause of each.
 * Causes are found by asking how someone would have stood at the line of the other draw, never by comparing rule texts.
 */
@NullMarked
package ca.drawline.draw.comparison;

import org.jspecify.annotations.NullMarked;
