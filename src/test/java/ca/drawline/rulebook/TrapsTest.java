package ca.drawline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import ca.drawline.scenario.Scenario;
import ca.drawline.scenario.Scenarios;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The list of traps, mistakes that others made with the same law: each is held by a scenario that names it, such as
 * "T6: …", or by a test where no scenario can show it.
 */
class TrapsTest {

    private static final int TRAPS = 39;

    private static final Pattern NAMED = Pattern.compile("(T\\d+(?:, T\\d+)*): .+");

    /** What a scenario cannot show, or not all of it, by the class and the method that do. */
    private static final Map<Integer, String> HELD_BY_TESTS = new TreeMap<>(Map.of(
            13, "invitation.AfterInvitationTest#aPartnerWhoComesAlongAfterAllIsRankedWithTheColumnsForPartners",
            29, "rulebook.LanguageChartsTest#resultsOnTheNewTefScaleAreNotOnTheScaleThatCounts",
            33, "invitation.AfterInvitationTest#anAmendedProfileKeepsItsMomentOfSubmission",
            39, "intake.ProfileReaderTest#badValueIsNamedWithPlaceAndWayOut"));

    @Test
    void everyTrapIsHeldByAScenarioOrATest() {
        var open = new TreeSet<Integer>();
        for (int trap = 1; trap <= TRAPS; trap++) {
            open.add(trap);
        }
        HELD_BY_TESTS.keySet().forEach(open::remove);
        for (Scenario scenario : Scenarios.of(RulesAsWritten.book().files()).all()) {
            var named = NAMED.matcher(scenario.name());
            if (named.matches()) {
                for (String trap : named.group(1).split(", ", -1)) {
                    open.remove(Integer.parseInt(trap.substring(1)));
                }
            }
        }
        assertThat(open).as("traps that nothing holds").isEmpty();
    }

    @Test
    void testsThatHoldTrapsExist() {
        assertThat(HELD_BY_TESTS.values()).allSatisfy(test -> {
            var parts = test.split("#", -1);
            assertThat(Class.forName("ca.drawline." + parts[0]).getDeclaredMethods())
                    .as(test)
                    .anyMatch(method -> method.getName().equals(parts[1])
                            && Arrays.stream(method.getAnnotations())
                                    .anyMatch(annotation -> annotation
                                            .annotationType()
                                            .getSimpleName()
                                            .endsWith("Test")));
        });
    }
}
