package ca.drawline.candidate;

import ca.drawline.candidate.CountedTests.Levels;
import ca.drawline.vocabulary.Ability;
import ca.drawline.vocabulary.Age;
import ca.drawline.vocabulary.CertificateOfQualification;
import ca.drawline.vocabulary.Destination;
import ca.drawline.vocabulary.Education;
import ca.drawline.vocabulary.Experience;
import ca.drawline.vocabulary.FamilyInCanada;
import ca.drawline.vocabulary.FirstLanguage;
import ca.drawline.vocabulary.FirstLanguageMinimum;
import ca.drawline.vocabulary.Funds;
import ca.drawline.vocabulary.GivenFact;
import ca.drawline.vocabulary.JobOffer;
import ca.drawline.vocabulary.Language;
import ca.drawline.vocabulary.MilitaryService;
import ca.drawline.vocabulary.Misrepresentation;
import ca.drawline.vocabulary.OfficialLanguage;
import ca.drawline.vocabulary.PartnerEducation;
import ca.drawline.vocabulary.PartnerLanguage;
import ca.drawline.vocabulary.PartnerLanguageMinimum;
import ca.drawline.vocabulary.PartnerWork;
import ca.drawline.vocabulary.Permit;
import ca.drawline.vocabulary.ProvincialNomination;
import ca.drawline.vocabulary.SecondLanguage;
import ca.drawline.vocabulary.SecondLanguageMinimum;
import ca.drawline.vocabulary.Work;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Derives from a profile the facts that hold on one date, in the words of the law. */
public final class Derivation {

    private static final Ability[] ABILITIES = Ability.values();
    private static final Language[] LANGUAGES = Language.values();

    private final LocalDate asOf;
    private final LocalDate ageOn;
    private final Questions questions;
    private final Definitions definitions;
    private final Map<String, Occupation> occupations;
    private final Evidence evidence;
    private final CountedTests tests;
    private final Map<String, Groups> groups = new HashMap<>();

    /**
     * @param asOf the day on which the facts hold
     * @param ageOn the day on which the candidate's age counts: the same, save that an invitation freezes it
     * @param questions what the rules in force ask to be measured
     * @param definitions the figures to measure with
     * @param occupations the classification, by code
     * @param evidence what the rules make of tests and credentials
     */
    public Derivation(
            LocalDate asOf,
            LocalDate ageOn,
            Questions questions,
            Definitions definitions,
            Map<String, Occupation> occupations,
            Evidence evidence) {
        this.asOf = asOf;
        this.ageOn = ageOn;
        this.questions = questions;
        this.definitions = definitions;
        this.occupations = occupations;
        this.evidence = evidence;
        this.tests = new CountedTests(asOf, evidence);
        occupations.keySet().forEach(noc -> groups.put(noc, Groups.of(noc)));
    }

    /** The groups that an occupation is in, made once: the same text is then compared and hashed once. */
    private record Groups(String major, String subMajor, String minor) {

        static Groups of(String noc) {
            return new Groups(noc.substring(0, 2), noc.substring(0, 3), noc.substring(0, 4));
        }
    }

    /** Passes on every fact that holds for the candidate; each is passed on once. */
    public void derive(Profile profile, Consumer<GivenFact> facts) {
        var withPartner = profile.withPartner();
        facts.accept(new Age(Period.between(profile.dateOfBirth(), ageOn).getYears(), withPartner));
        var education = profile.education();
        facts.accept(new Education(
                evidence.counted(education.credential(asOf)),
                education.level(),
                education.canadianCredential(),
                education.academicYearsInCanada(),
                withPartner));
        languages(profile, withPartner, facts);
        work(profile, withPartner, facts);
        circumstances(profile, facts);
        if (withPartner && profile.partner() != null) {
            partner(profile.partner(), facts);
        }
    }

    /** The language tests that count on the day. */
    public CountedTests tests() {
        return tests;
    }

    private void languages(Profile profile, boolean withPartner, Consumer<GivenFact> facts) {
        var byLanguage = new EnumMap<Language, Levels>(Language.class);
        for (Language language : LANGUAGES) {
            var levels = tests.latest(profile.languages(), language);
            if (levels != null) {
                byLanguage.put(language, levels);
            }
        }
        for (Language language : questions.languages()) {
            var levels = byLanguage.get(language);
            if (levels != null) {
                facts.accept(new OfficialLanguage(language, levels.minimum()));
            }
        }
        var first = profile.firstOfficialLanguage();
        var firstLevels = byLanguage.get(first);
        if (firstLevels != null) {
            for (Ability ability : ABILITIES) {
                facts.accept(new FirstLanguage(ability, firstLevels.of(ability), withPartner));
            }
            facts.accept(new FirstLanguageMinimum(firstLevels.minimum()));
        }
        var second = first.other();
        var secondLevels = byLanguage.get(second);
        if (secondLevels != null) {
            for (Ability ability : ABILITIES) {
                facts.accept(new SecondLanguage(ability, secondLevels.of(ability), withPartner));
            }
            facts.accept(new SecondLanguageMinimum(secondLevels.minimum()));
        }
    }

    private void work(Profile profile, boolean withPartner, Consumer<GivenFact> facts) {
        var history = new WorkHistory(profile.work(), asOf, definitions, occupations);
        for (WorkQuestion q : questions.work()) {
            var measure = history.measure(q);
            facts.accept(new Work(
                    q.place(),
                    q.withinYears(),
                    q.teerAtMost(),
                    q.countsSelfEmployed(),
                    q.countsStudentWork(),
                    q.countsUnauthorized(),
                    measure.years(),
                    measure.months(),
                    measure.mainTeer(),
                    withPartner));
        }
        for (ExperienceQuestion q : questions.experience()) {
            for (var measure : history.measure(q)) {
                var noc = measure.noc();
                var known = groups.get(noc);
                var in = known != null ? known : Groups.of(noc);
                facts.accept(new Experience(
                        q.withinYears(),
                        q.countsSelfEmployed(),
                        q.countsStudentWork(),
                        noc,
                        measure.teer(),
                        in.major(),
                        in.subMajor(),
                        in.minor(),
                        measure.months(),
                        measure.continuousMonths(),
                        measure.canadianMonths(),
                        measure.canadianContinuousMonths(),
                        measure.qualifiedMonths()));
            }
        }
    }

    private void circumstances(Profile profile, Consumer<GivenFact> facts) {
        if (profile.certificateOfQualification()) {
            var trade = profile.certificateTrade();
            facts.accept(new CertificateOfQualification(trade == null ? "" : trade));
        }
        if (profile.provincialNomination()) {
            facts.accept(new ProvincialNomination());
        }
        if (profile.siblingInCanada() || profile.relativeInCanada()) {
            facts.accept(new FamilyInCanada(profile.siblingInCanada(), profile.relativeInCanada()));
        }
        facts.accept(new Funds(profile.settlementFunds(), profile.family()));
        facts.accept(new Destination(profile.boundForQuebec()));
        var barredUntil = profile.barredUntil();
        facts.accept(new Misrepresentation(barredUntil != null && !asOf.isAfter(barredUntil)));
        if (profile.jobOffer() != null) {
            offer(profile.jobOffer(), facts);
        }
        if (profile.militaryService() != null) {
            facts.accept(service(profile.militaryService()));
        }
    }

    private void offer(JobOfferDetails offer, Consumer<GivenFact> facts) {
        var occupation = occupations.get(offer.noc());
        if (occupation != null) {
            var in = Groups.of(offer.noc());
            facts.accept(new JobOffer(
                    offer.noc(),
                    occupation.teer(),
                    in.major(),
                    in.subMajor(),
                    in.minor(),
                    offer.fullTime(),
                    offer.months(),
                    offer.labourMarketAssessment(),
                    offer.permit(),
                    permitMinorGroup(offer, in),
                    offer.sameEmployer(),
                    offer.monthsWithEmployer(),
                    offer.employers(),
                    offer.barredEmployer(),
                    offer.fromCanadianForces()));
        }
    }

    private static String permitMinorGroup(JobOfferDetails offer, Groups offered) {
        if (offer.permit() == Permit.NONE) {
            return "";
        }
        var permitted = offer.permitNoc();
        return permitted == null ? offered.minor() : Groups.of(permitted).minor();
    }

    private MilitaryService service(ForcesService service) {
        var ended = service.endedOn();
        var serving = ended == null || !ended.isBefore(asOf);
        var until = serving || ended == null ? asOf : ended.plusDays(1);
        var months = (int) Math.max(0, ChronoUnit.MONTHS.between(service.startedOn(), until));
        return new MilitaryService(service.noc(), service.recognized(), serving, months);
    }

    private void partner(Partner partner, Consumer<GivenFact> facts) {
        facts.accept(new PartnerEducation(
                evidence.counted(partner.education().credential(asOf)),
                partner.education().academicYearsInCanada()));
        var levels = partnerLevels(partner);
        if (levels != null) {
            for (Ability ability : ABILITIES) {
                facts.accept(new PartnerLanguage(ability, levels.of(ability)));
            }
            facts.accept(new PartnerLanguageMinimum(levels.minimum()));
        }
        var history = new WorkHistory(partner.work(), asOf, definitions, occupations);
        for (WorkQuestion q : questions.partnerWork()) {
            var measure = history.measure(q);
            facts.accept(new PartnerWork(
                    q.place(),
                    q.withinYears(),
                    q.teerAtMost(),
                    q.countsSelfEmployed(),
                    q.countsStudentWork(),
                    q.countsUnauthorized(),
                    measure.years(),
                    measure.months(),
                    measure.mainTeer()));
        }
    }

    /** One official language of a partner counts: the one named, or else the one with the better result. */
    private @Nullable Levels partnerLevels(Partner partner) {
        if (partner.firstOfficialLanguage() != null) {
            return tests.latest(partner.languages(), partner.firstOfficialLanguage());
        }
        Levels best = null;
        for (Language language : LANGUAGES) {
            var levels = tests.latest(partner.languages(), language);
            if (levels != null && (best == null || levels.sum() > best.sum())) {
                best = levels;
            }
        }
        return best;
    }
}
