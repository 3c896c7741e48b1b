package ca.drawline.draw.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ca.drawline.round.PoolBand;
import ca.drawline.round.PublishedRound;
import ca.drawline.round.RoundType;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BandShapesTest {

    private static final PoolBand WIDE = new PoolBand(501, 600, 1_000);

    private static PublishedRound general(int invitations, int cutOff) {
        return new PublishedRound(
                "1",
                LocalDate.of(2024, 1, 10),
                null,
                "General",
                RoundType.GENERAL,
                "all",
                null,
                null,
                invitations,
                cutOff,
                null,
                List.of(WIDE),
                1_000,
                LocalDate.of(2024, 1, 9));
    }

    @Test
    void peopleStandEvenlyWhereNoRoundShowsOtherwise() {
        var even = BandShapes.shownBy(List.of());

        assertThat(even.atOrAbove(WIDE, 551)).isEqualTo(500);
        assertThat(even.atOrAbove(WIDE, 501)).isEqualTo(1_000);
        assertThat(even.atOrAbove(WIDE, 601)).isZero();
        assertThat(even.score(WIDE, 0.005)).isEqualTo(600);
        assertThat(even.score(WIDE, 0.995)).isEqualTo(501);
    }

    @Test
    void peopleStandAsManyEqualRoundsShow() {
        // Of 1,000 people 62 or 63 stood in the upper half: the share of the half, 0.5, to the power of 4.
        var shown = BandShapes.shownBy(Collections.nCopies(200, general(62, 551)));

        assertThat(shown.atOrAbove(WIDE, 551)).isCloseTo(62, within(1.0));
        assertThat(shown.score(WIDE, 0.062)).isCloseTo(550, within(1));
        assertThat(shown.atOrAbove(new PoolBand(491, 500, 1_000), 496)).isEqualTo(500);
    }
}
