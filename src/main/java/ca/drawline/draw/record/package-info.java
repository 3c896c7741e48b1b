/**
 * The record of official draws: sealed one after the other, each bound to the one before by its hash, and run again to see
 * whether it comes to the same bytes. The invitations of a sealed draw go out as a signed list and can be declined.
 */
@NullMarked
package ca.drawline.draw.record;

import org.jspecify.annotations.NullMarked;
