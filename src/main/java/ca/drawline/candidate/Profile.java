package ca.drawline.candidate;

import ca.drawline.vocabulary.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate declares.
 *
 * @param id the candidate's id, unique within a pool
 * @param submittedAt UTC instant of the first submission of this profile, to the second; it settles ties
 * @param dateOfBirth date of birth
 * @param education the candidate's studies
 * @param firstOfficialLanguage the official language that the candidate chose as first
 * @param languages results of language tests
 * @param work jobs, of which several may run at a time
 * @param partner spouse or common-law partner, if there is one
 * @param certificateOfQualification whether a Canadian authority has certified the candidate in a trade
 * @param provincialNomination whether a province or territory has nominated the candidate
 * @param siblingInCanada whether an adult sibling of the candidate or partner lives in Canada as citizen or permanent resident
 * @param relativeInCanada whether another relative named by the selection grid does
 * @param jobOffer offer of employment in Canada, if there is one
 * @param settlementFunds unencumbered funds in Canadian dollars
 * @param familySize the candidate, the partner and all dependent children, at least 1
 * @param certificateTrade NOC 2021 unit group of the certified trade; none where it is not named
 * @param intendsToLiveInQuebec whether the candidate means to live in Quebec
 * @param barredUntil last day of a bar for misrepresentation, if there is one
 * @param militaryService service in the armed forces of another country, if there is any
 * @param province where the candidate is nominated or, without a nomination, means to live; none where it is not named
 */
public record Profile(
        String id,
        Instant submittedAt,
        LocalDate dateOfBirth,
        Studies education,
        Language firstOfficialLanguage,
        List<LanguageResult> languages,
        List<Job> work,
        @Nullable Partner partner,
        boolean certificateOfQualification,
        boolean provincialNomination,
        boolean siblingInCanada,
        boolean relativeInCanada,
        @Nullable JobOfferDetails jobOffer,
        int settlementFunds,
        int familySize,
        @Nullable String certificateTrade,
        boolean intendsToLiveInQuebec,
        @Nullable LocalDate barredUntil,
        @Nullable ForcesService militaryService,
        @Nullable Province province) {

    public Profile {
        languages = List.copyOf(languages);
        work = List.copyOf(work);
    }

    /** A candidate of whom none of the rarer circumstances is declared. */
    public Profile(
            String id,
            Instant submittedAt,
            LocalDate dateOfBirth,
            Studies education,
            Language firstOfficialLanguage,
            List<LanguageResult> languages,
            List<Job> work,
            @Nullable Partner partner,
            boolean certificateOfQualification,
            boolean provincialNomination,
            boolean siblingInCanada,
            boolean relativeInCanada,
            @Nullable JobOfferDetails jobOffer,
            int settlementFunds,
            int familySize) {
        this(
                id,
                submittedAt,
                dateOfBirth,
                education,
                firstOfficialLanguage,
                languages,
                work,
                partner,
                certificateOfQualification,
                provincialNomination,
                siblingInCanada,
                relativeInCanada,
                jobOffer,
                settlementFunds,
                familySize,
                null,
                false,
                null,
                null,
                null);
    }

    /** The same candidate with the other official language chosen as first. */
    public Profile withFirstOfficialLanguage(Language language) {
        return new Profile(
                id,
                submittedAt,
                dateOfBirth,
                education,
                language,
                languages,
                work,
                partner,
                certificateOfQualification,
                provincialNomination,
                siblingInCanada,
                relativeInCanada,
                jobOffer,
                settlementFunds,
                familySize,
                certificateTrade,
                intendsToLiveInQuebec,
                barredUntil,
                militaryService,
                province);
    }

    /** Whether the candidate means to live in Quebec, declared in either way. */
    public boolean boundForQuebec() {
        return intendsToLiveInQuebec || province == Province.QC;
    }

    /** The family that funds must support: it holds the partner, coming along or not, whatever was declared. */
    public int family() {
        return partner == null ? familySize : Math.max(familySize, 2);
    }

    /** Whether the columns "with a spouse or partner" apply: one who comes along and is neither citizen nor permanent resident. */
    public boolean withPartner() {
        return partner != null && partner.accompanying() && !partner.citizenOrPermanentResident();
    }
}
