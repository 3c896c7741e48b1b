package ca.drawline.pool;

import ca.drawline.candidate.Job;
import ca.drawline.candidate.LanguageResult;
import ca.drawline.candidate.Partner;
import ca.drawline.candidate.Profile;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Lets equal parts of the profiles of a pool be one object: days, occupations, countries, studies, offers. A pool in memory
 * takes less than half the room then. Safe for many threads.
 */
final class SharedParts {

    private final ConcurrentMap<Object, Object> parts = new ConcurrentHashMap<>();

    /** An equal profile whose parts are shared with those of the others. */
    Profile of(Profile profile) {
        return new Profile(
                profile.id(),
                profile.submittedAt(),
                one(profile.dateOfBirth()),
                one(profile.education()),
                profile.firstOfficialLanguage(),
                results(profile.languages()),
                jobs(profile.work()),
                partner(profile.partner()),
                profile.certificateOfQualification(),
                profile.provincialNomination(),
                profile.siblingInCanada(),
                profile.relativeInCanada(),
                orNone(profile.jobOffer()),
                profile.settlementFunds(),
                profile.familySize(),
                orNone(profile.certificateTrade()),
                profile.intendsToLiveInQuebec(),
                orNone(profile.barredUntil()),
                orNone(profile.militaryService()),
                profile.province());
    }

    private @Nullable Partner partner(@Nullable Partner partner) {
        return partner == null
                ? null
                : new Partner(
                        partner.accompanying(),
                        partner.citizenOrPermanentResident(),
                        one(partner.education()),
                        partner.firstOfficialLanguage(),
                        results(partner.languages()),
                        jobs(partner.work()));
    }

    private List<LanguageResult> results(List<LanguageResult> results) {
        return results.stream()
                .map(result -> new LanguageResult(
                        one(result.test()),
                        result.listening(),
                        result.reading(),
                        result.writing(),
                        result.speaking(),
                        one(result.testedOn())))
                .toList();
    }

    private List<Job> jobs(List<Job> jobs) {
        return jobs.stream()
                .map(job -> new Job(
                        one(job.noc()),
                        one(job.country()),
                        one(job.startedOn()),
                        orNone(job.endedOn()),
                        job.hoursPerWeek(),
                        job.selfEmployed(),
                        job.whileStudent(),
                        job.authorized(),
                        orNone(job.employerCountry()),
                        orNone(job.qualifiedOn())))
                .toList();
    }

    private <T> @Nullable T orNone(@Nullable T part) {
        return part == null ? null : one(part);
    }

    @SuppressWarnings("unchecked")
    private <T> T one(T part) {
        var known = parts.putIfAbsent(part, part);
        // What is equal to a part is of its type.
        return known == null ? part : (T) known;
    }
}
