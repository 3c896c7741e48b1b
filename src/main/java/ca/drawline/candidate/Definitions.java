package ca.drawline.candidate;

/**
 * Figures of law that facts are measured with.
 *
 * @param fullTimeHours hours a week that are full-time; more do not count
 * @param hoursPerYear hours that make one year of full-time work
 */
public record Definitions(int fullTimeHours, int hoursPerYear) {}
