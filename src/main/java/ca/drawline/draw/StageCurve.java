package ca.drawline.draw;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the invitations of a stage would run out, for every number of them.
 *
 * @param stage the stage, from 1
 * @param ranked how many it ranked
 * @param points every score that somebody ranked has, highest first; none where groups have places of their own
 * @param note why there are no points
 */
public record StageCurve(
        int stage,
        int ranked,
        List<Point> points,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note) {

    public StageCurve {
        points = List.copyOf(points);
    }

    /**
     * A score as the line.
     *
     * @param cutOff the score
     * @param candidates how many have it
     * @param invitations how many have it or a higher one: with so many invitations all of them are invited, and with fewer, down to
     *     all but these, the line is here and the tie-break parts them
     */
    public record Point(int cutOff, int candidates, int invitations) {}

    private static final String GROUPED =
            "The rules of the round reserve places for groups, or cap them, by the number of"
                    + " invitations; where another number would put the line is found by a draw.";

    static StageCurve of(int stage, StageOutcome outcome) {
        return outcome.groups().isEmpty()
                ? of(stage, outcome.scores())
                : new StageCurve(stage, outcome.scores().total(), List.of(), GROUPED);
    }

    static StageCurve of(int stage, Histogram scores) {
        var points = new ArrayList<Point>();
        for (var band : scores.bands()) {
            points.add(new Point(band.score(), band.candidates(), band.above() + band.candidates()));
        }
        return new StageCurve(stage, scores.total(), points, null);
    }

    /** The same with the point alone at which a number of invitations run out; the last where nobody is left before that. */
    public StageCurve forInvitations(int invitations) {
        return with(points.stream()
                .filter(point -> point.invitations() >= invitations)
                .findFirst()
                .or(() -> points.stream().reduce((higher, lower) -> lower))
                .stream()
                .toList());
    }

    /** The same with the point alone of a score, which nobody need have. */
    public StageCurve forCutOff(int cutOff) {
        if (note != null) {
            return this;
        }
        var above = points.stream()
                .filter(point -> point.cutOff() > cutOff)
                .reduce((higher, lower) -> lower)
                .map(Point::invitations)
                .orElse(0);
        return with(points.stream()
                .filter(point -> point.cutOff() == cutOff)
                .findFirst()
                .or(() -> Optional.of(new Point(cutOff, 0, above)))
                .stream()
                .toList());
    }

    private StageCurve with(List<Point> some) {
        return new StageCurve(stage, ranked, some, note);
    }
}
