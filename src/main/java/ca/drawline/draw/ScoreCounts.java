package ca.drawline.draw;

import ca.drawline.rulebook.DrawRules;
import ca.drawline.vocabulary.Draw;
import ca.drawline.vocabulary.Ranking;
import ca.drawline.vocabulary.ScoreBand;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Ranked candidates by score, as the rules about lines are asked about them. Not safe for several threads. */
public final class ScoreCounts {

    private final int[] counts;
    private int total;

    /** @param highestScore the highest score that will be counted */
    public ScoreCounts(int highestScore) {
        counts = new int[highestScore + 1];
    }

    /** Counts candidates of a score. */
    public void add(int score, int candidates) {
        counts[score] += candidates;
        total += candidates;
    }

    /** How many have been counted. */
    public int total() {
        return total;
    }

    /** How many have a score. */
    public int at(int score) {
        return counts[score];
    }

    /** How many have a higher score. */
    public int above(int score) {
        var above = 0;
        for (int higher = score + 1; higher < counts.length; higher++) {
            above += counts[higher];
        }
        return above;
    }

    /** The score at which the rules draw the line; none when nobody is ranked. */
    public OptionalInt cutOff(DrawRules rules, Draw draw) {
        return rules.cutOff(draw, new Ranking(total), bands());
    }

    private List<ScoreBand> bands() {
        var bands = new ArrayList<ScoreBand>();
        var above = 0;
        for (int score = counts.length - 1; score >= 0; score--) {
            if (counts[score] > 0) {
                bands.add(new ScoreBand(score, counts[score], above, total - above - counts[score]));
                above += counts[score];
            }
        }
        return bands;
    }
}
