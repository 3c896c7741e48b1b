package ca.drawline.vocabulary;

/**
 * What counts of a factor's sum.
 *
 * @param scheme what is scored, e.g. the ranking score or a program's selection grid
 * @param section the group of factors with a common cap
 * @param factor what the points are for
 * @param points 0 to 10,000
 */
public record FactorPoints(String scheme, String section, String factor, int points) implements Finding {

    public FactorPoints {
        Range.checkPoints(points);
    }

    @Override
    public Wording inWords() {
        return new Wording(points + " points count for " + factor, points + " points comptent pour " + factor);
    }
}
