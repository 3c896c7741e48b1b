package ca.drawline.scenario;

import java.util.List;

/**
 * How a scenario came out.
 *
 * @param file the file that it stands in
 * @param line its line, from 1
 * @param name what it shows
 * @param asOf the asked date
 * @param passed whether everything came out as it says
 * @param failures what came out differently, expected and found side by side
 * @param trouble why it could not be asked at all; empty otherwise
 */
public record ScenarioResult(
        String file, int line, String name, String asOf, boolean passed, List<Expectation> failures, String trouble) {

    public ScenarioResult {
        failures = List.copyOf(failures);
    }

    static ScenarioResult of(Scenario scenario, List<Expectation> failures, String trouble) {
        return new ScenarioResult(
                scenario.file(),
                scenario.line(),
                scenario.name(),
                scenario.asOf().toString(),
                failures.isEmpty() && trouble.isEmpty(),
                failures,
                trouble);
    }
}
