/**
 * Draws asked backwards and side by side: how many invitations give a line or a share, and what a draw comes to over a
 * grid of invitations, floors and numbers of the rules. Every answer is held against draws that are really run.
 */
@NullMarked
package ca.drawline.draw.seek;

import org.jspecify.annotations.NullMarked;
