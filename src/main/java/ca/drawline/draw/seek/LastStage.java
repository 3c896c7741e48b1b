package ca.drawline.draw.seek;

import ca.drawline.draw.DrawRequest;
import ca.drawline.draw.DrawStage;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Changes the stage of a draw that varies: its last. */
final class LastStage {

    private LastStage() {}

    /** The same draw with other invitations and another floor in its last stage. */
    static DrawRequest of(DrawRequest request, int invitations, @Nullable Integer floor) {
        var stages = new ArrayList<>(request.stages());
        var last = stages.remove(stages.size() - 1);
        stages.add(new DrawStage(last.type(), last.program(), last.categories(), invitations, floor));
        return new DrawRequest(
                request.pool(), request.asOf(), stages, request.excludeInvited(), request.excludeDraws());
    }
}
