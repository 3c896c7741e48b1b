package ca.drawline.candidate;

import ca.drawline.vocabulary.Language;
import java.util.List;

/**
 * All that the rules in force ask to be measured; facts are derived for these and no others.
 *
 * @param work questions on the candidate's work over all occupations
 * @param partnerWork questions on the partner's work
 * @param experience questions on the work in each occupation
 * @param languages official languages asked for by name
 */
public record Questions(
        List<WorkQuestion> work,
        List<WorkQuestion> partnerWork,
        List<ExperienceQuestion> experience,
        List<Language> languages) {

    public Questions {
        work = List.copyOf(work);
        partnerWork = List.copyOf(partnerWork);
        experience = List.copyOf(experience);
        languages = List.copyOf(languages);
    }
}
