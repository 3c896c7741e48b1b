package ca.drawline.scenario;

import ca.drawline.rulebook.Problem;
import ca.drawline.rulebook.RuleFile;
import java.util.List;

/**
 * All examples of a rule book.
 *
 * @param all the examples, by file and line
 * @param problems what is wrong with the files that they stand in; an example that cannot be read is not among the others
 */
public record Scenarios(List<Scenario> all, List<Problem> problems) {

    public Scenarios {
        all = List.copyOf(all);
        problems = List.copyOf(problems);
    }

    /** Reads the examples, and the people whom they start from, out of the files of a rule book. */
    public static Scenarios of(List<RuleFile> files) {
        return new ScenarioFiles(files).read();
    }
}
