package ca.drawline.draw.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How far a candidate is from the line of the stage that comes nearest to inviting them.
 *
 * @param stage the stage, from 1
 * @param points score less cut-off; below 0 below the line
 * @param seconds for a candidate at the cut-off, the time from their submission to the moment of the tie-break, in
 *     seconds; below 0 where they submitted after it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Distance(int stage, int points, @Nullable Long seconds) {}
