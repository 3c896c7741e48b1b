package ca.drawline.candidate;

import java.time.LocalDate;
import java.util.Objects;
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
 * @param employerCountry the employer's country, ISO 3166-1 alpha-2
 * @param qualifiedOn the day from which the person was qualified to practise the occupation there; none where all of the job counts
 */
public record Job(
        String noc,
        String country,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        double hoursPerWeek,
        boolean selfEmployed,
        boolean whileStudent,
        boolean authorized,
        @Nullable String employerCountry,
        @Nullable LocalDate qualifiedOn) {

    private static final String CANADA = "CA";

    /** A job that was written down before employers had a country of their own was for one where the work was done. */
    public Job {
        employerCountry = Objects.requireNonNullElse(employerCountry, country);
    }

    /** A job for an employer of the country where the work is done, by someone qualified for it throughout. */
    public Job(
            String noc,
            String country,
            LocalDate startedOn,
            @Nullable LocalDate endedOn,
            double hoursPerWeek,
            boolean selfEmployed,
            boolean whileStudent,
            boolean authorized) {
        this(noc, country, startedOn, endedOn, hoursPerWeek, selfEmployed, whileStudent, authorized, country, null);
    }

    /** Whether the work is done in Canada, for whatever employer. */
    public boolean inCanada() {
        return country.equals(CANADA);
    }

    /** Whether it is Canadian work: remote work for an employer abroad is not, wherever the person sits. */
    public boolean canadian() {
        return inCanada() && CANADA.equals(employerCountry);
    }
}
