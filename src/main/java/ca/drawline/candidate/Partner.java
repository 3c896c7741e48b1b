package ca.drawline.candidate;

import ca.drawline.vocabulary.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The candidate's spouse or common-law partner.
 *
 * @param accompanying whether the partner comes to Canada with the candidate
 * @param citizenOrPermanentResident whether the partner is a Canadian citizen or permanent resident
 * @param education the partner's studies
 * @param firstOfficialLanguage the one official language of the partner that counts; the one with the better result where none is named
 * @param languages results of language tests
 * @param work the partner's jobs
 */
public record Partner(
        boolean accompanying,
        boolean citizenOrPermanentResident,
        Studies education,
        @Nullable Language firstOfficialLanguage,
        List<LanguageResult> languages,
        List<Job> work) {

    public Partner {
        languages = List.copyOf(languages);
        work = List.copyOf(work);
    }
}
