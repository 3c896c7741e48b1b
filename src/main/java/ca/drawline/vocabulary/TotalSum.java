package ca.drawline.vocabulary;

/**
 * What counts of a scheme's sections added up, before any cap.
 *
 * @param scheme what is scored, e.g. the ranking score or a program's selection grid
 * @param points the sum
 */
public record TotalSum(String scheme, int points) implements Finding {

    @Override
    public Wording inWords() {
        return new Wording(points + " points", points + " points");
    }
}
