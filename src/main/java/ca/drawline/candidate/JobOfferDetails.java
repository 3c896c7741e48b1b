package ca.drawline.candidate;

import ca.drawline.vocabulary.Permit;

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
 */
public record JobOfferDetails(
        String noc,
        boolean fullTime,
        int months,
        boolean labourMarketAssessment,
        Permit permit,
        boolean sameEmployer,
        int monthsWithEmployer) {}
