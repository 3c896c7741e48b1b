package ca.drawline.candidate;

/**
 * Figures of law that facts are measured with.
 *
 * @param fullTimeHours hours a week that are full-time; more do not count
 * @param hoursPerYear hours that make one year of full-time work
 * @param daysBetweenJobs most days without work between two jobs that leave work continuous
 */
public record Definitions(int fullTimeHours, int hoursPerYear, int daysBetweenJobs) {}
