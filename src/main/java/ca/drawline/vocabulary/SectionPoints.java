package ca.drawline.vocabulary;

/**
 * What counts of a section's sum.
 *
 * @param scheme what is scored, e.g. the ranking score or a program's selection grid
 * @param section the group of factors with a common cap
 * @param points 0 to 10,000
 */
public record SectionPoints(String scheme, String section, int points) implements Finding {

    public SectionPoints {
        Range.checkPoints(points);
    }

    @Override
    public Wording inWords() {
        return new Wording(points + " points count for " + section, points + " points comptent pour " + section);
    }
}
