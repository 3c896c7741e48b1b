package ca.drawline.pool;

import ca.drawline.candidate.Job;
import ca.drawline.candidate.JobOfferDetails;
import ca.drawline.candidate.LanguageResult;
import ca.drawline.candidate.Partner;
import ca.drawline.candidate.Profile;
import ca.drawline.candidate.Studies;
import ca.drawline.vocabulary.CanadianCredential;
import ca.drawline.vocabulary.EducationLevel;
import ca.drawline.vocabulary.Language;
import ca.drawline.vocabulary.Permit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** People for tests of the stores. */
public final class People {

    private People() {}

    /** Someone who declares only what everyone must. */
    public static Profile plain(String id) {
        return new Profile(
                id,
                Instant.parse("2023-01-02T03:04:05Z"),
                LocalDate.of(1990, 5, 6),
                new Studies(EducationLevel.SECONDARY, CanadianCredential.NONE, 0),
                Language.ENGLISH,
                List.of(),
                List.of(),
                null,
                false,
                false,
                false,
                false,
                null,
                0,
                1);
    }

    /** Someone who declares all that can be declared, no value the modest one. */
    public static Profile complete(String id) {
        var studies = new Studies(EducationLevel.MASTERS, CanadianCredential.THREE_YEARS_OR_MORE, 4);
        var english = new LanguageResult("IELTS_GENERAL", 8.5, 7.0, 6.5, 7.5, LocalDate.of(2022, 8, 9));
        var french = new LanguageResult("TEF_CANADA", 300, 250, 350, 350, LocalDate.of(2022, 9, 10));
        var now = new Job("21231", "CA", LocalDate.of(2021, 2, 3), null, 37.5, false, false, true);
        var before = new Job("21232", "IN", LocalDate.of(2015, 2, 3), LocalDate.of(2019, 4, 5), 20, true, true, false);
        var partner = new Partner(true, true, studies, Language.FRENCH, List.of(french), List.of(before));
        return new Profile(
                id,
                Instant.parse("2023-01-02T03:04:05Z"),
                LocalDate.of(1990, 5, 6),
                studies,
                Language.FRENCH,
                List.of(french, english),
                List.of(now, before),
                partner,
                true,
                true,
                true,
                true,
                new JobOfferDetails("21231", true, 24, true, Permit.LMIA_BASED, true, 12),
                25_000,
                3);
    }
}
