package ca.drawline.round;

import java.time.LocalDate;
import java.util.Map;

/**
 * The rounds of a year, added up.
 *
 * @param year the year
 * @param from the first day that counts
 * @param to the last day that counts
 * @param rounds how many rounds there were
 * @param invitations how many invitations they gave
 * @param byType the same by type of round; a type without rounds is left out
 */
public record RoundsSummary(
        int year, LocalDate from, LocalDate to, int rounds, int invitations, Map<RoundType, Tally> byType) {

    public RoundsSummary {
        byType = Map.copyOf(byType);
    }

    /**
     * Rounds added up.
     *
     * @param rounds how many
     * @param invitations the invitations that they gave
     */
    public record Tally(int rounds, int invitations) {

        Tally plus(PublishedRound round) {
            return new Tally(rounds + 1, invitations + round.invitations());
        }
    }
}
