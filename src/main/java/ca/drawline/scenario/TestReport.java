package ca.drawline.scenario;

import ca.drawline.rulebook.Problem;
import java.util.List;

/**
 * How the scenarios of a rule book came out.
 *
 * @param passed how many came out as they say
 * @param failed how many did not
 * @param scenarios all of them, by file and line
 * @param coverage what they show of the rules
 * @param problems what is wrong with the files of scenarios
 */
public record TestReport(
        int passed, int failed, List<ScenarioResult> scenarios, RuleCoverage coverage, List<Problem> problems) {

    public TestReport {
        scenarios = List.copyOf(scenarios);
        problems = List.copyOf(problems);
    }

    /** Whether every scenario can be read and comes out as it says. */
    public boolean good() {
        return failed == 0 && problems.isEmpty();
    }
}
