package ca.drawline.pool;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How many more people are wanted where: by score, and at or above a line also by whether they are in the round's group. */
final class Quotas {

    /** No place for such a person. */
    static final int NOWHERE = -1;

    private final int[] wanted;
    private final int[] others = new int[SynthesisRequest.HIGHEST_SCORE + 1];
    private final int[] ranked = new int[SynthesisRequest.HIGHEST_SCORE + 1];
    private final int tied;
    private final int bands;

    Quotas(Distribution distribution, @Nullable Line line) {
        this.bands = distribution.bands().size();
        this.tied = 2 * bands;
        this.wanted = new int[tied + 1];
        Arrays.fill(others, NOWHERE);
        for (int i = 0; i < bands; i++) {
            var band = distribution.bands().get(i);
            Arrays.fill(others, band.from(), band.to() + 1, i);
            wanted[i] = band.candidates();
        }
        System.arraycopy(others, 0, ranked, 0, others.length);
        if (line != null) {
            place(line);
        }
    }

    private void place(Line line) {
        for (int score = line.cutOff() + 1; score < ranked.length; score++) {
            if (others[score] != NOWHERE) {
                ranked[score] = bands + others[score];
            }
        }
        for (int i = 0; i < bands; i++) {
            wanted[bands + i] = line.above().get(i);
            wanted[i] -= line.above().get(i);
        }
        wanted[others[line.cutOff()]] -= line.tied();
        wanted[tied] = line.tied();
        ranked[line.cutOff()] = tied;
    }

    /** How many places there are; a place is one sort of wanted people. */
    int places() {
        return wanted.length;
    }

    /** The place of someone, wanted there or not. */
    int place(int score, boolean inGroup) {
        return inGroup ? ranked[score] : others[score];
    }

    /** Whether a place is for people of the round's group alone. */
    boolean forGroup(int place) {
        return place >= bands;
    }

    /** Whether a place is at the cut-off. */
    boolean atCutOff(int place) {
        return place == tied;
    }

    int wanted(int place) {
        return wanted[place];
    }

    /** Takes someone in where there is room; says whether there was. */
    boolean take(int place) {
        if (wanted[place] == 0) {
            return false;
        }
        wanted[place]--;
        return true;
    }

    /** The first place that still lacks people, in words. */
    String lacking() {
        for (int place = 0; place < wanted.length; place++) {
            if (wanted[place] > 0) {
                return "%d %s with a score of %s"
                        .formatted(wanted[place], forGroup(place) ? "members of the group" : "places", scores(place));
            }
        }
        return "nothing";
    }

    private String scores(int place) {
        var source = forGroup(place) ? ranked : others;
        var lowest = NOWHERE;
        var highest = NOWHERE;
        for (int score = 0; score < source.length; score++) {
            if (source[score] == place) {
                lowest = lowest == NOWHERE ? score : lowest;
                highest = score;
            }
        }
        return lowest == highest ? String.valueOf(lowest) : lowest + " to " + highest;
    }

    /** How many people are lacking. */
    int lackingInAll() {
        return Arrays.stream(wanted).sum();
    }

    boolean full() {
        for (int left : wanted) {
            if (left > 0) {
                return false;
            }
        }
        return true;
    }
}
