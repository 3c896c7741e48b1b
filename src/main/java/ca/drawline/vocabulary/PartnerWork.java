package ca.drawline.vocabulary;

/**
 * The work of a partner who counts, measured as the rule asks, like {@link Work}.
 *
 * @param place where the work was done
 * @param withinYears years before the asked date in which it counts
 * @param teerAtMost highest TEER that counts
 * @param countsSelfEmployed whether self-employment counts
 * @param countsStudentWork whether work during full-time study counts
 * @param countsUnauthorized whether work in Canada without authorization counts
 * @param years completed years of full-time work or its part-time equal
 * @param months completed twelfths of such a year
 * @param mainTeer TEER of the occupation with the most of this work; -1 without any
 */
public record PartnerWork(
        @Asked Place place,
        @Asked int withinYears,
        @Asked int teerAtMost,
        @Asked(otherwise = "false") boolean countsSelfEmployed,
        @Asked(otherwise = "false") boolean countsStudentWork,
        @Asked(otherwise = "false") boolean countsUnauthorized,
        int years,
        int months,
        int mainTeer)
        implements GivenFact {

    @Override
    public Wording inWords() {
        return new Wording(
                "partner: " + months + " months of work " + place.inWords().en() + " in the last " + withinYears
                        + " years",
                "conjoint : " + months + " mois de travail " + place.inWords().fr() + " au cours des " + withinYears
                        + " dernières années");
    }
}
