package ca.drawline.vocabulary;

/**
 * The candidate's education.
 *
 * @param level highest level that counts: a foreign credential counts only while its assessment does
 * @param declaredLevel highest level completed
 * @param canadianCredential longest program completed in Canada
 * @param academicYearsInCanada academic years of full-time study in Canada in good standing, in a program of at least two years
 * @param withPartner whether the columns "with a spouse or partner" apply: one who comes along and is neither a citizen nor a permanent resident
 */
public record Education(
        EducationLevel level,
        EducationLevel declaredLevel,
        CanadianCredential canadianCredential,
        int academicYearsInCanada,
        boolean withPartner)
        implements GivenFact {

    @Override
    public Wording inWords() {
        var credential = canadianCredential.inWords();
        if (level == declaredLevel) {
            return new Wording(
                    level.inWords().en() + ", " + credential.en(),
                    level.inWords().fr() + ", " + credential.fr());
        }
        return new Wording(
                declaredLevel.inWords().en() + ", counted as " + level.inWords().en()
                        + " because its assessment no longer counts, " + credential.en(),
                declaredLevel.inWords().fr() + ", compté comme "
                        + level.inWords().fr() + " parce que son évaluation ne compte plus, " + credential.fr());
    }
}
