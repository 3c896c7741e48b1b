package ca.drawline.scenario;

import ca.drawline.rulebook.RuleInForce;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One thing that a scenario says must come out, and what came out.
 *
 * @param what what it is about, e.g. {@code points crs-core-age}
 * @param expected what the scenario says
 * @param found what the rules find
 * @param held whether the two agree
 * @param rules the rules that decide it; none where it held
 */
public record Expectation(String what, JsonNode expected, JsonNode found, boolean held, List<RuleInForce> rules) {

    public Expectation {
        rules = List.copyOf(rules);
    }
}
