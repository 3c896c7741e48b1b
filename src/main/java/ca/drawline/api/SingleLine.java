package ca.drawline.api;

import ca.drawline.answer.ProblemDetail;
import ca.drawline.answer.ProblemDetail.Fault;
import ca.drawline.answer.Refusal;
import ca.drawline.draw.DrawResult;
import ca.drawline.draw.NoSingleLine;
import java.util.List;

/** What can be asked only of draws in which one line parts the invited from the others. */
final class SingleLine {

    private SingleLine() {}

    /** @throws Refusal if groups had places of their own in the draw */
    static void required(DrawResult draw) {
        if (draw.anyGroups()) {
            throw refusal(new NoSingleLine());
        }
    }

    static Refusal refusal(NoSingleLine e) {
        var message = String.valueOf(e.getMessage());
        return new Refusal(ProblemDetail.of(
                422,
                "no-single-line",
                "No one line parts the invited from the others",
                message,
                List.of(Fault.general(
                        "no-single-line",
                        message,
                        "Try draws instead: /api/v1/draws/dry-run, or /api/v1/draws/grid for many at once."))));
    }
}
