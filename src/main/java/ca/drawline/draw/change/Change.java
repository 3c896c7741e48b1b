package ca.drawline.draw.change;

import ca.drawline.vocabulary.Wording;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One change of a profile.
 *
 * @param change what changes
 * @param subject what exactly
 * @param from what is declared now: a level, a number, or a value of the profile
 * @param to what it becomes
 * @param steps how far that is, at least 1: levels of language over all abilities, months of work, a level of education as twelve
 * @param tested the results on the test's own scale, where one ability in a test changes
 * @param inWords the same in a sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(
        ChangeKind change,
        ChangeSubject subject,
        String from,
        String to,
        int steps,
        @Nullable Tested tested,
        Wording inWords) {

    /**
     * A step on a test's own scale.
     *
     * @param test the test's name
     * @param from the result now
     * @param to the lowest result that is enough
     */
    public record Tested(String test, double from, double to) {}

    static Change of(ChangeKind kind, ChangeSubject subject, String from, String to, int steps, Wording inWords) {
        return new Change(kind, subject, from, to, steps, null, inWords);
    }
}
