package ca.drawline.draw;

import ca.drawline.vocabulary.GroupBy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a group came to that has places of its own in a stage of a draw.
 *
 * @param kind whether places were reserved for it, or its number capped
 * @param by what makes the group
 * @param group the group's id
 * @param places how many were reserved, or the most who could be invited
 * @param candidates how many of the group took part in the stage
 * @param invited how many were invited on the reserved places; of a capped group, how many were invited at all
 * @param cutOff the lowest score among these; none when there are none
 * @param tieBreak submission moment of the last invited on a reserved place, UTC
 */
public record GroupOutcome(
        Kind kind,
        GroupBy by,
        String group,
        int places,
        int candidates,
        int invited,
        @Nullable Integer cutOff,
        @Nullable Instant tieBreak) {

    /** What a group has. */
    public enum Kind {
        RESERVE,
        CAP
    }
}
