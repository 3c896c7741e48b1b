package ca.drawline.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * One row of a grid, a CSV file beside the rules. A column that the file does not have takes the value that excludes
 * nothing: empty text, false, or the whole range.
 *
 * @param grid the file's name without its ending
 * @param key what the row is for, where it is neither a level nor a number
 * @param level level of education
 * @param withPartner whether the row is of the column "with a spouse or partner"
 * @param from lowest number that the row covers
 * @param to highest number that the row covers
 * @param andFrom lowest second number that the row covers, in a grid of two dimensions
 * @param andTo highest second number that the row covers
 * @param value what the row gives: points, dollars, a maximum
 */
public record Cell(
        String grid,
        String key,
        @Nullable EducationLevel level,
        boolean withPartner,
        int from,
        int to,
        int andFrom,
        int andTo,
        int value) {}
