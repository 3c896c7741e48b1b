package ca.drawline.draw.change;

import ca.drawline.draw.DrawResult;
import ca.drawline.draw.DrawRun;
import ca.drawline.draw.change.LackingRequest.Among;
import ca.drawline.job.Progress;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Finds what the candidates nearest to the line of a draw lack. */
public final class WhatIsLacking {

    /** Candidates whose changes are evaluated together: enough to share what they have in common, some tenths of a second's work. */
    private static final int BLOCK = 125;

    private WhatIsLacking() {}

    /**
     * Finds the changes of the nearest candidates and counts them.
     *
     * @param draw the draw as it came out
     * @param run the same draw with everything that was found
     */
    public static Lacking of(DrawResult draw, DrawRun run, LackingRequest request, Progress progress) {
        var why = new WhyInDraw(draw, run.law());
        var nearest = nearest(run, request);
        var count = new LackingCount();
        for (int from = 0; from < nearest.size(); from += BLOCK) {
            progress.at(from, nearest.size());
            var block = nearest.subList(from, Math.min(from + BLOCK, nearest.size())).stream()
                    .map(run::candidate)
                    .toList();
            why.changes(block).forEach(count::add);
        }
        progress.at(nearest.size(), nearest.size());
        return new Lacking(
                draw.id(),
                request.among(),
                nearest.size(),
                nearest.isEmpty() ? 0 : run.standings().score(nearest.get(0)),
                nearest.isEmpty() ? 0 : run.standings().score(nearest.get(nearest.size() - 1)),
                count.turned(),
                count.turnedAlone(),
                count.none(),
                count.by());
    }

    /** The highest scores first; of one score, the earliest submissions. */
    private static List<Integer> nearest(DrawRun run, LackingRequest request) {
        var outside = new BitSet(run.size());
        if (request.among() == Among.NOT_RANKED) {
            outside.set(0, run.size());
            outside.andNot(run.outcome().ranked());
            outside.andNot(run.outcome().excluded());
        } else {
            outside.or(run.outcome().ranked());
            outside.andNot(run.outcome().invited());
        }
        var lowest = lowestScore(run, outside, request.nearest());
        var nearest = new ArrayList<Integer>();
        outside.stream().filter(i -> run.standings().score(i) >= lowest).forEach(nearest::add);
        nearest.sort(Comparator.<Integer>comparingInt(i -> -run.standings().score(i))
                .thenComparing(i -> run.candidate(i).submittedAt())
                .thenComparing(i -> run.candidate(i).id()));
        return nearest.subList(0, Math.min(request.nearest(), nearest.size()));
    }

    /** The score from which on there are as many as asked for. */
    private static int lowestScore(DrawRun run, BitSet outside, int wanted) {
        var highest = outside.stream().map(run.standings()::score).max().orElse(0);
        var counts = new int[highest + 1];
        outside.stream().forEach(i -> counts[run.standings().score(i)]++);
        var left = wanted;
        for (int score = highest; score > 0; score--) {
            left -= counts[score];
            if (left <= 0) {
                return score;
            }
        }
        return 0;
    }
}
