package ca.drawline.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ca.drawline.rulebook.RulesAsWritten;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The examples beside the rules: each comes out as it says, and together they show every rule at work and at rest. */
class ScenariosTest {

    private static final TestReport REPORT = ScenarioRun.of(RulesAsWritten.book());

    @TestFactory
    Stream<DynamicContainer> everyScenarioComesOutAsItSays() {
        var byFile = REPORT.scenarios().stream()
                .collect(Collectors.groupingBy(ScenarioResult::file, LinkedHashMap::new, Collectors.toList()));
        return byFile.entrySet().stream()
                .map(file -> dynamicContainer(
                        file.getKey(),
                        file.getValue().stream().map(result -> dynamicTest(result.name(), () -> check(result)))));
    }

    private static void check(ScenarioResult result) {
        assertThat(result.failures()).as("line %d", result.line()).isEmpty();
        assertThat(result.trouble()).as("line %d", result.line()).isEmpty();
    }

    @Test
    void everyFileOfScenariosCanBeRead() {
        assertThat(REPORT.problems()).isEmpty();
        assertThat(REPORT.passed()).isPositive().isEqualTo(REPORT.scenarios().size());
        assertThat(REPORT.good()).isTrue();
    }

    @Test
    void everyRuleFiresInOneScenarioAndStaysSilentInAnother() {
        assertThat(REPORT.coverage().silent())
                .as("rules that fire in no scenario")
                .isEmpty();
        assertThat(REPORT.coverage().always())
                .as("rules that fire in every scenario")
                .isEmpty();
        assertThat(REPORT.coverage().fired())
                .isPositive()
                .isEqualTo(REPORT.coverage().rules());
    }

    @Test
    void aSecondRunTellsTheSame() {
        assertThat(ScenarioRun.of(RulesAsWritten.book())).isEqualTo(REPORT);
        assertThat(List.copyOf(REPORT.scenarios()))
                .extracting(ScenarioResult::file)
                .isSorted();
    }
}
