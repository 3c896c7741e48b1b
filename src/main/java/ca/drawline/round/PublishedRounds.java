package ca.drawline.round;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The history of published rounds, in the order of the rounds. Immutable. */
public final class PublishedRounds {

    private final List<PublishedRound> rounds;
    private final Map<String, PublishedRound> byNumber;

    /** @param rounds the rounds in their order; no two with one number */
    public PublishedRounds(List<PublishedRound> rounds) {
        this.rounds = List.copyOf(rounds);
        this.byNumber = new LinkedHashMap<>();
        for (PublishedRound round : this.rounds) {
            if (byNumber.put(round.number(), round) != null) {
                throw new IllegalArgumentException("Round (%s) stands twice in the table.".formatted(round.number()));
            }
        }
    }

    /** Every round. */
    public List<PublishedRound> all() {
        return rounds;
    }

    /** The bands of the distribution published last, highest first: those in which results are shown. */
    public List<PoolBand> publishedBands() {
        return rounds.stream()
                .map(PublishedRound::pool)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(List.of());
    }

    /** The round of a number. */
    public Optional<PublishedRound> byNumber(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    /** The rounds of a year and of a type; either may be left open. */
    public List<PublishedRound> matching(@Nullable Integer year, @Nullable RoundType type) {
        return rounds.stream()
                .filter(round -> year == null || round.date().getYear() == year)
                .filter(round -> type == null || round.type() == type)
                .toList();
    }

    /**
     * Adds up the rounds of a year.
     *
     * @param year the year
     * @param to the last day that counts; the whole year where none is given
     */
    public RoundsSummary summary(int year, @Nullable LocalDate to) {
        var from = LocalDate.of(year, 1, 1);
        var until = to == null ? from.plusYears(1).minusDays(1) : to;
        var sum = new RoundsSummary.Tally(0, 0);
        var byType = new EnumMap<RoundType, RoundsSummary.Tally>(RoundType.class);
        for (PublishedRound round : matching(year, null)) {
            if (!round.date().isAfter(until)) {
                sum = sum.plus(round);
                byType.put(
                        round.type(),
                        byType.getOrDefault(round.type(), new RoundsSummary.Tally(0, 0))
                                .plus(round));
            }
        }
        return new RoundsSummary(year, from, until, sum.rounds(), sum.invitations(), byType);
    }
}
