package ca.drawline.vocabulary;

/** Bounds that a finding defends itself with, whatever rule made it. */
final class Range {

    private static final int MOST_POINTS = 10_000;

    private Range() {}

    static void checkPoints(int points) {
        if (points < 0 || points > MOST_POINTS) {
            throw new IllegalArgumentException(
                    "The points (%d) must be between 0 and %d.".formatted(points, MOST_POINTS));
        }
    }
}
