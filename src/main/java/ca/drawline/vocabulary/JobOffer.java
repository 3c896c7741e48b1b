package ca.drawline.vocabulary;

/**
 * An offer of employment in Canada.
 *
 * @param noc NOC 2021 unit group of the offered job
 * @param teer its TEER category
 * @param majorGroup first two digits of the code
 * @param fullTime continuous full-time work
 * @param months length of the offer counted from the visa
 * @param labourMarketAssessment a positive labour market impact assessment supports the offer
 * @param permit what lets the candidate work in Canada today
 * @param sameEmployer the offer comes from an employer named on that permit
 * @param monthsWithEmployer months of full-time work already done for that employer
 */
public record JobOffer(
        String noc,
        int teer,
        String majorGroup,
        boolean fullTime,
        int months,
        boolean labourMarketAssessment,
        Permit permit,
        boolean sameEmployer,
        int monthsWithEmployer)
        implements GivenFact {

    @Override
    public String inWords() {
        return "job offer in occupation " + noc + " for " + months + " months, " + permit.inWords();
    }
}
