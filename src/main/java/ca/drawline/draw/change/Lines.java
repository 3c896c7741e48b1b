package ca.drawline.draw.change;

import ca.drawline.draw.DrawResult;
import ca.drawline.draw.change.HeldLine.Stage;
import ca.drawline.rulebook.DrawRules;
import java.util.ArrayList;

/** The lines of a draw that was tried, as they are held while candidates change. */
final class Lines {

    private static final int LOWEST_SCORE = 0;

    private Lines() {}

    static HeldLine of(DrawResult draw, DrawRules rules) {
        var asked = draw.request().stages();
        var stages = new ArrayList<Stage>();
        for (int i = 0; i < asked.size(); i++) {
            var stage = asked.get(i);
            var found = draw.stages().get(i);
            var cutOff = found.cutOff();
            // Where invitations were left over, whoever takes part and reaches the floor would have been invited.
            if (cutOff != null && found.invited() >= stage.invitations()) {
                stages.add(new Stage(stage.facts(), cutOff, found.tieBreak()));
            } else {
                var floor = stage.floor();
                stages.add(new Stage(stage.facts(), floor == null ? LOWEST_SCORE : floor, null));
            }
        }
        return new HeldLine(rules, draw.request().asOf(), stages);
    }
}
