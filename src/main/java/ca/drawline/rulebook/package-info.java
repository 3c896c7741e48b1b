/**
 * From files under {@code rules/} to evaluated law: read, checked, compiled, and asked about a candidate or a draw.
 * The only package that knows Drools.
 */
@NullMarked
package ca.drawline.rulebook;

import org.jspecify.annotations.NullMarked;
