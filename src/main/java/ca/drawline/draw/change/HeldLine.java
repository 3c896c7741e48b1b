package ca.drawline.draw.change;

import ca.drawline.rulebook.DrawRules;
import ca.drawline.rulebook.Law.Outline;
import ca.drawline.vocabulary.Draw;
import ca.drawline.vocabulary.Places;
import ca.drawline.vocabulary.Tied;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a draw, held where they fell while one candidate changes. One person more above a line would push the last
 * invited below it; that is left out of account, as the question is what the candidate would have needed. Safe for many
 * threads.
 */
public final class HeldLine {

    private static final String CANDIDATE = "candidate";
    private static final String LAST_INVITED = "last invited";

    private final DrawRules rules;
    private final Instant asOf;
    private final List<Stage> stages;
    private final ConcurrentHashMap<Group, Boolean> ranked = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Tie, Boolean> ties = new ConcurrentHashMap<>();

    /**
     * The line of one stage.
     *
     * @param draws the stage as rules see it, once for each of its categories
     * @param cutOff score of the last invited; where places were left over, the lowest that would have been invited
     * @param tieBreak submission moment of the last invited; none where nobody at the cut-off was turned away
     */
    public record Stage(
            List<Draw> draws, int cutOff, @Nullable Instant tieBreak) {

        public Stage {
            draws = List.copyOf(draws);
        }
    }

    private record Group(int stage, List<String> programs, List<String> categories) {}

    private record Tie(int stage, int comparison) {}

    /**
     * @param rules the rules about draws, of the draw
     * @param asOf the moment of the draw
     * @param stages the line of each stage, in order
     */
    public HeldLine(DrawRules rules, Instant asOf, List<Stage> stages) {
        this.rules = rules;
        this.asOf = asOf;
        this.stages = List.copyOf(stages);
    }

    /** The stages in order. */
    public List<Stage> stages() {
        return stages;
    }

    /** Whether any stage ranks a candidate. */
    public boolean ranks(Outline found, Instant submittedAt) {
        for (int stage = 0; stage < stages.size(); stage++) {
            if (ranks(stage, found, submittedAt)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a stage, counted from 0, ranks a candidate. */
    public boolean ranks(int stage, Outline found, Instant submittedAt) {
        return !submittedAt.isAfter(asOf)
                && !rules.expired(months(submittedAt))
                && ranked.computeIfAbsent(
                        new Group(stage, found.programs(), found.categories()),
                        group -> rules.ranks(stages.get(stage).draws(), group.programs(), group.categories()));
    }

    private int months(Instant submittedAt) {
        return (int) ChronoUnit.MONTHS.between(submittedAt.atOffset(ZoneOffset.UTC), asOf.atOffset(ZoneOffset.UTC));
    }

    /** The first stage, counted from 0, whose line a candidate reaches. */
    public OptionalInt reached(Outline found, Instant submittedAt) {
        for (int stage = 0; stage < stages.size(); stage++) {
            var line = stages.get(stage);
            if (found.score() >= line.cutOff()
                    && ranks(stage, found, submittedAt)
                    && (found.score() > line.cutOff() || winsTie(stage, submittedAt))) {
                return OptionalInt.of(stage);
            }
        }
        return OptionalInt.empty();
    }

    private boolean winsTie(int stage, Instant submittedAt) {
        var moment = stages.get(stage).tieBreak();
        return moment == null
                || ties.computeIfAbsent(
                        new Tie(stage, Integer.signum(submittedAt.compareTo(moment))), tie -> winsTie(tie, moment));
    }

    /** The rules say who goes first of two: the candidate and the last invited. */
    private boolean winsTie(Tie tie, Instant moment) {
        var own = moment.plusSeconds(tie.comparison());
        var candidate = new Tied(CANDIDATE, own, tie.comparison() <= 0 ? 1 : 2, tie.comparison() >= 0 ? 1 : 2);
        var last = new Tied(LAST_INVITED, moment, tie.comparison() <= 0 ? 2 : 1, tie.comparison() >= 0 ? 2 : 1);
        return rules.line(stages.get(tie.stage()).draws(), new Places(1), List.of(candidate, last))
                .invited()
                .contains(CANDIDATE);
    }
}
