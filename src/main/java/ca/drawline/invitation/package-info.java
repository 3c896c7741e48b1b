/**
 * What becomes of an invitation: whether a candidate still stands up to it when the application is received.
 * Pure Java over the rule book, which holds the tests themselves.
 */
@NullMarked
package ca.drawline.invitation;

import org.jspecify.annotations.NullMarked;
