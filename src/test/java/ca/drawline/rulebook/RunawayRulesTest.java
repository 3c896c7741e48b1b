package ca.drawline.rulebook;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.drawline.rulebook.Clause.Premise;
import ca.drawline.vocabulary.Met;
import java.util.List;
import java.util.Map;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.internal.utils.KieHelper;

/** What stops rules that the gate would have refused, were they ever to get so far. */
class RunawayRulesTest {

    private static final String ENDLESS = """
            package endless
            import ca.drawline.vocabulary.Met
            rule "feeds itself" when Met( $r : requirement ) then insert( new Met( $r ) ); end
            """;

    @Test
    void anEvaluationThatDoesNotEndNamesTheRuleThatFiredMost() {
        var firing = new Firing(EngineLoader.within(RunawayRulesTest::endless), List.of());
        var rule = new Rule("feeds itself", "endless-rule", "", Map.of(), 1, List.of(), List.of());

        assertThatThrownBy(() -> firing.oneByOne(List.of(rule), List.of(Premise.of(new Met("x"))), false))
                .isInstanceOf(RunawayRules.class)
                .hasMessageContaining("fired 10000 times for 1 facts")
                .hasMessageContaining("endless-rule (10000 times)");
    }

    private static KieBase endless() {
        return new KieHelper().addContent(ENDLESS, "endless.drl").build(ExecutableModelProject.class);
    }
}
