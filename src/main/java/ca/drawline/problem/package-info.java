/** Explains every code of a problem: what it means, an example, and its cure. The words are data under /problems. */
@NullMarked
package ca.drawline.problem;

import org.jspecify.annotations.NullMarked;
