package ca.drawline.draw.comparison;

import ca.drawline.draw.DrawResult;
import ca.drawline.vocabulary.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two draws on one pool differ in. Counts are of persons; where small cells are suppressed, a count that is none is
 * not told.
 *
 * @param id identifies the two draws and the suppression; the same three give the same id
 * @param baseline the draw that is compared with
 * @param alternative the other draw
 * @param gained how many the alternative alone invites
 * @param lost how many the baseline alone invites
 * @param causes both by their cause, every cause once
 * @param by both by cause and group
 * @param items the items of points by which scores differ, of everyone in the pool whose score differs
 * @param displacedBy for those displaced, the groups that passed the line to the other side
 * @param suppressBelow counts below this are not told; none where all are
 * @param digest SHA-256 over the two draws and everyone who gains or loses with their cause
 * @param elapsedMs time it took, in milliseconds
 */
public record ComparisonResult(
        String id,
        DrawResult baseline,
        DrawResult alternative,
        @Nullable Integer gained,
        @Nullable Integer lost,
        List<CauseCount> causes,
        By by,
        List<ItemCount> items,
        List<Mover> displacedBy,
        @Nullable Integer suppressBelow,
        String digest,
        long elapsedMs) {

    public ComparisonResult {
        causes = List.copyOf(causes);
        items = List.copyOf(items);
        displacedBy = List.copyOf(displacedBy);
    }

    /** How many gain and lose by a cause. */
    public record CauseCount(
            Cause cause, @Nullable Integer gained, @Nullable Integer lost) {}

    /**
     * Those who turn, by cause and group. Who gains is counted as the alternative finds them, who loses as the baseline does.
     * Programs and categories overlap: someone counts under each of theirs.
     *
     * @param program programs that they are eligible for
     * @param category categories that they are members of
     * @param band scores, in the bands of the published distributions
     * @param occupation NOC code of the occupation in which they have worked longest
     * @param age age on the day of the draw, by five years
     * @param firstLanguage first official language
     */
    public record By(
            List<Cell> program,
            List<Cell> category,
            List<Cell> band,
            List<Cell> occupation,
            List<Cell> age,
            List<Cell> firstLanguage) {

        public By {
            program = List.copyOf(program);
            category = List.copyOf(category);
            band = List.copyOf(band);
            occupation = List.copyOf(occupation);
            age = List.copyOf(age);
            firstLanguage = List.copyOf(firstLanguage);
        }
    }

    /**
     * One cell of the matrix; cells of nobody are left out.
     *
     * @param group the group
     * @param title what it is called, where it has a name besides
     */
    public record Cell(
            String group,
            @Nullable Wording title,
            Cause cause,
            @Nullable Integer gained,
            @Nullable Integer lost) {}

    /**
     * A rule that gives other points for a factor, before any cap.
     *
     * @param rule id of the rule
     * @param name the rule's sentence
     * @param factor what the points are for
     * @param candidates how many get other points by it
     * @param points the differences added up, in points
     */
    public record ItemCount(
            String rule,
            Wording name,
            String factor,
            @Nullable Integer candidates,
            @Nullable Long points) {}

    /**
     * A group that passed the line and so moved it for others.
     *
     * @param displaced what the displaced do: they lose where others passed them, and gain where others made room
     * @param cause why the group passed
     * @param group the category, the program, or the rule whose points changed most
     * @param said the same in words
     * @param candidates how many passed
     */
    public record Mover(
            Turn displaced,
            Cause cause,
            String group,
            Wording said,
            @Nullable Integer candidates) {}
}
