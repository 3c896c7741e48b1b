package ca.drawline.rulebook;

import ca.drawline.vocabulary.Ability;
import ca.drawline.vocabulary.Language;

/**
 * The scale of one ability in a language test.
 *
 * @param test the test's name
 * @param language the language that it tests
 * @param ability the ability
 * @param lowest lowest possible result
 * @param highest highest possible result
 * @param step distance between two possible results
 */
public record TestScale(String test, Language language, Ability ability, double lowest, double highest, double step) {

    /** Whether the test can give this result. */
    public boolean allows(double score) {
        var steps = (score - lowest) / step;
        return score >= lowest && score <= highest && steps == Math.rint(steps);
    }
}
