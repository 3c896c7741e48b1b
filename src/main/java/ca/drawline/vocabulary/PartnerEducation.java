package ca.drawline.vocabulary;

/**
 * The education of a partner who counts.
 *
 * @param level highest level that counts: a foreign credential counts only while its assessment does
 * @param academicYearsInCanada academic years of full-time study in Canada in good standing
 */
public record PartnerEducation(EducationLevel level, int academicYearsInCanada) implements GivenFact {

    @Override
    public Wording inWords() {
        return new Wording(
                "partner: " + level.inWords().en(),
                "conjoint : " + level.inWords().fr());
    }
}
