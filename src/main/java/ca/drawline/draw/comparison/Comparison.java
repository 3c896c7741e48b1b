package ca.drawline.draw.comparison;

import ca.drawline.draw.DrawResult;
import ca.drawline.draw.DrawRun;
import java.util.List;

/**
 * Two draws compared, with everyone who turns. Where small cells are suppressed the lists are empty: they would tell what the
 * counts do not.
 *
 * @param result what it comes to
 * @param draws the two draws, with all their counts, and as they were run
 * @param gained those who gain an invitation, by score and id
 * @param lost those who lose one, by score and id
 */
public record Comparison(
        ComparisonResult result, List<Drawn> draws, List<PersonCompared> gained, List<PersonCompared> lost) {

    public Comparison {
        draws = List.copyOf(draws);
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
    }

    /** One of the two draws: what it came to, and how. */
    public record Drawn(DrawResult result, DrawRun run) {}
}
