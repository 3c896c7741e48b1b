package ca.drawline.commandline;

import ca.drawline.answer.AsOf;
import ca.drawline.answer.ProblemDetail.Fault;
import ca.drawline.answer.Refusal;
import ca.drawline.start.Core;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** The day that a command is asked about. */
final class Day {

    private Day() {}

    /** A date, or the date in UTC of a moment; today where nothing is given. */
    static LocalDate asked(@Nullable String asOf) {
        var faults = new ArrayList<Fault>();
        return asOf == null
                ? LocalDate.now(Core.today())
                : AsOf.read("asOf", asOf, faults).orElseThrow(() -> Refusal.ofQuery(faults));
    }
}
