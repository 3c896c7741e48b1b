package ca.drawline.intake;

import static java.util.Objects.requireNonNull;

import ca.drawline.candidate.ForcesService;
import ca.drawline.candidate.JobOfferDetails;
import ca.drawline.candidate.Occupation;
import ca.drawline.candidate.Partner;
import ca.drawline.candidate.Profile;
import ca.drawline.candidate.Province;
import ca.drawline.candidate.Studies;
import ca.drawline.rulebook.TestScale;
import ca.drawline.vocabulary.CanadianCredential;
import ca.drawline.vocabulary.EducationLevel;
import ca.drawline.vocabulary.Language;
import ca.drawline.vocabulary.Permit;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a profile that is possible on the asked date. Safe for many threads. */
public final class ProfileReader {

    /** Longest id of a candidate, in characters. */
    public static final int LONGEST_ID = 100;

    static final int MOST_FUNDS = 1_000_000_000;
    static final int LARGEST_FAMILY = 30;
    static final int MOST_ACADEMIC_YEARS = 40;
    static final int MOST_MONTHS = 600;
    static final int MOST_EMPLOYERS = 2;

    private final LocalDate asOf;
    private final Occupations occupations;
    private final LanguageResults languages;
    private final Jobs jobs;

    /**
     * @param asOf the asked date
     * @param occupations the occupational classification, by code
     * @param tests the scales of the tests that are accepted on that date, by the test's name
     */
    public ProfileReader(LocalDate asOf, Map<String, Occupation> occupations, Map<String, List<TestScale>> tests) {
        this.asOf = asOf;
        this.occupations = new Occupations(occupations);
        this.languages = new LanguageResults(asOf, tests);
        this.jobs = new Jobs(asOf, this.occupations);
    }

    /**
     * Reads a profile.
     *
     * @throws Unacceptable with everything that is wrong in it
     */
    public Profile read(JsonNode json) {
        return Fields.whole(json, this::profile);
    }

    /** Reads a profile that stands within another document; none if anything in the document is wrong. */
    @Nullable
    Profile profile(Fields fields, List<FieldProblem> problems) {
        var id = id(fields);
        var submittedAt = fields.instant("submittedAt");
        var born = dateOfBirth(fields, submittedAt);
        var education = education(fields);
        var firstLanguage = fields.choice("firstOfficialLanguage", Language.class);
        var results = languages.read(fields, born);
        var work = jobs.read(fields, born);
        var partner = partner(fields.optionalObject("partner"));
        var certificate = fields.flag("certificateOfQualification", false);
        var nomination = fields.flag("provincialNomination", false);
        var sibling = fields.flag("siblingInCanada", false);
        var relative = fields.flag("relativeInCanada", false);
        var offer = jobOffer(fields.optionalObject("jobOffer"));
        var funds = fields.whole("settlementFunds", 0, 0, MOST_FUNDS);
        // No default: too small a family would lower the funds that the law asks for.
        var family = fields.whole(
                "familySize", 1, LARGEST_FAMILY, "Count the candidate, the partner and all dependent children.");
        var trade = fields.has("certificateTrade") ? occupations.read(fields, "certificateTrade") : null;
        var quebec = fields.flag("intendsToLiveInQuebec", false);
        var barredUntil = fields.optionalDate("barredUntil");
        var service = militaryService(fields.optionalObject("militaryService"), born);
        var province = fields.optionalChoice("province", Province.class);
        fields.nothingElse();
        if (!problems.isEmpty()) {
            return null;
        }
        return new Profile(
                requireNonNull(id),
                requireNonNull(submittedAt),
                requireNonNull(born),
                requireNonNull(education),
                requireNonNull(firstLanguage),
                results,
                work,
                partner,
                certificate,
                nomination,
                sibling,
                relative,
                offer,
                funds,
                requireNonNull(family),
                trade,
                quebec,
                barredUntil,
                service,
                province);
    }

    private static @Nullable String id(Fields fields) {
        var id = fields.text("id", "Give the profile an id of your own, such as \"EE-1\".");
        if (id != null
                && (id.isBlank() || id.length() > LONGEST_ID || id.chars().anyMatch(Character::isISOControl))) {
            fields.refuse(
                    "id",
                    "bad-id",
                    "The id \"%s\" is blank, longer than %d characters or has control characters."
                            .formatted(Fields.shortened(id), LONGEST_ID),
                    "Give 1 to %d printable characters.".formatted(LONGEST_ID));
        }
        return id;
    }

    /** The submission may lie after the asked date: a profile can be asked about for any day of its life. */
    private @Nullable LocalDate dateOfBirth(Fields fields, @Nullable Instant submittedAt) {
        var born = fields.date("dateOfBirth", "Give the date of birth, such as \"1994-03-07\".");
        if (born == null) {
            return null;
        }
        if (born.isAfter(asOf)) {
            fields.refuse(
                    "dateOfBirth",
                    "impossible-date",
                    "The date of birth (%s) lies after the asked date (%s).".formatted(born, asOf),
                    "Correct the date of birth, or ask for a later date.");
        } else if (submittedAt != null
                && born.isAfter(submittedAt.atZone(ZoneOffset.UTC).toLocalDate())) {
            fields.refuse(
                    "dateOfBirth",
                    "impossible-date",
                    "The date of birth (%s) lies after the submission (%s).".formatted(born, submittedAt),
                    "Correct one of the two.");
        }
        return born;
    }

    private @Nullable Studies education(Fields person) {
        var hint = "Give the studies, such as { \"level\": \"BACHELORS\", \"canadianCredential\": \"NONE\" }.";
        var fields = person.object("education", hint);
        if (fields == null) {
            return null;
        }
        var level = fields.choice("level", EducationLevel.class);
        var credential = fields.optionalChoice("canadianCredential", CanadianCredential.class);
        var years = fields.whole("academicYearsInCanada", 0, 0, MOST_ACADEMIC_YEARS);
        var assessedOn = fields.optionalDate("assessedOn");
        if (assessedOn != null && assessedOn.isAfter(asOf)) {
            fields.refuse(
                    "assessedOn",
                    "impossible-date",
                    "The credential assessment (%s) lies after the asked date (%s).".formatted(assessedOn, asOf),
                    "Leave the assessment out, or ask for a date on or after it.");
        }
        fields.nothingElse();
        return level == null
                ? null
                : new Studies(level, credential == null ? CanadianCredential.NONE : credential, years, assessedOn);
    }

    private @Nullable Partner partner(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        var accompanying = fields.flag("accompanying", false);
        var citizen = fields.flag("citizenOrPermanentResident", false);
        var counts = accompanying && !citizen;
        // The studies of a partner who does not count are nobody's business.
        var education = counts || fields.has("education") ? education(fields) : unknownStudies();
        var language = fields.optionalChoice("firstOfficialLanguage", Language.class);
        var results = languages.read(fields, null);
        var work = jobs.read(fields, null);
        fields.nothingElse();
        return education == null ? null : new Partner(accompanying, citizen, education, language, results, work);
    }

    private static Studies unknownStudies() {
        return new Studies(EducationLevel.LESS_THAN_SECONDARY, CanadianCredential.NONE, 0);
    }

    private @Nullable JobOfferDetails jobOffer(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        var noc = occupations.read(fields, "noc");
        var fullTime = fields.flag("fullTime", false);
        var months = fields.whole("months", 0, 0, MOST_MONTHS);
        var assessed = fields.flag("labourMarketAssessment", false);
        var permit = fields.optionalChoice("permit", Permit.class);
        var sameEmployer = fields.flag("sameEmployer", false);
        var done = fields.whole("monthsWithEmployer", 0, 0, MOST_MONTHS);
        var permitNoc = fields.has("permitNoc") ? occupations.read(fields, "permitNoc") : null;
        var employers = fields.whole("employers", 1, 1, MOST_EMPLOYERS);
        var barred = fields.flag("barredEmployer", false);
        var forces = fields.flag("fromCanadianForces", false);
        fields.nothingElse();
        return noc == null
                ? null
                : new JobOfferDetails(
                        noc,
                        fullTime,
                        months,
                        assessed,
                        permit == null ? Permit.NONE : permit,
                        sameEmployer,
                        done,
                        permitNoc,
                        employers,
                        barred,
                        forces);
    }

    private @Nullable ForcesService militaryService(@Nullable Fields fields, @Nullable LocalDate born) {
        if (fields == null) {
            return null;
        }
        var country = Countries.read(fields, "country");
        var noc = occupations.read(fields, "noc");
        var startedOn = fields.date("startedOn", "Give the first day of service, such as \"2012-09-01\".");
        var endedOn = fields.optionalDate("endedOn");
        var recognized = fields.flag("recognized", false);
        if ("CA".equals(country)) {
            fields.refuse(
                    "country",
                    "not-foreign",
                    "Service in the Canadian forces (CA) is no service in foreign ones.",
                    "Give the country whose forces the candidate serves in; work in Canada belongs in 'work'.");
        }
        if (startedOn != null && (startedOn.isAfter(asOf) || (born != null && startedOn.isBefore(born)))) {
            fields.refuse(
                    "startedOn",
                    "impossible-date",
                    "The service starts (%s) before the date of birth or after the asked date (%s)."
                            .formatted(startedOn, asOf),
                    "Correct the day, or leave the service out.");
        }
        if (startedOn != null && endedOn != null && endedOn.isBefore(startedOn)) {
            fields.refuse(
                    "endedOn",
                    "impossible-date",
                    "The service ends (%s) before it starts (%s).".formatted(endedOn, startedOn),
                    "Correct one of the two dates; for service that goes on, write null.");
        }
        fields.nothingElse();
        return country == null || noc == null || startedOn == null
                ? null
                : new ForcesService(country, noc, startedOn, endedOn, recognized);
    }
}
