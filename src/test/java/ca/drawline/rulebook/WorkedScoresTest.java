package ca.drawline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ca.drawline.determination.Score;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Scores that others have published or worked out by hand, with the parts where they gave them. Where a published
 * score contradicts the grid, the grid's is expected and the published one must not come out.
 */
class WorkedScoresTest {

    @TestFactory
    Stream<DynamicTest> scoreIsWhatWasWorkedOut() {
        return ProfileJson.lines("/ca/drawline/worked-scores.ndjson").stream()
                .map(worked -> dynamicTest(
                        worked.path("case").asText() + ", "
                                + worked.path("source").asText(),
                        () -> check(worked)));
    }

    private static void check(JsonNode worked) {
        var law = RulesAsWritten.book().on(LocalDate.parse(worked.path("asOf").asText()));
        var crs =
                law.determine(ProfileJson.profile(law, worked.path("profile"))).crs();
        assertThat(worked.path("expected").properties())
                .isNotEmpty()
                .allSatisfy(expected -> assertThat(part(crs, expected.getKey()))
                        .as("%s of %s", expected.getKey(), crs.points())
                        .isEqualTo(expected.getValue().intValue()));
        if (worked.has("publishedWrongly")) {
            assertThat(crs.total()).isNotEqualTo(worked.path("publishedWrongly").intValue());
        }
    }

    private static int part(Score crs, String part) {
        return part.equals("total") ? crs.total() : crs.section(part);
    }
}
