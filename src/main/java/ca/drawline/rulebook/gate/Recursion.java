package ca.drawline.rulebook.gate;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Rules that feed themselves never come to an end, so no finding may lead, through any chain of rules, to another of its
 * kind. What stands within {@code exists} or {@code not} does not count: as nothing is ever taken back, each of them turns
 * once at most.
 */
final class Recursion {

    private final Map<RuleDescr, RuleScope> scopes;
    private final Refusals refusals;

    Recursion(Map<RuleDescr, RuleScope> scopes, Refusals refusals) {
        this.scopes = scopes;
        this.refusals = refusals;
    }

    void check() {
        var leadsTo = new HashMap<String, Set<String>>();
        for (RuleScope scope : scopes.values()) {
            for (String read : scope.reads()) {
                leadsTo.computeIfAbsent(read, fact -> new HashSet<>()).addAll(scope.finds());
            }
        }
        scopes.forEach((rule, scope) -> {
            for (String found : scope.finds()) {
                if (reaches(found, scope.reads(), leadsTo)) {
                    refusals.add(
                            rule.getLine(),
                            0,
                            "recursion",
                            "A " + found + " leads to the finding of another " + found + ", without end.",
                            "Let the rule read facts that come before what it finds.");
                }
            }
        });
    }

    private static boolean reaches(String from, Set<String> goals, Map<String, Set<String>> leadsTo) {
        var seen = new HashSet<String>();
        var next = new ArrayDeque<String>(Set.of(from));
        while (!next.isEmpty()) {
            var fact = next.pop();
            if (goals.contains(fact)) {
                return true;
            }
            if (seen.add(fact)) {
                next.addAll(leadsTo.getOrDefault(fact, Set.of()));
            }
        }
        return false;
    }
}
