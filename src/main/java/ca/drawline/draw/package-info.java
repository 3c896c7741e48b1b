/**
 * Draws that Drawline runs over a pool: who is ranked, where the line falls, who is invited.
 * Scores are counted into bands; the rules decide the line over the bands and the candidates of one band.
 */
@NullMarked
package ca.drawline.draw;

import org.jspecify.annotations.NullMarked;
