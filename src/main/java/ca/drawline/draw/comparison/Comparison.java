package ca.drawline.draw.comparison;

import ca.drawline.draw.DrawResult;
import ca.drawline.draw.DrawRun;
import java.util.List;

/**
 * Two draws compared, with everyone who turns. Where small cells are suppressed the lists are empty: they would tell what the
 * counts do not.
 *
 * @param result what it comes to
 * @param draws the two draws, with all their counts
 * @param runs the two as they were run, in the same order; none where small cells are suppressed
 * @param gained those who gain an invitation, by score and id
 * @param lost those who lose one, by score and id
 */
public record Comparison(
        ComparisonResult result,
        List<DrawResult> draws,
        List<DrawRun> runs,
        List<PersonCompared> gained,
        List<PersonCompared> lost) {

    public Comparison {
        draws = List.copyOf(draws);
        runs = List.copyOf(runs);
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
    }
}
