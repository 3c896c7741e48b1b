package ca.drawline.candidate;

/**
 * Figures of law that facts are measured with.
 *
 * @param fullTimeHours hours a week that are full-time; more do not count
 * @param hoursPerYear hours that make one year of full-time work
 * @param daysBetweenJobs most days without work between two jobs that leave work continuous
 * @param wholeMonths whether full-time work counts by whole calendar months where these are more than its hours
 */
public record Definitions(int fullTimeHours, int hoursPerYear, int daysBetweenJobs, boolean wholeMonths) {}
