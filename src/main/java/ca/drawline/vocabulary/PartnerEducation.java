package ca.drawline.vocabulary;

/**
 * The education of a partner who counts.
 *
 * @param level highest level completed
 * @param academicYearsInCanada academic years of full-time study in Canada in good standing
 */
public record PartnerEducation(EducationLevel level, int academicYearsInCanada) implements GivenFact {

    @Override
    public String inWords() {
        return "partner: " + level.inWords();
    }
}
