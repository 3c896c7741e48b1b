package ca.drawline.vocabulary;

/**
 * The candidate's work, added over all occupations, measured as the rule asks. Hours count up to full time, parallel jobs never
 * twice, part-time pro rata.
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
 * @param withPartner whether the columns "with a spouse or partner" apply: one who comes along and is neither a citizen nor a permanent resident
 */
public record Work(
        @Asked Place place,
        @Asked int withinYears,
        @Asked int teerAtMost,
        @Asked(otherwise = "false") boolean countsSelfEmployed,
        @Asked(otherwise = "false") boolean countsStudentWork,
        @Asked(otherwise = "false") boolean countsUnauthorized,
        int years,
        int months,
        int mainTeer,
        boolean withPartner)
        implements GivenFact {

    @Override
    public Wording inWords() {
        return new Wording(
                months + " months of work " + place.inWords().en() + " in the last " + withinYears + " years"
                        + (mainTeer < 0 ? "" : ", most of it of TEER " + mainTeer),
                months + " mois de travail " + place.inWords().fr() + " au cours des " + withinYears
                        + " dernières années"
                        + (mainTeer < 0 ? "" : ", surtout de FEER " + mainTeer));
    }
}
