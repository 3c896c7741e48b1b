package ca.drawline.draw.comparison;

import ca.drawline.draw.DrawRun;
import java.util.BitSet;
import java.util.List;

/**
 * Finds who turns between two draws, and why; see {@link Cause} for the rule.
 *
 * @param baseline the draw that is compared with
 * @param between the candidates as the alternative finds them, drawn as the baseline asks
 * @param alternative the other draw
 * @param lines the line of the baseline
 */
record Turns(DrawRun baseline, DrawRun between, DrawRun alternative, Lines lines) {

    /** Those who gain an invitation, or who lose one, by their places in the pool. */
    BitSet who(Turn turn) {
        var who = (BitSet) invited(turn == Turn.GAINED ? alternative : baseline).clone();
        who.andNot(invited(turn == Turn.GAINED ? baseline : alternative));
        return who;
    }

    private static BitSet invited(DrawRun run) {
        return run.outcome().invited();
    }

    /** Those whose score differs. */
    BitSet rescored() {
        var rescored = new BitSet(baseline.size());
        if (baseline.standings() != alternative.standings()) {
            for (int i = 0; i < baseline.size(); i++) {
                if (baseline.standings().score(i) != alternative.standings().score(i)) {
                    rescored.set(i);
                }
            }
        }
        return rescored;
    }

    Standing before(int candidate) {
        return standing(baseline, candidate);
    }

    Standing after(int candidate) {
        return standing(alternative, candidate);
    }

    private static Standing standing(DrawRun run, int candidate) {
        var number = run.standings().standing(candidate);
        return new Standing(run.standings().programs(number), run.standings().categories(number));
    }

    int scoreBefore(int candidate) {
        return baseline.standings().score(candidate);
    }

    int scoreAfter(int candidate) {
        return alternative.standings().score(candidate);
    }

    /** The cause of someone who turns. */
    Cause cause(int candidate) {
        if (between.invited(candidate) == baseline.invited(candidate)) {
            return Cause.REQUEST;
        }
        var programs = before(candidate).programs();
        var categories = before(candidate).categories();
        var score = scoreBefore(candidate);
        var newPrograms = after(candidate).programs();
        var newCategories = after(candidate).categories();
        var newScore = scoreAfter(candidate);
        if (!turns(candidate, newScore, newPrograms, newCategories)) {
            return Cause.DISPLACED;
        }
        if (turns(candidate, score, programs, newCategories)) {
            return Cause.CATEGORY;
        }
        if (turns(candidate, score, newPrograms, categories)) {
            return Cause.ELIGIBILITY;
        }
        if (turns(candidate, newScore, programs, categories)) {
            return Cause.SCORE;
        }
        if (!turns(candidate, newScore, newPrograms, categories)) {
            return Cause.CATEGORY;
        }
        return turns(candidate, newScore, programs, newCategories) ? Cause.SCORE : Cause.ELIGIBILITY;
    }

    private boolean turns(int candidate, int score, List<String> programs, List<String> categories) {
        return lines.crossed(candidate, score, new Standing(programs, categories)) != baseline.invited(candidate);
    }
}
