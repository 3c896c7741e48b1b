package ca.drawline.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule book that is opened to see what it comes to, and is kept nowhere.
 *
 * @param book the rule book; none if its files are none that could serve
 * @param problems why they are not; else empty
 */
public record TrialBook(@Nullable RuleBook book, List<Problem> problems) {

    public TrialBook {
        problems = List.copyOf(problems);
    }
}
