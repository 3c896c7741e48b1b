package ca.drawline.scenario;

import ca.drawline.rulebook.RuleInForce;
import java.util.List;

/**
 * What the scenarios show of the rules. A rule of an older date is a rule of its own.
 *
 * @param rules how many rules there are
 * @param fired how many of them find something in some scenario of their time
 * @param silent those that find nothing in any
 * @param always those that find something in every one, so that nothing shows where they end
 */
public record RuleCoverage(int rules, int fired, List<RuleInForce> silent, List<RuleInForce> always) {

    public RuleCoverage {
        silent = List.copyOf(silent);
        always = List.copyOf(always);
    }
}
