package ca.drawline.draft;

import ca.drawline.rulebook.Problem;
import ca.drawline.rulebook.RuleBook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What checking and compiling files came to.
 *
 * @param book the rule book; none where there are problems
 * @param problems everything that is wrong
 */
public record Checked(@Nullable RuleBook book, List<Problem> problems) {

    public Checked {
        problems = List.copyOf(problems);
    }
}
