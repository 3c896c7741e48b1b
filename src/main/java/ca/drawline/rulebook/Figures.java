package ca.drawline.rulebook;

/** Names of the figures of law that facts are measured with; their values stand in the rule book. */
final class Figures {

    /** Hours a week that are full-time. */
    static final String FULL_TIME_HOURS = "full-time-hours-per-week";

    /** Hours that make one year of full-time work. */
    static final String HOURS_PER_YEAR = "hours-per-year";

    /** Most days without work between two jobs that leave work continuous. */
    static final String DAYS_BETWEEN_JOBS = "days-between-jobs";

    /** 1 where full-time work counts by whole calendar months if these are more than its hours, 0 where by hours alone. */
    static final String WHOLE_MONTHS = "whole-months-count";

    private Figures() {}
}
