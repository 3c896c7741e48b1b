package ca.drawline.draw;

import ca.drawline.draw.GroupOutcome.Kind;
import java.util.ArrayList;
import java.util.List;

/** What a reader must know to read the result of a draw rightly. */
final class DrawNotes {

    private final DrawRun run;

    DrawNotes(DrawRun run) {
        this.run = run;
    }

    List<String> sentences() {
        var notes = new ArrayList<String>();
        if (run.pool().synthetic()) {
            notes.add("The people in this pool are synthetic.");
        }
        var excluded = run.outcome().excluded().cardinality();
        if (excluded > 0) {
            notes.add("The request leaves out %d candidates of the pool, as they are invited already."
                    .formatted(excluded));
        }
        var expired = run.outcome().expired().cardinality();
        if (expired > 0) {
            notes.add("%d profiles take no part, as they have left the pool by the moment of the draw."
                    .formatted(expired));
        }
        var stages = run.outcome().stages();
        for (int i = 0; i < stages.size(); i++) {
            var stage = stages.size() == 1 ? "" : "Stage %d: ".formatted(i + 1);
            about(stages.get(i)).forEach(note -> notes.add(stage + note));
        }
        return notes;
    }

    private static List<String> about(StageOutcome outcome) {
        var notes = new ArrayList<String>();
        var invitations = outcome.stage().invitations();
        var ranked = outcome.scores().total();
        var invited = outcome.invited().cardinality();
        var floor = outcome.stage().floor();
        if (floor != null && outcome.cutOff().isPresent() && outcome.cutOff().getAsInt() < floor) {
            notes.add("The rules asked do not look at the floor (%d).".formatted(floor));
        } else if (floor != null && !capped(outcome) && invited < Math.min(invitations, ranked)) {
            notes.add("Fewer candidates (%d) than invitations (%d) have the score of the floor (%d) or a higher one."
                    .formatted(invited, invitations, floor));
        }
        if (ranked < invitations) {
            notes.add(
                    "Fewer candidates (%d) than invitations (%d) took part; the rules ran out of people, not of places."
                            .formatted(ranked, invitations));
        }
        outcome.groups().forEach(group -> notes.add(about(group)));
        if (!outcome.groups().isEmpty()) {
            notes.add("The cut-off and the tie-break are those of the places open to all.");
        }
        if (capped(outcome) && invited < Math.min(invitations, ranked)) {
            notes.add("%d places stay empty, as nobody is left whom the caps%s let in."
                    .formatted(Math.min(invitations, ranked) - invited, floor == null ? "" : " and the floor"));
        }
        if (outcome.atTieBreak() > 1) {
            notes.add(
                    "%d candidates at the cut-off submitted at the moment of the tie-break; the profile id orders them."
                            .formatted(outcome.atTieBreak()));
        }
        return notes;
    }

    private static boolean capped(StageOutcome outcome) {
        return outcome.groups().stream().anyMatch(group -> group.kind() == Kind.CAP);
    }

    private static String about(GroupOutcome group) {
        var name = group.by().inWords().en() + " " + group.group();
        return switch (group.kind()) {
            case RESERVE -> "%d places are reserved for the %s.".formatted(group.places(), name);
            case CAP -> "At most %d are invited of the %s.".formatted(group.places(), name);
        };
    }
}
