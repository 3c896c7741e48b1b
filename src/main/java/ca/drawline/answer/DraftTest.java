package ca.drawline.answer;

import ca.drawline.rulebook.Problem;
import ca.drawline.scenario.MutationReport;
import ca.drawline.scenario.RuleCoverage;
import ca.drawline.scenario.ScenarioResult;
import ca.drawline.scenario.TestReport;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the scenarios of a draft came out.
 *
 * @param passed how many came out as they say
 * @param failed how many did not
 * @param scenarios all of them, by file and line
 * @param coverage what they show of the rules
 * @param problems what is wrong with the files of scenarios
 * @param mutation what they would notice of small changes, where that was asked for
 */
public record DraftTest(
        int passed,
        int failed,
        List<ScenarioResult> scenarios,
        RuleCoverage coverage,
        List<Problem> problems,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MutationReport mutation) {

    /** A report with what came of the mutations, where they were asked for. */
    public static DraftTest of(TestReport report, @Nullable MutationReport mutation) {
        return new DraftTest(
                report.passed(), report.failed(), report.scenarios(), report.coverage(), report.problems(), mutation);
    }
}
