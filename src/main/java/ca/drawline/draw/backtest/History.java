package ca.drawline.draw.backtest;

import ca.drawline.round.PublishedRound;
import java.util.List;
import java.util.Objects;

/**
 * What was known before a round.
 *
 * @param all the rounds of earlier days, in their order
 * @param ofType those of the same type
 * @param ofGroup those of the same type, program and category
 */
record History(List<PublishedRound> all, List<PublishedRound> ofType, List<PublishedRound> ofGroup) {

    static History before(PublishedRound round, List<PublishedRound> rounds) {
        var earlier = rounds.stream()
                .filter(other -> other.date().isBefore(round.date()))
                .toList();
        var ofType =
                earlier.stream().filter(other -> other.type() == round.type()).toList();
        var ofGroup = ofType.stream()
                .filter(other -> Objects.equals(other.program(), round.program())
                        && Objects.equals(other.category(), round.category()))
                .toList();
        return new History(earlier, ofType, ofGroup);
    }
}
