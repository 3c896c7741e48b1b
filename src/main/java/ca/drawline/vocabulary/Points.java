package ca.drawline.vocabulary;

/**
 * Points for one thing; several findings of one factor are added up.
 *
 * @param scheme what is scored, e.g. the ranking score or a program's selection grid
 * @param section the group of factors with a common cap
 * @param factor what the points are for
 * @param points 0 to 10,000
 */
public record Points(String scheme, String section, String factor, int points) implements Finding {

    public Points {
        Range.checkPoints(points);
    }

    @Override
    public Wording inWords() {
        return new Wording(points + " points for " + factor, points + " points pour " + factor);
    }
}
