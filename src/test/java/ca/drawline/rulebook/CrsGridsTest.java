package ca.drawline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import ca.drawline.determination.PointsItem;
import ca.drawline.vocabulary.Ability;
import ca.drawline.vocabulary.Cell;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The grids of the ranking score, all over their ranges. */
class CrsGridsTest {

    private static final LocalDate DATE = LocalDate.of(2023, 6, 28);
    private static final Law LAW = RulesAsWritten.book().on(DATE);

    /** Points for each age from 15 to 47, as the official table lists them. */
    private static final List<Integer> ALONE = List.of(
            0, 0, 0, 99, 105, 110, 110, 110, 110, 110, 110, 110, 110, 110, 110, 105, 99, 94, 88, 83, 77, 72, 66, 61, 55,
            50, 39, 28, 17, 6, 0, 0, 0);

    private static final List<Integer> WITH_PARTNER = List.of(
            0, 0, 0, 90, 95, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 95, 90, 85, 80, 75, 70, 65, 60, 55, 50,
            45, 35, 25, 15, 5, 0, 0, 0);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyAgeHasThePointsOfTheOfficialTable(boolean withPartner) {
        var expected = withPartner ? WITH_PARTNER : ALONE;
        for (int age = 15; age <= 47; age++) {
            var birthday = candidate(withPartner)
                    .put("dateOfBirth", DATE.minusYears(age).toString());
            assertThat(points(birthday, "age")).as("age %d", age).isEqualTo(expected.get(age - 15));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void moreOfAnythingNeverLowersTheScore(boolean withPartner) {
        var levels = List.of(
                "LESS_THAN_SECONDARY",
                "SECONDARY",
                "ONE_YEAR",
                "TWO_YEAR",
                "BACHELORS",
                "TWO_OR_MORE",
                "MASTERS",
                "DOCTORATE");
        for (int clb = 0; clb <= 12; clb++) {
            var before = 0;
            for (String level : levels) {
                var total = total(withClb(candidate(withPartner), "CLB", clb), level);
                assertThat(total).as("%s at CLB %d", level, clb).isBetween(before, 1200);
                before = total;
            }
        }
        for (String level : levels) {
            var before = 0;
            for (int clb = 0; clb <= 12; clb++) {
                var total = total(withClb(candidate(withPartner), "CLB", clb), level);
                assertThat(total).as("%s at CLB %d", level, clb).isBetween(before, 1200);
                before = total;
            }
        }
    }

    /** What one row of a factor's grid gives, for each of four abilities where it is about a language. */
    @Test
    void noFactorGivesMoreThanItsMaximumExceptTheSecondLanguageWithPartner() {
        var maxima = cells("crs-total/2015-01-01/factor-maximum.csv");
        assertThat(Stream.of(
                                "crs-core/2015-01-01/age.csv",
                                "crs-core/2015-01-01/level-of-education.csv",
                                "crs-core/2015-01-01/first-language.csv",
                                "crs-core/2015-01-01/second-language.csv",
                                "crs-core/2015-01-01/canadian-work.csv",
                                "crs-spouse/2015-01-01/partner-education.csv",
                                "crs-spouse/2015-01-01/partner-language.csv",
                                "crs-spouse/2015-01-01/partner-canadian-work.csv")
                        .flatMap(path -> cells(path).stream())
                        .filter(cell -> most(cell) > maximum(maxima, cell)))
                .extracting(cell -> cell.grid() + " " + cell.withPartner())
                .containsExactly("second-language true");
    }

    private static int most(Cell cell) {
        return cell.grid().endsWith("language") ? cell.value() * Ability.values().length : cell.value();
    }

    /** A partner's grids have no column of their own for those who have none. */
    private static int maximum(List<Cell> maxima, Cell cell) {
        return maxima.stream()
                .filter(maximum -> maximum.key().equals(cell.grid())
                        && (cell.withPartner() == maximum.withPartner()
                                || cell.grid().startsWith("partner")))
                .mapToInt(Cell::value)
                .findFirst()
                .orElseThrow();
    }

    private static List<Cell> cells(String file) {
        var rows = Rows.empty();
        var problems = new ProblemList();
        RulesAsWritten.book().files().stream()
                .filter(written -> written.path().equals(file))
                .forEach(written -> GridReader.read(
                        file, RulePath.of(file).orElseThrow().gridName(), written.content(), rows, problems));
        assertThat(problems.sorted()).isEmpty();
        assertThat(rows.cells()).as(file).isNotEmpty();
        return rows.cells();
    }

    @Test
    void candidateWithoutAnythingHasNoPoints() {
        var nobody = candidate(false).put("dateOfBirth", "1960-01-01");
        assertThat(LAW.determine(ProfileJson.profile(LAW, nobody)).crs().total())
                .isZero();
    }

    private static ObjectNode candidate(boolean withPartner) {
        var candidate = ProfileJson.MAPPER.createObjectNode();
        candidate.put("id", "somebody").put("submittedAt", "2023-06-01T12:00:00Z");
        candidate.put("dateOfBirth", "1993-01-01").put("firstOfficialLanguage", "ENGLISH");
        candidate.put("familySize", withPartner ? 2 : 1);
        candidate.putObject("education").put("level", "LESS_THAN_SECONDARY");
        if (withPartner) {
            candidate
                    .putObject("partner")
                    .put("accompanying", true)
                    .putObject("education")
                    .put("level", "LESS_THAN_SECONDARY");
        }
        return candidate;
    }

    private static ObjectNode withClb(ObjectNode candidate, String test, int clb) {
        candidate
                .putArray("languages")
                .addObject()
                .put("test", test)
                .put("listening", clb)
                .put("reading", clb)
                .put("writing", clb)
                .put("speaking", clb)
                .put("testedOn", "2023-01-10");
        return candidate;
    }

    private static int total(ObjectNode candidate, String level) {
        candidate.putObject("education").put("level", level);
        return LAW.determine(ProfileJson.profile(LAW, candidate)).crs().total();
    }

    private static int points(ObjectNode candidate, String factor) {
        return LAW.determine(ProfileJson.profile(LAW, candidate)).crs().points().stream()
                .filter(item -> item.section().equals("core") && item.factor().equals(factor))
                .mapToInt(PointsItem::points)
                .sum();
    }
}
