package ca.drawline.candidate;

import ca.drawline.vocabulary.Permit;
import org.jspecify.annotations.Nullable;

/**
 * An offer of employment in Canada.
 *
 * @param noc NOC 2021 unit group of the offered job
 * @param fullTime whether it is continuous, paid, full-time work
 * @param months how long it lasts, counted from the visa
 * @param labourMarketAssessment whether a positive labour market impact assessment supports it
 * @param permit what lets the candidate work in Canada today
 * @param sameEmployer whether it comes from an employer named on that permit
 * @param monthsWithEmployer months of full-time work already done for that employer
 * @param permitNoc NOC 2021 unit group of the occupation on the permit; none where it is the offered job's
 * @param employers how many employers make the offer together, 1 or 2
 * @param barredEmployer whether it comes from an embassy, a consulate or an employer on the list of those barred
 * @param fromCanadianForces whether it comes from the Canadian Armed Forces
 */
public record JobOfferDetails(
        String noc,
        boolean fullTime,
        int months,
        boolean labourMarketAssessment,
        Permit permit,
        boolean sameEmployer,
        int monthsWithEmployer,
        @Nullable String permitNoc,
        int employers,
        boolean barredEmployer,
        boolean fromCanadianForces) {

    /** An offer that was written down before employers were counted was of one. */
    public JobOfferDetails {
        employers = Math.max(1, employers);
    }

    /** An offer of a single employer who may make offers, in the occupation on the permit. */
    public JobOfferDetails(
            String noc,
            boolean fullTime,
            int months,
            boolean labourMarketAssessment,
            Permit permit,
            boolean sameEmployer,
            int monthsWithEmployer) {
        this(
                noc,
                fullTime,
                months,
                labourMarketAssessment,
                permit,
                sameEmployer,
                monthsWithEmployer,
                null,
                1,
                false,
                false);
    }
}
