/**
 * The published rounds of invitations, as a dated table with its sources.
 * It holds history only; what would happen is in {@code draw}.
 */
@NullMarked
package ca.drawline.round;

import org.jspecify.annotations.NullMarked;
