package ca.drawline.invitation;

import ca.drawline.vocabulary.DrawType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The round that a candidate was invited in.
 *
 * @param number its published number; none for a draw that was not published
 * @param asOf UTC instant of the round
 * @param type whom it ranked
 * @param program the program, for a round of one program
 * @param category the category, for a category-based round
 * @param cutOff score of the lowest-ranked candidate invited
 * @param tieBreak UTC submission moment of that candidate, where one was published
 */
public record InvitedRound(
        @Nullable String number,
        Instant asOf,
        DrawType type,
        @Nullable String program,
        @Nullable String category,
        int cutOff,
        @Nullable Instant tieBreak) {

    /** The day of the round in UTC, whose law decides. */
    public LocalDate date() {
        return asOf.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
