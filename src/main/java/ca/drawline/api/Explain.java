package ca.drawline.api;

import ca.drawline.api.ProblemDetail.Fault;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** How much of its reasons an evaluation tells. */
enum Explain {
    /** The results alone. */
    NONE,
    /** The points given and the requirements met. */
    FIRED,
    /** These, and the requirements not met. */
    FULL;

    /** What the parameter {@code explain} asks for. */
    static Explain asked(@Nullable String given, Explain otherwise) {
        if (given == null) {
            return otherwise;
        }
        var faults = new ArrayList<Fault>();
        return Asked.choice("explain", given, Explain.class, faults).orElseThrow(() -> Refusal.ofQuery(faults));
    }
}
