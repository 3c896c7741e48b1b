package ca.drawline.candidate;

import ca.drawline.vocabulary.CanadianCredential;
import ca.drawline.vocabulary.EducationLevel;

/**
 * Studies of a candidate or partner.
 *
 * @param level highest level completed
 * @param canadianCredential longest program completed in Canada
 * @param academicYearsInCanada academic years of full-time study in Canada in good standing, in a program of at least two years
 */
public record Studies(EducationLevel level, CanadianCredential canadianCredential, int academicYearsInCanada) {}
