package ca.drawline.draw.backtest;

import ca.drawline.determination.RulesVersion;
import ca.drawline.round.RoundType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Drawline would have said before the rounds, beside what came.
 *
 * @param rounds the rounds, in their order
 * @param sums the errors by type of round
 * @param leftOut the rounds that were not tried, by reason
 * @param rules the version of the rule book that was asked
 */
public record BacktestResult(List<Round> rounds, List<Sum> sums, List<LeftOut> leftOut, RulesVersion rules) {

    public BacktestResult {
        rounds = List.copyOf(rounds);
        sums = List.copyOf(sums);
        leftOut = List.copyOf(leftOut);
    }

    /** From what a line was predicted. */
    public enum Method {
        /** The published pool, all of whose people a general round ranks. */
        POOL,
        /** The published pool, with as many members as the last round of the group showed them to be. */
        POOL_AND_LAST_SHARE,
        /** The published pool, with as many members as the invented people have: no earlier round shows more. */
        POOL_AND_INVENTED_SHARE,
        /** The last line of the group, moved by the invitations and the days, as in earlier rounds. */
        LAST_LINE_MOVED,
        /** The earlier lines of a group that every round empties anew, by the number of invitations. */
        EARLIER_LINES
    }

    /**
     * A round.
     *
     * @param number its number
     * @param date its day
     * @param type whom it invited
     * @param program the program that it was limited to, if any
     * @param category the category that it was limited to, if any
     * @param invitations its invitations
     * @param published its line, a score
     * @param predicted the line predicted, a score
     * @param naive the last line of the same group; none for the first round of a group
     * @param error predicted less published
     * @param naiveError naive less published
     * @param band the band of the published distribution in which the line lay
     * @param inBand whether the predicted line lies in it, for the rounds that the published pool decides
     * @param method from what the line was predicted
     */
    public record Round(
            String number,
            LocalDate date,
            RoundType type,
            @Nullable String program,
            @Nullable String category,
            int invitations,
            int published,
            int predicted,
            @Nullable Integer naive,
            int error,
            @Nullable Integer naiveError,
            Scores band,
            @Nullable Boolean inBand,
            Method method) {}

    /** A range of scores, both ends included. */
    public record Scores(int from, int to) {}

    /**
     * The errors of a type of round, in points.
     *
     * @param type the type
     * @param rounds how many rounds were tried
     * @param meanAbsoluteError mean distance of the predicted lines from the published ones
     * @param compared how many of them had an earlier round of their group
     * @param comparedError the mean distance over these alone
     * @param naiveMeanAbsoluteError mean distance of the last lines over the same rounds; none where none had one
     * @param inBand how many predicted lines lie in the band of the published one
     * @param inBandOf of how many this is asked
     */
    public record Sum(
            RoundType type,
            int rounds,
            double meanAbsoluteError,
            int compared,
            @Nullable Double comparedError,
            @Nullable Double naiveMeanAbsoluteError,
            int inBand,
            int inBandOf) {}

    /**
     * Rounds that were not tried.
     *
     * @param reason why, in a sentence
     * @param rounds how many
     */
    public record LeftOut(String reason, int rounds) {}
}
