/**
 * Reads a rule file as its author meant it, and says in plain words what keeps it from being one. A fault in one rule
 * hides no fault in another: what cannot be read is set aside, and the rest is read without it.
 */
@NullMarked
package ca.drawline.rulebook.check;

import org.jspecify.annotations.NullMarked;
