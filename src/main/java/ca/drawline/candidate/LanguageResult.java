package ca.drawline.candidate;

import ca.drawline.vocabulary.Ability;
import java.time.LocalDate;

/**
 * Results of one language test, each on the test's own scale.
 *
 * @param test the test's name, as in the language charts of the rule book
 * @param listening result in listening
 * @param reading result in reading
 * @param writing result in writing
 * @param speaking result in speaking
 * @param testedOn the day of the test
 */
public record LanguageResult(
        String test, double listening, double reading, double writing, double speaking, LocalDate testedOn) {

    /** The result in one ability. */
    public double score(Ability ability) {
        return switch (ability) {
            case LISTENING -> listening;
            case READING -> reading;
            case WRITING -> writing;
            case SPEAKING -> speaking;
        };
    }
}
