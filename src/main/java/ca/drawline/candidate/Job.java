package ca.drawline.candidate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One job.
 *
 * @param noc NOC 2021 unit group, five digits
 * @param country where the work is done, ISO 3166-1 alpha-2
 * @param startedOn first day of work
 * @param endedOn last day of work; none while the job goes on
 * @param hoursPerWeek paid hours a week
 * @param selfEmployed whether it is self-employment
 * @param whileStudent whether it was done during full-time study
 * @param authorized whether the work, if in Canada, was authorized
 */
public record Job(
        String noc,
        String country,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        double hoursPerWeek,
        boolean selfEmployed,
        boolean whileStudent,
        boolean authorized) {

    private static final String CANADA = "CA";

    /** Whether the work is done in Canada. */
    public boolean inCanada() {
        return country.equals(CANADA);
    }
}
