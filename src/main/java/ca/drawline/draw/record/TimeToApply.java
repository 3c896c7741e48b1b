package ca.drawline.draw.record;

import ca.drawline.rulebook.Law;
import ca.drawline.vocabulary.Application;
import ca.drawline.vocabulary.Draw;
import ca.drawline.vocabulary.Rank;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Asks the rules for how many days an invitation is open: the first day that alone makes a test fail is too late. */
final class TimeToApply {

    /** Longer than any time to apply has been; what stands so long has no end. */
    private static final int MOST_DAYS = 1_000;

    private TimeToApply() {}

    /**
     * The last day on which an application is in time.
     *
     * @param law the law on the day of the invitation
     * @return none where there is no last day
     */
    static @Nullable LocalDate lastDay(Law law, Draw draw) {
        var atOnce = upheld(law, draw, 0);
        for (int days = 1; days <= MOST_DAYS; days++) {
            if (!upheld(law, draw, days).containsAll(atOnce)) {
                return law.asOf().plusDays(days - 1L);
            }
        }
        return null;
    }

    private static Set<String> upheld(Law law, Draw draw, int days) {
        var upheld = new TreeSet<String>();
        law.drawRules()
                .tests(draw, List.of(), List.of(), new Rank(0, 0, true), new Application(days))
                .forEach((test, answer) -> {
                    if (answer.upheld()) {
                        upheld.add(test);
                    }
                });
        return upheld;
    }
}
