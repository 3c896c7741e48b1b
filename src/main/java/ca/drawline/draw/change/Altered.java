package ca.drawline.draw.change;

import ca.drawline.candidate.Job;
import ca.drawline.candidate.JobOfferDetails;
import ca.drawline.candidate.LanguageResult;
import ca.drawline.candidate.Partner;
import ca.drawline.candidate.Profile;
import ca.drawline.candidate.Province;
import ca.drawline.candidate.Studies;
import ca.drawline.vocabulary.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A profile that is about to differ from another in little. */
final class Altered {

    private final Profile from;
    private Studies education;
    private Language firstOfficialLanguage;
    private List<LanguageResult> languages;
    private List<Job> work;
    private @Nullable Partner partner;
    private boolean certificate;
    private @Nullable String certificateTrade;
    private boolean nomination;
    private @Nullable JobOfferDetails jobOffer;
    private int settlementFunds;
    private boolean quebec;
    private @Nullable Province province;

    private Altered(Profile from) {
        this.from = from;
        this.education = from.education();
        this.firstOfficialLanguage = from.firstOfficialLanguage();
        this.languages = from.languages();
        this.work = from.work();
        this.partner = from.partner();
        this.certificate = from.certificateOfQualification();
        this.certificateTrade = from.certificateTrade();
        this.nomination = from.provincialNomination();
        this.jobOffer = from.jobOffer();
        this.settlementFunds = from.settlementFunds();
        this.quebec = from.intendsToLiveInQuebec();
        this.province = from.province();
    }

    static Altered from(Profile profile) {
        return new Altered(profile);
    }

    Altered education(Studies studies) {
        this.education = studies;
        return this;
    }

    Altered firstOfficialLanguage(Language language) {
        this.firstOfficialLanguage = language;
        return this;
    }

    Altered languages(List<LanguageResult> results) {
        this.languages = results;
        return this;
    }

    Altered work(List<Job> jobs) {
        this.work = jobs;
        return this;
    }

    Altered partner(Partner changed) {
        this.partner = changed;
        return this;
    }

    Altered certificate(String trade) {
        this.certificate = true;
        this.certificateTrade = trade;
        return this;
    }

    Altered nominated() {
        this.nomination = true;
        return this;
    }

    Altered jobOffer(JobOfferDetails offer) {
        this.jobOffer = offer;
        return this;
    }

    Altered settlementFunds(int dollars) {
        this.settlementFunds = dollars;
        return this;
    }

    Altered outsideQuebec() {
        this.quebec = false;
        this.province = province == Province.QC ? null : province;
        return this;
    }

    Profile profile() {
        return new Profile(
                from.id(),
                from.submittedAt(),
                from.dateOfBirth(),
                education,
                firstOfficialLanguage,
                languages,
                work,
                partner,
                certificate,
                nomination,
                from.siblingInCanada(),
                from.relativeInCanada(),
                jobOffer,
                settlementFunds,
                from.familySize(),
                certificateTrade,
                quebec,
                from.barredUntil(),
                from.militaryService(),
                province);
    }
}
