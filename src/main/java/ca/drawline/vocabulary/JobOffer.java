package ca.drawline.vocabulary;

/**
 * An offer of employment in Canada.
 *
 * @param noc NOC 2021 unit group of the offered job
 * @param teer its TEER category
 * @param majorGroup first two digits of the code
 * @param subMajorGroup first three digits
 * @param minorGroup first four digits
 * @param fullTime continuous full-time work
 * @param months length of the offer counted from the visa
 * @param labourMarketAssessment a positive labour market impact assessment supports the offer
 * @param permit what lets the candidate work in Canada today
 * @param permitMinorGroup first four digits of the occupation on that permit; empty without a permit
 * @param sameEmployer the offer comes from an employer named on that permit
 * @param monthsWithEmployer months of full-time work already done for that employer
 * @param employers how many employers make the offer together
 * @param barredEmployer whether it comes from an embassy, a consulate or an employer on the list of those barred
 * @param fromCanadianForces whether it comes from the Canadian Armed Forces
 */
public record JobOffer(
        String noc,
        int teer,
        String majorGroup,
        String subMajorGroup,
        String minorGroup,
        boolean fullTime,
        int months,
        boolean labourMarketAssessment,
        Permit permit,
        String permitMinorGroup,
        boolean sameEmployer,
        int monthsWithEmployer,
        int employers,
        boolean barredEmployer,
        boolean fromCanadianForces)
        implements GivenFact {

    @Override
    public Wording inWords() {
        return new Wording(
                "job offer in occupation " + noc + " for " + months + " months, "
                        + (fullTime ? "full-time, " : "not full-time, ")
                        + (labourMarketAssessment ? "with " : "without ") + "a labour market assessment, "
                        + permit.inWords().en()
                        + (sameEmployer ? " of the employer who offers, " + monthsWithEmployer + " months with it" : "")
                        + (employers == 1 ? "" : ", " + employers + " employers")
                        + (barredEmployer ? ", employer barred" : "")
                        + (fromCanadianForces ? ", from the Canadian Armed Forces" : ""),
                "offre d’emploi dans la profession " + noc + " pour " + months + " mois, "
                        + (fullTime ? "à temps plein, " : "pas à temps plein, ")
                        + (labourMarketAssessment ? "avec " : "sans ") + "étude d’impact sur le marché du travail, "
                        + permit.inWords().fr()
                        + (sameEmployer
                                ? " de l’employeur qui fait l’offre, " + monthsWithEmployer + " mois chez lui"
                                : "")
                        + (employers == 1 ? "" : ", " + employers + " employeurs")
                        + (barredEmployer ? ", employeur exclu" : "")
                        + (fromCanadianForces ? ", des Forces armées canadiennes" : ""));
    }
}
