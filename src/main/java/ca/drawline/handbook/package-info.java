/**
 * The rule book as a document: what a page says that states the rules in force on a date, and what changed since another.
 * Pure Java over the texts of the rule book; how the page looks is for others.
 */
@NullMarked
package ca.drawline.handbook;

import org.jspecify.annotations.NullMarked;
