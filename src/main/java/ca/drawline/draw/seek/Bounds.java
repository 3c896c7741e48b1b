package ca.drawline.draw.seek;

import ca.drawline.draw.Histogram;
import ca.drawline.draw.seek.SeekResult.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of invitations on either side of a line; those between them give the line itself.
 *
 * @param higher the largest number with a higher line; 0 where none has
 * @param lower the smallest number with a lower line; one more than the most where none has
 * @param most as many as take part
 */
record Bounds(int higher, int lower, int most) {

    /** Reads them off the candidates by score. */
    static Bounds read(Histogram scores, int score) {
        var above = scores.above(score);
        return new Bounds(above, above + scores.at(score) + 1, scores.total());
    }

    /** Finds them by draws: more invitations never raise the line. */
    static Bounds tried(Trials trials, int most, int score) {
        var higher = 0;
        for (int beyond = most + 1; beyond - higher > 1; ) {
            var middle = (higher + beyond) >>> 1;
            if (cutOff(trials, middle) > score) {
                higher = middle;
            } else {
                beyond = middle;
            }
        }
        var lower = most + 1;
        for (int before = higher; lower - before > 1; ) {
            var middle = (before + lower) >>> 1;
            if (cutOff(trials, middle) < score) {
                lower = middle;
            } else {
                before = middle;
            }
        }
        return new Bounds(higher, lower, most);
    }

    /** Whether draws on either side agree. */
    boolean hold(Trials trials, int score) {
        return (higher == 0 || cutOff(trials, higher) > score)
                && (higher == most || cutOff(trials, higher + 1) <= score)
                && (lower > most || cutOff(trials, lower) < score)
                && (lower == 1 || cutOff(trials, lower - 1) >= score);
    }

    /** The nearest on either side, the higher line first. */
    List<Point> points(Trials trials) {
        var points = new ArrayList<Point>();
        if (higher > 0) {
            points.add(trials.at(higher));
        }
        if (lower <= most) {
            points.add(trials.at(lower));
        }
        return points;
    }

    /** Where nobody is invited, no score is low enough. */
    private static int cutOff(Trials trials, int invitations) {
        var found = trials.at(invitations).cutOff();
        return found == null ? Integer.MAX_VALUE : found;
    }
}
