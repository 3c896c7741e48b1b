package ca.drawline.draft;

import ca.drawline.rulebook.BrokenRuleBook;
import ca.drawline.rulebook.CompiledFolder;
import ca.drawline.rulebook.Problem;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RuleFile;
import java.util.Collection;
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

    /**
     * Checks and compiles files.
     *
     * @param name what results call the rule book
     * @param files its files
     * @param earlier rule books whose unchanged sections are taken over with all that they remember
     * @param compiled where compiled rules are kept
     */
    public static Checked of(String name, List<RuleFile> files, Collection<RuleBook> earlier, CompiledFolder compiled) {
        try {
            return new Checked(RuleBook.open(files, earlier, compiled).numbered(name), List.of());
        } catch (BrokenRuleBook e) {
            return new Checked(null, e.problems());
        }
    }
}
