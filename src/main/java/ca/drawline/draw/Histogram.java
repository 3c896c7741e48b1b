package ca.drawline.draw;

import ca.drawline.vocabulary.ScoreBand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Candidates by score. */
public final class Histogram {

    private static final int USUAL_SCORES = 1_201;

    private int[] counts = new int[USUAL_SCORES];
    private int total;

    /** Some candidates of a draw by score. */
    public static Histogram of(DrawRun run, BitSet candidates) {
        var scores = new Histogram();
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            scores.add(run.score(i));
        }
        return scores;
    }

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

    /** The lowest score that anyone has; none where there is nobody. */
    @Nullable
    Integer lowest() {
        return total == 0 ? null : Integer.valueOf(scoreOf(total));
    }

    /** The score of the candidate of a rank, counted from 1; less than 0 where there are fewer. */
    int scoreOf(int rank) {
        var score = counts.length - 1;
        for (int above = 0; score >= 0 && above + counts[score] < rank; score--) {
            above += counts[score];
        }
        return score;
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
