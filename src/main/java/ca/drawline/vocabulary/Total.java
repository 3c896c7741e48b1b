package ca.drawline.vocabulary;

/**
 * A scheme's score.
 *
 * @param scheme what is scored, e.g. the ranking score or a program's selection grid
 * @param points 0 to 10,000
 */
public record Total(@Asked String scheme, int points) implements Finding {

    public Total {
        Range.checkPoints(points);
    }

    @Override
    public Wording inWords() {
        return new Wording(points + " points in total", points + " points au total");
    }
}
