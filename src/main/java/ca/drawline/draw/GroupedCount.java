package ca.drawline.draw;

import ca.drawline.draw.Competition.Filled;
import ca.drawline.draw.GroupOutcome.Kind;
import ca.drawline.rulebook.GroupPlaces;
import ca.drawline.vocabulary.Cap;
import ca.drawline.vocabulary.Reserve;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills the places of a stage in which groups have places of their own: reserve after reserve with the best ranked of its
 * group who are not invited yet, then what is left with the best ranked of all. Nobody is invited from a group whose cap is
 * reached.
 */
final class GroupedCount {

    private final Competition competition;
    private final DrawStage stage;
    private final GroupPlaces places;
    private final BitSet ranked;
    private final Members members;
    private final Caps caps;
    private final List<Contest> contests = new ArrayList<>();

    GroupedCount(Competition competition, DrawStage stage, Entrants entrants, GroupPlaces places, BitSet ranked) {
        this.competition = competition;
        this.stage = stage;
        this.places = places;
        this.ranked = ranked;
        this.members = new Members(entrants, ranked);
        this.caps = new Caps(competition, entrants);
        places.caps().forEach(cap -> caps.add(cap, members.of(cap.by(), cap.group())));
    }

    /** @param scores the ranked by score */
    StageOutcome count(Histogram scores) {
        var groups = new ArrayList<GroupOutcome>();
        var invited = new BitSet();
        var left = stage.invitations();
        for (Reserve reserve : places.reserves()) {
            var group = members.of(reserve.by(), reserve.group());
            var filled = fill(reserve, without(group, invited), Math.min(left, reserve.places()));
            invited.or(filled.invited());
            left -= filled.invited().cardinality();
            groups.add(outcome(reserve, group, filled));
        }
        var open = fill(null, without(ranked, invited), left);
        invited.or(open.invited());
        for (Cap cap : places.caps()) {
            groups.add(outcome(cap, members.of(cap.by(), cap.group()), invited));
        }
        return new StageOutcome(stage, open, scores, ranked, contests, invited, groups);
    }

    private Filled fill(@Nullable Reserve reserve, BitSet candidates, int number) {
        var contenders = caps.admitted(candidates);
        var filled = number <= 0 ? Filled.NOBODY : competition.fill(contenders, competition.scores(contenders), number);
        contests.add(new Contest(reserve, Math.max(0, number), contenders, filled.invited(), caps.reached(contenders)));
        caps.take(filled.invited());
        return filled;
    }

    private static GroupOutcome outcome(Reserve reserve, BitSet group, Filled filled) {
        return new GroupOutcome(
                Kind.RESERVE,
                reserve.by(),
                reserve.group(),
                Math.max(0, reserve.places()),
                group.cardinality(),
                filled.invited().cardinality(),
                filled.cutOff().isPresent() ? filled.cutOff().getAsInt() : null,
                filled.tieBreak().orElse(null));
    }

    private GroupOutcome outcome(Cap cap, BitSet group, BitSet invited) {
        var counted = (BitSet) group.clone();
        counted.and(invited);
        return new GroupOutcome(
                Kind.CAP,
                cap.by(),
                cap.group(),
                Math.max(0, cap.places()),
                group.cardinality(),
                counted.cardinality(),
                competition.scores(counted).lowest(),
                null);
    }

    private static BitSet without(BitSet candidates, BitSet others) {
        var rest = (BitSet) candidates.clone();
        rest.andNot(others);
        return rest;
    }
}
