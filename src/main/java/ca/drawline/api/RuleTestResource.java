package ca.drawline.api;

import ca.drawline.scenario.ScenarioRun;
import ca.drawline.scenario.TestReport;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The scenarios of the rule book in service, run against it. */
@Path("/api/v1/rules/test")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rules")
public final class RuleTestResource {

    private final Asked asked;
    private final RuleWork work;

    RuleTestResource(Asked asked, RuleWork work) {
        this.asked = asked;
        this.work = work;
    }

    @POST
    @Operation(
            summary = "Run the scenarios of the published version",
            description = "What came out differently stands beside what was expected, with the rules that decide it;"
                    + " coverage tells which rules no scenario shows at work, or at rest.")
    public TestReport test() {
        return work.inTurn(() -> ScenarioRun.of(asked.book(null)));
    }
}
