package ca.drawline.api;

import ca.drawline.draw.DrawResult;
import ca.drawline.draw.Reopening;
import ca.drawline.draw.StageMargin;
import ca.drawline.draw.change.TurningChange;
import ca.drawline.draw.change.WhyInDraw;
import ca.drawline.pool.PoolStore;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What would have turned a draw for each candidate just below its line. */
@Singleton
public final class MarginChanges {

    private final PoolStore pools;
    private final Reopening reopening;

    MarginChanges(PoolStore pools, Reopening reopening) {
        this.pools = pools;
        this.reopening = reopening;
    }

    /**
     * The smallest change of a candidate.
     *
     * @param id id of the profile
     * @param smallest the smallest single change that would have turned it; none where no single change would
     */
    public record Turned(String id, @Nullable TurningChange smallest) {}

    /** The candidates below the line in some stages and not invited in any of these, each once, in the order of the stages. */
    List<Turned> of(DrawResult draw, List<StageMargin> stages) {
        SingleLine.required(draw);
        var day = draw.request().day();
        var why = new WhyInDraw(draw, reopening.open(draw).book().forDraws(day));
        var above = stages.stream()
                .flatMap(stage -> stage.above().stream())
                .map(StageMargin.Near::id)
                .toList();
        var below = stages.stream()
                .flatMap(stage -> stage.below().stream())
                .map(StageMargin.Near::id)
                .distinct()
                .filter(id -> !above.contains(id))
                .map(id -> pools.candidate(draw.pool().name(), id))
                .flatMap(Optional::stream)
                .toList();
        var changes = why.changes(below);
        var turned = new ArrayList<Turned>();
        for (int i = 0; i < below.size(); i++) {
            var own = changes.get(i);
            turned.add(new Turned(below.get(i).id(), own.isEmpty() ? null : own.get(0)));
        }
        return turned;
    }
}
