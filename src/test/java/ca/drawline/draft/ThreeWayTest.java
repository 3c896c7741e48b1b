package ca.drawline.draft;

import static org.assertj.core.api.Assertions.assertThat;

import ca.drawline.draft.Conflict.Kind;
import ca.drawline.draft.Conflict.Region;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ThreeWayTest {

    private static final String BASE = "a\nb\nc\nd\ne\n";

    private static List<Region> regions(@Nullable String published, @Nullable String draft) {
        return new ThreeWay(BASE, published, draft).regions();
    }

    @Test
    void changesInDifferentPlacesAreToldApart() {
        assertThat(regions("A\nb\nc\nd\ne\n", "a\nb\nc\nd\nE\n"))
                .containsExactly(
                        new Region(Kind.PUBLISHED, 1, List.of("a"), List.of("A"), List.of("a")),
                        new Region(Kind.SAME, 2, List.of("b", "c", "d"), List.of(), List.of()),
                        new Region(Kind.DRAFT, 5, List.of("e"), List.of("e"), List.of("E")));
    }

    @Test
    void changesOfTheSameLinesStandSideBySide() {
        assertThat(regions("a\nb\nX\nd\ne\n", "a\nb\nY\nZ\nd\ne\n"))
                .contains(new Region(Kind.BOTH, 3, List.of("c"), List.of("X"), List.of("Y", "Z")));
    }

    @Test
    void theSameChangeOnBothSidesIsNoConflict() {
        assertThat(regions("a\nd\ne\n", "a\nd\ne\n")).extracting(Region::kind).doesNotContain(Kind.BOTH);
    }

    @Test
    void aRemovedFileStandsAsNoLines() {
        assertThat(regions(null, "a\nb\nc\nd\nE\n")).extracting(Region::kind).contains(Kind.BOTH);
    }

    @Test
    void theRegionsHoldEveryLineOfAllThree() {
        var random = new Random(4);
        for (int round = 0; round < 2_000; round++) {
            var base = text(random);
            var published = text(random);
            var draft = text(random);

            var regions = new ThreeWay(base, published, draft).regions();

            assertThat(joined(regions, Kind.SAME, 0)).isEqualTo(FileChange.lines(base));
            assertThat(joined(regions, Kind.SAME, 1)).isEqualTo(FileChange.lines(published));
            assertThat(joined(regions, Kind.SAME, 2)).isEqualTo(FileChange.lines(draft));
        }
    }

    private static List<String> joined(List<Region> regions, Kind same, int side) {
        return regions.stream()
                .flatMap(region -> (region.kind() == same || side == 0
                                ? region.base()
                                : side == 1 ? region.published() : region.draft())
                        .stream())
                .toList();
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(8))
                .mapToObj(i -> String.valueOf((char) ('a' + random.nextInt(4))) + "\n")
                .collect(Collectors.joining());
    }
}
