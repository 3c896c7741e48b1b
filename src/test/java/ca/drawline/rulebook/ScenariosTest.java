package ca.drawline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ca.drawline.vocabulary.DrawFact;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The examples beside the rules: each comes out as it says, and together they show every rule at work and at rest. */
class ScenariosTest {

    private static final Map<String, List<Scenario>> SCENARIOS = Scenario.all();

    @TestFactory
    Stream<DynamicContainer> everyScenarioComesOutAsItSays() {
        return SCENARIOS.entrySet().stream()
                .map(file -> dynamicContainer(
                        file.getKey(),
                        file.getValue().stream().map(scenario -> dynamicTest(scenario.name(), () -> check(scenario)))));
    }

    private static void check(Scenario scenario) {
        if (scenario.isRound()) {
            new RoundScenario(scenario).expect(scenario.then());
        } else {
            new CandidateScenario(scenario).expect(scenario.then());
        }
    }

    @Test
    void scenariosOfAFileHaveNamesOfTheirOwn() {
        SCENARIOS.forEach((file, scenarios) -> assertThat(scenarios)
                .as(file)
                .extracting(Scenario::name)
                .allSatisfy(name -> assertThat(name).isNotBlank())
                .doesNotHaveDuplicates());
    }

    @Test
    void everyRuleFiresInOneScenarioAndStaysSilentInAnother() {
        var seen = new TreeMap<String, Seen>();
        var folders = new HashMap<LocalDate, Map<String, String>>();
        for (Section section : RulesAsWritten.book().sections()) {
            for (Rule rule : section.rules()) {
                seen.put(section.path().folder() + " " + rule.id(), new Seen(aboutDraws(rule)));
            }
        }
        for (List<Scenario> scenarios : SCENARIOS.values()) {
            for (Scenario scenario : scenarios) {
                var inForce = folders.computeIfAbsent(scenario.asOf(), ScenariosTest::rulesInForce);
                var fired = scenario.isRound()
                        ? new RoundScenario(scenario).fired()
                        : new CandidateScenario(scenario).fired();
                inForce.forEach((rule, folder) -> {
                    var found = seen.get(folder + " " + rule);
                    if (found != null && found.aboutDraws == scenario.isRound()) {
                        found.note(fired.contains(rule));
                    }
                });
            }
        }
        var neverFired = new TreeSet<String>();
        var neverSilent = new TreeSet<String>();
        seen.forEach((rule, found) -> {
            if (!found.fired) {
                neverFired.add(rule);
            }
            if (!found.silent) {
                neverSilent.add(rule);
            }
        });
        assertThat(neverFired).as("rules that fire in no scenario").isEmpty();
        assertThat(neverSilent).as("rules that fire in every scenario").isEmpty();
    }

    private static boolean aboutDraws(Rule rule) {
        return rule.factPatterns().stream()
                .anyMatch(pattern ->
                        DrawFact.class.isAssignableFrom(pattern.type().type()));
    }

    /** The ids of the rules in force on a date, each with the dated folder that it stands in. */
    private static Map<String, String> rulesInForce(LocalDate asOf) {
        var newest = new HashMap<String, LocalDate>();
        for (RuleFile file : RulesAsWritten.book().files()) {
            RulePath.of(file.path())
                    .filter(path -> !path.date().isAfter(asOf))
                    .ifPresent(path -> newest.merge(path.concern(), path.date(), (a, b) -> a.isAfter(b) ? a : b));
        }
        var rules = new HashMap<String, String>();
        for (Section section : RulesAsWritten.book().sections()) {
            var path = section.path();
            if (path.date().equals(newest.get(path.concern()))) {
                section.rules().forEach(rule -> rules.put(rule.id(), path.folder()));
            }
        }
        return rules;
    }

    /** How a rule has been seen. */
    private static final class Seen {
        private final boolean aboutDraws;
        private boolean fired;
        private boolean silent;

        Seen(boolean aboutDraws) {
            this.aboutDraws = aboutDraws;
        }

        void note(boolean hasFired) {
            fired |= hasFired;
            silent |= !hasFired;
        }
    }
}
