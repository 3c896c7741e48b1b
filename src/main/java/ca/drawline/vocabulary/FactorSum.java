package ca.drawline.vocabulary;

/**
 * All points of a factor added up, before any cap.
 *
 * @param scheme what is scored, e.g. the ranking score or a program's selection grid
 * @param section the group of factors with a common cap
 * @param factor what the points are for
 * @param points the sum
 * @param withPartner whether the columns "with a spouse or partner" apply: one who comes along and is neither a citizen nor a permanent resident
 */
public record FactorSum(String scheme, String section, String factor, int points, boolean withPartner)
        implements Finding {

    @Override
    public Wording inWords() {
        return new Wording(points + " points for " + factor, points + " points pour " + factor);
    }
}
