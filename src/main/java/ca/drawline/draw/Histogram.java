package ca.drawline.draw;

import ca.drawline.vocabulary.ScoreBand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Candidates by score. */
public final class Histogram {

    private static final int USUAL_SCORES = 1_201;

    private int[] counts = new int[USUAL_SCORES];
    private int total;

    void add(int score) {
        add(score, 1);
    }

    /** Counts candidates of a score, which is not below 0. */
    public void add(int score, int candidates) {
        if (score >= counts.length) {
            counts = Arrays.copyOf(counts, score + 1);
        }
        counts[score] += candidates;
        total += candidates;
    }

    /** How many there are. */
    public int total() {
        return total;
    }

    /** The highest score that is counted here, whether anyone has it or not. */
    public int highest() {
        return counts.length - 1;
    }

    /** How many have the score. */
    public int at(int score) {
        return score >= 0 && score < counts.length ? counts[score] : 0;
    }

    /** How many have a higher score. */
    public int above(int score) {
        var above = 0;
        for (int higher = Math.max(0, score + 1); higher < counts.length; higher++) {
            above += counts[higher];
        }
        return above;
    }

    /** The scores that candidates have, highest first. */
    public List<ScoreBand> bands() {
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
