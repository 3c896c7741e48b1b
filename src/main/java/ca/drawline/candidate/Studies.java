package ca.drawline.candidate;

import ca.drawline.vocabulary.CanadianCredential;
import ca.drawline.vocabulary.Credential;
import ca.drawline.vocabulary.EducationLevel;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Studies of a candidate or partner.
 *
 * @param level highest level completed
 * @param canadianCredential longest program completed in Canada
 * @param academicYearsInCanada academic years of full-time study in Canada in good standing, in a program of at least two years
 * @param assessedOn the day of the assessment of the highest credential, where it was earned abroad; none where no day is declared
 */
public record Studies(
        EducationLevel level,
        CanadianCredential canadianCredential,
        int academicYearsInCanada,
        @Nullable LocalDate assessedOn) {

    /** Studies whose assessment is not dated. */
    public Studies(EducationLevel level, CanadianCredential canadianCredential, int academicYearsInCanada) {
        this(level, canadianCredential, academicYearsInCanada, null);
    }

    /** What is completed, and how old the assessment of it is on a day. */
    public Credential credential(LocalDate asOf) {
        return new Credential(
                level,
                canadianCredential,
                assessedOn == null ? 0 : Period.between(assessedOn, asOf).getYears());
    }
}
