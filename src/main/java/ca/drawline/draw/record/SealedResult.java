package ca.drawline.draw.record;

import ca.drawline.draw.DrawResult;
import ca.drawline.draw.DrawResult.AtCutOff;
import ca.drawline.draw.DrawResult.Band;
import ca.drawline.draw.DrawResult.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What of a result is sealed: all that rules, pool and request decide, and nothing that differs from one machine to another,
 * such as the time it took and the names of rules and pool.
 *
 * @param invitations SHA-256 over the list of invitations, one a line
 */
record SealedResult(
        @Nullable Integer cutOff,
        @Nullable Instant tieBreak,
        int invited,
        int ranked,
        AtCutOff atCutOff,
        List<Stage> stages,
        List<Band> bands,
        Map<String, Integer> byProgram,
        Map<String, Integer> byCategory,
        String invitations) {

    static SealedResult of(DrawResult result, String invitations) {
        return new SealedResult(
                result.cutOff(),
                result.tieBreak(),
                result.invited(),
                result.ranked(),
                result.atCutOff(),
                result.stages(),
                result.bands(),
                new TreeMap<>(result.byProgram()),
                new TreeMap<>(result.byCategory()),
                invitations);
    }

    String text() {
        return Canonical.text(this);
    }
}
