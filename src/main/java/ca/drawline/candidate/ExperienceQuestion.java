package ca.drawline.candidate;

/**
 * What a rule asks of the work in each occupation.
 *
 * @param withinYears years before the asked date in which it counts
 * @param countsSelfEmployed whether self-employment counts
 * @param countsStudentWork whether work during full-time study counts
 */
public record ExperienceQuestion(int withinYears, boolean countsSelfEmployed, boolean countsStudentWork) {}
