package ca.drawline.report;

import ca.drawline.draw.DrawResult.Band;
import ca.drawline.draw.StageCurve.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How many candidates have a score or a higher one, by score: the line for every number of invitations.
 *
 * @param path the steps, as the drawing's path
 * @param scores where scores are marked
 * @param counts where numbers of candidates are marked
 * @param lineX where the line of the draw stands, below 0 if it has none
 */
public record Curve(String path, List<Mark> scores, List<Mark> counts, double lineX) {

    static final int LEFT = 60;
    static final int RIGHT = 460;
    static final int TOP = 12;
    static final int BOTTOM = 200;
    private static final int SCORES = 1_200;
    private static final int SCORE_STEP = 200;
    private static final int COUNT_STEPS = 4;

    public Curve {
        scores = List.copyOf(scores);
        counts = List.copyOf(counts);
    }

    /** A mark at the edge of the drawing. */
    public record Mark(double at, String text) {}

    /** How many have a score or a higher one. */
    private record Step(int score, int above) {}

    /** @param points every score that somebody has, highest first */
    static Curve ofPoints(List<Point> points, int cutOff, Formats formats) {
        return of(
                points.stream()
                        .map(point -> new Step(point.cutOff(), point.invitations()))
                        .toList(),
                cutOff,
                formats);
    }

    /** @param bands the ranked by score, highest first */
    static Curve ofBands(List<Band> bands, int cutOff, Formats formats) {
        var steps = new ArrayList<Step>();
        var above = 0;
        for (Band band : bands) {
            above += band.candidates();
            steps.add(new Step(band.from(), above));
        }
        return of(steps, cutOff, formats);
    }

    private static Curve of(List<Step> steps, int cutOff, Formats formats) {
        var all = steps.isEmpty() ? 1 : Math.max(1, steps.get(steps.size() - 1).above());
        var path = new StringBuilder("M").append(point(SCORES, 0, all));
        for (Step step : steps) {
            path.append(" L").append(point(step.score(), step.above(), all));
        }
        var scores = new ArrayList<Mark>();
        for (int score = 0; score <= SCORES; score += SCORE_STEP) {
            scores.add(new Mark(x(score), formats.number(score)));
        }
        var counts = new ArrayList<Mark>();
        for (int step = 0; step <= COUNT_STEPS; step++) {
            var count = Math.round((double) all * step / COUNT_STEPS);
            counts.add(new Mark(y(count, all), formats.number(count)));
        }
        return new Curve(path.toString(), scores, counts, cutOff < 0 ? -1 : x(cutOff));
    }

    private static String point(int score, int above, int all) {
        return String.format(Locale.ROOT, "%.1f %.1f", x(score), y(above, all));
    }

    private static double x(int score) {
        return LEFT + Math.round(10.0 * score * (RIGHT - LEFT) / SCORES) / 10.0;
    }

    private static double y(long above, int all) {
        return BOTTOM - Math.round(10.0 * above * (BOTTOM - TOP) / all) / 10.0;
    }
}
