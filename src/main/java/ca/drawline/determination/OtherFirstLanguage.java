package ca.drawline.determination;

import ca.drawline.vocabulary.Language;
import java.util.List;

/**
 * What would come of choosing the other official language as first, which the candidate is free to do.
 *
 * @param language the other language
 * @param total the score with it
 * @param more how many points more than with the one chosen, above 0
 * @param programs programs that the candidate would be eligible for, in alphabetical order
 */
public record OtherFirstLanguage(Language language, int total, int more, List<String> programs) {

    public OtherFirstLanguage {
        programs = List.copyOf(programs);
    }
}
