package ca.drawline.vocabulary;

/**
 * Work in one occupation; months are never added across occupations.
 *
 * @param withinYears years before the asked date in which it counts
 * @param countsSelfEmployed whether self-employment counts
 * @param countsStudentWork whether work during full-time study counts
 * @param noc NOC 2021 unit group, five digits
 * @param teer training, education, experience and responsibilities category, 0 to 5
 * @param majorGroup first two digits of the code
 * @param subMajorGroup first three digits
 * @param minorGroup first four digits
 * @param months completed months of full-time work or its part-time equal
 * @param continuousMonths the same within the longest stretch without a gap
 * @param canadianMonths the same in Canada
 * @param canadianContinuousMonths the same in Canada within the longest stretch without a gap
 * @param qualifiedMonths the same from the day on which the candidate was qualified to practise the occupation where they worked
 */
public record Experience(
        @Asked int withinYears,
        @Asked(otherwise = "true") boolean countsSelfEmployed,
        @Asked(otherwise = "true") boolean countsStudentWork,
        String noc,
        int teer,
        String majorGroup,
        String subMajorGroup,
        String minorGroup,
        int months,
        int continuousMonths,
        int canadianMonths,
        int canadianContinuousMonths,
        int qualifiedMonths)
        implements GivenFact {

    @Override
    public Wording inWords() {
        var qualified = qualifiedMonths < months;
        return new Wording(
                months + " months of work in occupation " + noc + " in the last " + withinYears + " years, "
                        + continuousMonths + " of them continuous, " + canadianMonths + " in Canada"
                        + (canadianMonths == canadianContinuousMonths
                                ? ""
                                : ", " + canadianContinuousMonths + " continuous there")
                        + (qualified ? ", " + qualifiedMonths + " when qualified" : ""),
                months + " mois de travail dans la profession " + noc + " au cours des " + withinYears
                        + " dernières années, dont " + continuousMonths + " continus, " + canadianMonths
                        + " au Canada"
                        + (canadianMonths == canadianContinuousMonths
                                ? ""
                                : ", " + canadianContinuousMonths + " continus sur place")
                        + (qualified ? ", " + qualifiedMonths + " une fois qualifié" : ""));
    }
}
