package ca.drawline.draw.change;

import ca.drawline.candidate.Profile;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Comparator;
import java.util.List;

/**
 * The smallest change of its sort that turns a draw for a candidate.
 *
 * @param change the change
 * @param effort rank of the effort among all kinds of changes, from 1
 * @param byOthers whether others than the candidate decide whether it comes about
 * @param score the score after it, 0 to 1,200
 * @param pointsGained how many points more than now; below 0 where points are lost
 * @param becomesEligibleFor programs that the candidate becomes eligible for by it, in alphabetical order
 * @param becomesMemberOf categories that the candidate becomes a member of by it, in alphabetical order
 * @param stage the first stage of the draw that would invite the candidate, from 1
 * @param turns whether it turns the outcome
 * @param changed the candidate as they would be after it; who only asks why is not told a whole profile
 */
public record TurningChange(
        @JsonUnwrapped Change change,
        int effort,
        boolean byOthers,
        int score,
        int pointsGained,
        List<String> becomesEligibleFor,
        List<String> becomesMemberOf,
        int stage,
        boolean turns,
        @JsonIgnore Profile changed) {

    /** What the candidate can do alone first; then the fewest steps; of as many, the least effort. */
    static final Comparator<TurningChange> SMALLEST_FIRST = Comparator.comparing(TurningChange::byOthers)
            .thenComparing((TurningChange turning) -> turning.change().steps())
            .thenComparing(TurningChange::effort)
            .thenComparing((TurningChange turning) -> turning.change().subject());

    public TurningChange {
        becomesEligibleFor = List.copyOf(becomesEligibleFor);
        becomesMemberOf = List.copyOf(becomesMemberOf);
    }
}
