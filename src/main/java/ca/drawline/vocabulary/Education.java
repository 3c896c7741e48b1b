package ca.drawline.vocabulary;

/**
 * The candidate's education.
 *
 * @param level highest level completed
 * @param canadianCredential longest program completed in Canada
 * @param academicYearsInCanada academic years of full-time study in Canada in good standing, in a program of at least two years
 * @param withPartner whether the columns "with a spouse or partner" apply: one who comes along and is neither a citizen nor a permanent resident
 */
public record Education(
        EducationLevel level, CanadianCredential canadianCredential, int academicYearsInCanada, boolean withPartner)
        implements GivenFact {

    @Override
    public String inWords() {
        return level.inWords() + ", " + canadianCredential.inWords();
    }
}
