package ca.drawline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Profiles whose total two independent calculators agree on. */
class CrsVectorsTest {

    private static final String VECTORS = "/ca/drawline/crs-vectors.ndjson";

    @TestFactory
    Stream<DynamicTest> totalIsWhatTwoCalculatorsAgreeOn() {
        return ProfileJson.lines(VECTORS).stream()
                .map(vector -> dynamicTest(vector.at("/profile/id").asText(), () -> {
                    var law = RulesAsWritten.book()
                            .on(LocalDate.parse(vector.path("asOf").asText()));
                    var crs = law.determine(ProfileJson.profile(law, vector.path("profile")))
                            .crs();
                    assertThat(crs.total())
                            .as(crs.points().toString())
                            .isEqualTo(vector.at("/expected/total").intValue());
                }));
    }

    @Test
    void thereAreTwoHundredOfThem() {
        assertThat(ProfileJson.lines(VECTORS)).hasSize(200);
    }
}
