package ca.drawline.draw.backtest;

import ca.drawline.draw.Histogram;
import ca.drawline.draw.backtest.BacktestResult.Method;
import ca.drawline.pool.SynthesisRequest;
import ca.drawline.rulebook.DrawRules;
import ca.drawline.vocabulary.Draw;
import ca.drawline.vocabulary.Ranking;
import java.util.List;
import java.util.Optional;

/**
 * How many of a group stand where, as earlier rounds let expect: at a line as many as are to be invited, and
 * {@code e} times fewer with every {@code fold} points more.
 *
 * @param line where the invitations are expected to run out, in points
 * @param fold points over which the group thins out by the factor e, at least 1
 * @param method from what this is known
 */
record GroupLine(double line, double fold, Method method) {

    /** Where the rules draw the line through such a group. */
    int cutOff(DrawRules rules, Draw draw) {
        var counts = new Histogram();
        var placed = 0;
        for (int score = SynthesisRequest.HIGHEST_SCORE; score >= 0; score--) {
            // A score stands for what rounds to it.
            var atOrAbove = draw.invitations() * Math.exp((line + 0.5 - score) / fold);
            var until = (int) Math.min(SynthesisRequest.MOST_CANDIDATES, Math.floor(atOrAbove));
            counts.add(score, until - placed);
            placed = until;
        }
        return rules.cutOff(List.of(draw), new Ranking(counts.total()), Optional.empty(), counts.bands())
                .orElse(0);
    }
}
