package ca.drawline.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublishedRoundsTest {

    private final PublishedRounds rounds = RoundsTable.shipped();

    @Test
    void everyPublishedRoundIsThere() {
        assertThat(rounds.all()).hasSize(448);
        assertThat(rounds.all().get(0).number()).isEqualTo("1");
        assertThat(rounds.all().get(447).number()).isEqualTo("447");
        assertThat(rounds.byNumber("91")).isEmpty();
        assertThat(rounds.byNumber("91b")).isPresent();
    }

    @Test
    void firstCategoryRoundIsReadWhole() {
        var round = rounds.byNumber("252").orElseThrow();

        assertThat(round.date()).isEqualTo(LocalDate.of(2023, 6, 28));
        assertThat(round.dateTime()).isEqualTo(Instant.parse("2023-06-28T14:04:34Z"));
        assertThat(round.type()).isEqualTo(RoundType.CATEGORY);
        assertThat(round.category()).isEqualTo("healthcare");
        assertThat(round.program()).isNull();
        assertThat(round.invitations()).isEqualTo(500);
        assertThat(round.cutOff()).isEqualTo(476);
        assertThat(round.tieBreak()).isEqualTo(Instant.parse("2022-11-12T12:47:27Z"));
        assertThat(round.poolTotal()).isEqualTo(220_003);
        assertThat(round.pool())
                .hasSize(15)
                .startsWith(new PoolBand(601, 1200, 1_254))
                .endsWith(new PoolBand(0, 300, 5_429));
        assertThat(round.poolAsOn()).isEqualTo(LocalDate.of(2023, 6, 28));
    }

    @Test
    void bandsAddUpToThePublishedTotalButForTheOneRoundPublishedOtherwise() {
        var different = rounds.all().stream()
                .filter(round -> !Objects.equals(sumOfBands(round), round.poolTotal()))
                .map(PublishedRound::number);

        assertThat(different).containsExactly("247");
    }

    private static @Nullable Integer sumOfBands(PublishedRound round) {
        var pool = round.pool();
        return pool == null
                ? null
                : pool.stream().mapToInt(PoolBand::candidates).sum();
    }

    @Test
    void whatWasNotPublishedIsAbsent() {
        assertThat(rounds.byNumber("1").orElseThrow().tieBreak()).isNull();
        assertThat(rounds.byNumber("1").orElseThrow().pool()).isNull();
        assertThat(rounds.byNumber("447").orElseThrow().dateTime()).isNull();
    }

    @Test
    void everyLimitedRoundNamesItsProgramOrCategory() {
        assertThat(rounds.all())
                .allSatisfy(round -> assertThat(round.category() != null).isEqualTo(round.type() == RoundType.CATEGORY))
                .allSatisfy(round -> assertThat(round.program() != null)
                        .isEqualTo(round.type() == RoundType.PROGRAM || round.type() == RoundType.PNP));
    }

    @Test
    void roundsOf2023UntilTheFirstCategoryRoundAddUp() {
        var summary = rounds.summary(2023, LocalDate.of(2023, 6, 28));

        assertThat(summary.rounds()).isEqualTo(16);
        assertThat(summary.invitations()).isEqualTo(59_548);
        assertThat(summary.byType()).containsEntry(RoundType.CATEGORY, new RoundsSummary.Tally(1, 500));
    }

    @Test
    void wholeYearAddsUpToThePublishedTotal() {
        assertThat(rounds.summary(2021, null).invitations()).isEqualTo(114_431);
        assertThat(rounds.summary(2023, null).invitations()).isEqualTo(110_266);
    }

    @Test
    void roundsAreFoundByYearAndType() {
        assertThat(rounds.matching(2023, RoundType.PNP)).hasSize(5);
        assertThat(rounds.matching(null, RoundType.GENERAL)).hasSize(178);
        assertThat(rounds.matching(2023, null)).hasSize(42);
    }

    @Test
    void roundThatStandsTwiceIsRefused() {
        var round = rounds.byNumber("252").orElseThrow();

        assertThatThrownBy(() -> new PublishedRounds(List.of(round, round)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(252)");
    }
}
