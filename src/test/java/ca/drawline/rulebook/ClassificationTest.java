package ca.drawline.rulebook;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import ca.drawline.candidate.Occupation;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The National Occupational Classification as data: all of it, and nothing counted twice. */
class ClassificationTest {

    private static final int MAJOR = 2;
    private static final int SUB_MAJOR = 3;
    private static final int MINOR = 4;

    private final Collection<Occupation> occupations =
            RulesAsWritten.book().on(LocalDate.of(2026, 7, 1)).occupations().values();

    private Stream<String> codes() {
        return occupations.stream().map(Occupation::noc);
    }

    @Test
    void thereAre516UnitGroupsIn162MinorIn89SubMajorIn45MajorGroups() {
        assertThat(codes()).hasSize(516).doesNotHaveDuplicates();
        assertThat(codes().map(code -> code.substring(0, MINOR)).distinct()).hasSize(162);
        assertThat(codes().map(code -> code.substring(0, SUB_MAJOR)).distinct()).hasSize(89);
        assertThat(codes().map(code -> code.substring(0, MAJOR)).distinct()).hasSize(45);
    }

    @Test
    void eachTeerHasAsManyAsPublished() {
        var byTeer = occupations.stream().collect(groupingBy(Occupation::teer, TreeMap::new, counting()));

        assertThat(List.copyOf(byTeer.values())).containsExactly(48L, 97L, 162L, 69L, 95L, 45L);
    }

    @Test
    void eachBroadCategoryHasAsManyAsPublished() {
        var byFirst = codes().collect(groupingBy(code -> code.charAt(0), TreeMap::new, counting()));

        assertThat(List.copyOf(byFirst.values())).containsExactly(6L, 60L, 66L, 43L, 52L, 37L, 61L, 94L, 29L, 68L);
    }

    @Test
    void theSecondDigitIsTheTeerAndEveryGroupHasATitleOfItsOwn() {
        assertThat(occupations).allSatisfy(occupation -> {
            assertThat(occupation.noc()).matches("\\d{5}");
            assertThat(occupation.noc().charAt(1) - '0').isEqualTo(occupation.teer());
            assertThat(occupation.title()).isNotBlank();
        });
        assertThat(occupations).extracting(Occupation::title).doesNotHaveDuplicates();
    }

    @Test
    void leadingZerosAreKept() {
        assertThat(codes()).contains("00010", "00011", "00012", "00013", "00014", "00015");
    }
}
