package ca.drawline.intake;

import static ca.drawline.intake.ObjectSchema.choice;
import static ca.drawline.intake.ObjectSchema.flag;
import static ca.drawline.intake.ObjectSchema.list;
import static ca.drawline.intake.ObjectSchema.number;
import static ca.drawline.intake.ObjectSchema.oneOf;
import static ca.drawline.intake.ObjectSchema.ref;
import static ca.drawline.intake.ObjectSchema.text;
import static ca.drawline.intake.ObjectSchema.whole;

import ca.drawline.candidate.Province;
import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.TestScale;
import ca.drawline.vocabulary.CanadianCredential;
import ca.drawline.vocabulary.EducationLevel;
import ca.drawline.vocabulary.Language;
import ca.drawline.vocabulary.Permit;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * The JSON Schema (2020-12) of the profiles that {@link ProfileReader} reads on a date. The reader refuses more than a
 * schema can say: dates out of order or after the asked date.
 */
public final class ProfileSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String YEAR = "(19|2[01])[0-9]{2}";
    private static final String DAY = "-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
    private static final String TIME = "[Tt]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.0+)?)?";
    private static final String ZONE = "([Zz]|[+-](0[0-9]|1[0-8]):[0-5][0-9](:[0-5][0-9])?)";

    private final Law law;

    /** @param law the law of the asked date, which says what tests and occupations there are */
    public ProfileSchema(Law law) {
        this.law = law;
    }

    /** The schema. */
    public ObjectNode json() {
        var schema = JSON.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:drawline:profile:" + law.asOf())
                .put("title", "Profile");
        schema.setAll(profile());
        var parts = schema.putObject("$defs");
        parts.set("education", education());
        parts.set("languageResult", languageResult());
        parts.set("job", job());
        parts.set("partner", partner());
        parts.set("jobOffer", jobOffer());
        parts.set("militaryService", militaryService());
        parts.set("occupation", occupation());
        parts.set("country", country());
        return schema;
    }

    private static ObjectNode profile() {
        return new ObjectSchema("A candidate of the Express Entry pool. Fields that are not named here are refused;"
                        + " null says the same as leaving a field out.")
                .needs(
                        "id",
                        "The sender's own name for the profile, printable; results bear it.",
                        text("^[^\\u0000-\\u001f\\u007f-\\u009f]*[^\\u0000-\\u0020\\u007f-\\u009f][^\\u0000-\\u001f\\u007f-\\u009f]*$")
                                .put("maxLength", ProfileReader.LONGEST_ID))
                .needs(
                        "submittedAt",
                        "When the profile was submitted, to the second; it decides ties.",
                        text("^" + YEAR + DAY + TIME + ZONE + "$").put("format", "date-time"))
                .needs("dateOfBirth", "Day of birth, not after the asked date or the submission.", date())
                .needs("education", "The candidate's studies.", ref("education"))
                .needs(
                        "firstOfficialLanguage",
                        "The language that the candidate chose as first.",
                        choice(Language.class))
                .mayHave("languages", "Results of language tests.", list("languageResult", LanguageResults.MOST))
                .mayHave("work", "Jobs, in any order; they may overlap.", list("job", Jobs.MOST))
                .mayHave("partner", "Spouse or common-law partner.", ref("partner"))
                .mayHave(
                        "certificateOfQualification",
                        "A certificate of qualification in a skilled trade, issued by a province, a territory or federally.",
                        flag(false))
                .mayHave("certificateTrade", "The certified trade; null where it is not named.", ref("occupation"))
                .mayHave("provincialNomination", "Nominated by a province or territory.", flag(false))
                .mayHave(
                        "siblingInCanada",
                        "A brother or sister of the candidate or partner in Canada, a citizen or permanent resident of 18 or more.",
                        flag(false))
                .mayHave(
                        "relativeInCanada",
                        "Another relative of the candidate or partner in Canada, as the adaptability factor lists them.",
                        flag(false))
                .mayHave("jobOffer", "An offer of employment in Canada.", ref("jobOffer"))
                .mayHave(
                        "settlementFunds",
                        "Unencumbered funds, in whole Canadian dollars.",
                        whole(0, 0, ProfileReader.MOST_FUNDS))
                .needs(
                        "familySize",
                        "The candidate, the partner and all dependent children, accompanying or not.",
                        whole(1, ProfileReader.LARGEST_FAMILY))
                .mayHave("intendsToLiveInQuebec", "Means to live in Quebec.", flag(false))
                .mayHave("barredUntil", "Last day of a bar for misrepresentation.", date())
                .mayHave("militaryService", "Service in the armed forces of another country.", ref("militaryService"))
                .mayHave(
                        "province",
                        "The province or territory of the nomination or, without one, where the candidate means to live.",
                        choice(Province.class))
                .json();
    }

    private static ObjectNode education() {
        return new ObjectSchema("Studies of a candidate or partner.")
                .needs(
                        "level",
                        "Highest level completed; abroad, as assessed. MASTERS includes professional degrees needed to practise.",
                        choice(EducationLevel.class))
                .mayHave(
                        "canadianCredential",
                        "Longest program completed in Canada.",
                        choice(CanadianCredential.class).put("default", CanadianCredential.NONE.name()))
                .mayHave(
                        "academicYearsInCanada",
                        "Academic years of full-time study in Canada in good standing, in a program of at least two years.",
                        whole(0, 0, ProfileReader.MOST_ACADEMIC_YEARS))
                .mayHave(
                        "assessedOn",
                        "Day of the assessment of a credential from abroad, not after the asked date; null where no day is declared.",
                        date())
                .json();
    }

    private ObjectNode languageResult() {
        var schema = new ObjectSchema("A result of a language test.")
                .needs(
                        "test",
                        "A test accepted on the asked date.",
                        oneOf(new TreeSet<>(law.tests().keySet())))
                .needs("listening", "Result in listening, on the scale of the test.", number())
                .needs("reading", "Result in reading, on the scale of the test.", number())
                .needs("writing", "Result in writing, on the scale of the test.", number())
                .needs("speaking", "Result in speaking, on the scale of the test.", number())
                .needs("testedOn", "Day of the test, not after the asked date.", date());
        return schema.with("allOf", scales()).json();
    }

    /** What each test's scale allows: that is law, and comes from there. */
    private ArrayNode scales() {
        var scales = JSON.arrayNode();
        law.tests().forEach((test, abilities) -> {
            var scale = scales.addObject();
            scale.putObject("if").putObject("properties").putObject("test").put("const", test);
            var properties = scale.putObject("then").putObject("properties");
            for (TestScale ability : abilities) {
                properties.set(
                        ability.ability().name().toLowerCase(Locale.ROOT),
                        number(ability.lowest(), ability.highest(), ability.step()));
            }
        });
        return scales;
    }

    private static ObjectNode job() {
        return new ObjectSchema("Paid work in one job.")
                .needs("noc", "Its occupation.", ref("occupation"))
                .needs("country", "Where the work was done.", ref("country"))
                .needs("startedOn", "First day of work, not after the asked date.", date())
                .mayHave("endedOn", "Last day of work; null for a job that goes on.", date())
                .needs(
                        "hoursPerWeek",
                        "Paid hours a week, on average.",
                        number().put("exclusiveMinimum", 0).put("maximum", Jobs.HOURS_OF_A_WEEK))
                .mayHave("selfEmployed", "In self-employment.", flag(false))
                .mayHave("whileStudent", "During full-time study.", flag(false))
                .mayHave("authorized", "In Canada, with authorization to work.", flag(true))
                .mayHave(
                        "employerCountry",
                        "Where the employer is; without it, where the work was done.",
                        ref("country"))
                .mayHave(
                        "qualifiedOn",
                        "The day from which the person was qualified to practise the occupation; null for all the time.",
                        date())
                .json();
    }

    private static ObjectNode partner() {
        var counts = JSON.objectNode();
        counts.putObject("properties").putObject("accompanying").put("const", true);
        counts.putArray("required").add("accompanying");
        counts.putObject("not")
                .put("type", "object")
                .set(
                        "properties",
                        JSON.objectNode()
                                .set(
                                        "citizenOrPermanentResident",
                                        JSON.objectNode().put("const", true)));
        ((ObjectNode) counts.get("not")).putArray("required").add("citizenOrPermanentResident");
        var education = JSON.objectNode();
        education.putArray("required").add("education");
        education.putObject("properties").set("education", JSON.objectNode().put("type", "object"));
        return new ObjectSchema("Spouse or common-law partner.")
                .mayHave("accompanying", "Comes along to Canada.", flag(false))
                .mayHave("citizenOrPermanentResident", "Is a citizen or permanent resident of Canada.", flag(false))
                .mayHave(
                        "education",
                        "The partner's studies; needed of one who comes along and is neither citizen nor permanent resident.",
                        ref("education"))
                .mayHave(
                        "firstOfficialLanguage",
                        "The official language that counts for the partner; null for the better result.",
                        choice(Language.class))
                .mayHave("languages", "Results of language tests.", list("languageResult", LanguageResults.MOST))
                .mayHave("work", "Jobs, in any order; they may overlap.", list("job", Jobs.MOST))
                .with("if", counts)
                .with("then", education)
                .json();
    }

    private static ObjectNode jobOffer() {
        return new ObjectSchema("An offer of employment in Canada.")
                .needs("noc", "The offered occupation.", ref("occupation"))
                .mayHave("fullTime", "Continuous full-time work.", flag(false))
                .mayHave("months", "Offered duration after the visa is issued, in months.", months())
                .mayHave(
                        "labourMarketAssessment",
                        "Supported by a positive labour market impact assessment.",
                        flag(false))
                .mayHave(
                        "permit",
                        "What lets the candidate work in Canada today.",
                        choice(Permit.class).put("default", Permit.NONE.name()))
                .mayHave("sameEmployer", "From an employer named on that permit.", flag(false))
                .mayHave("monthsWithEmployer", "Months of full-time work already done for that employer.", months())
                .mayHave("permitNoc", "The occupation on the permit; without it, the offered one.", ref("occupation"))
                .mayHave(
                        "employers",
                        "How many employers make the offer together.",
                        whole(1, 1, ProfileReader.MOST_EMPLOYERS))
                .mayHave(
                        "barredEmployer",
                        "From an embassy, a consulate or an employer on the list of those barred.",
                        flag(false))
                .mayHave("fromCanadianForces", "From the Canadian Armed Forces.", flag(false))
                .json();
    }

    private static ObjectNode months() {
        return whole(0, 0, ProfileReader.MOST_MONTHS);
    }

    private static ObjectNode militaryService() {
        return new ObjectSchema("Service in the armed forces of another country.")
                .needs("country", "Whose forces.", ref("country"))
                .needs("noc", "The occupation of the service.", ref("occupation"))
                .needs("startedOn", "First day of service.", date())
                .mayHave("endedOn", "Last day of service; null for service that goes on.", date())
                .mayHave("recognized", "In forces that the law recognizes.", flag(false))
                .json();
    }

    private ObjectNode occupation() {
        return oneOf(List.copyOf(new TreeSet<>(law.occupations().keySet())))
                .put("description", "Unit group of the National Occupational Classification 2021: five digits.");
    }

    private static ObjectNode country() {
        return oneOf(Countries.codes()).put("description", "ISO 3166-1 alpha-2 code of a country.");
    }

    private static ObjectNode date() {
        return text("^" + YEAR + DAY + "$").put("format", "date");
    }
}
