/**
 * The published rounds tried again: what Drawline would have said before each of them, beside what came.
 * Nothing of a round itself or of a later one goes into what is said of it.
 */
@NullMarked
package ca.drawline.draw.backtest;

import org.jspecify.annotations.NullMarked;
