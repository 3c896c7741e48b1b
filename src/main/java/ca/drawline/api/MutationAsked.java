package ca.drawline.api;

import ca.drawline.answer.ProblemDetail.Fault;
import ca.drawline.answer.Refusal;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Whether a test of rules changes them too, to see what its scenarios would notice. */
enum MutationAsked {
    /** It does not. */
    NONE,
    /** The files that the draft changes, and those beside changed scenarios. */
    CHANGED;

    /** What the parameter {@code mutation} asks for. */
    static MutationAsked asked(@Nullable String given) {
        if (given == null) {
            return NONE;
        }
        var faults = new ArrayList<Fault>();
        return Asked.choice("mutation", given, MutationAsked.class, faults).orElseThrow(() -> Refusal.ofQuery(faults));
    }
}
