package ca.drawline.draw.comparison;

import java.util.List;

/**
 * Two draws compared, with everyone who turns. Where small cells are suppressed the lists are empty: they would tell what the
 * counts do not.
 *
 * @param result what it comes to
 * @param gained those who gain an invitation, by score and id
 * @param lost those who lose one, by score and id
 */
public record Comparison(ComparisonResult result, List<PersonCompared> gained, List<PersonCompared> lost) {

    public Comparison {
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
    }
}
