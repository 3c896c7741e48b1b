package ca.drawline.benchmark;

import ca.drawline.draw.DrawCount;
import ca.drawline.draw.DrawStage;
import ca.drawline.draw.Entrants;
import ca.drawline.draw.Outcome;
import ca.drawline.rulebook.DrawRules;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/** Very many made-up entrants in columns: scores like a pool's, a few standings, moments of a year. */
final class ColumnsOfEntrants implements Entrants {

    private static final Instant FIRST = Instant.parse("2022-07-01T00:00:00Z");
    private static final Instant AS_OF = Instant.parse("2023-06-28T14:04:34Z");
    private static final int SECONDS = 31_000_000;
    private static final int STANDINGS = 200;
    private static final int INELIGIBLE = 40;
    private static final int MEAN = 420;
    private static final int DEVIATION = 70;
    private static final int HIGHEST = 1_200;

    private final short[] scores;
    private final short[] standings;
    private final int[] submitted;

    ColumnsOfEntrants(int size, long seed) {
        var random = new SplittableRandom(seed);
        scores = new short[size];
        standings = new short[size];
        submitted = new int[size];
        for (int i = 0; i < size; i++) {
            scores[i] = (short) Math.max(0, Math.min(HIGHEST, MEAN + Math.round(DEVIATION * random.nextGaussian())));
            standings[i] = (short) random.nextInt(STANDINGS);
            submitted[i] = random.nextInt(SECONDS);
        }
    }

    /** A general draw, counted by the rules. */
    Outcome draw(DrawRules rules, int invitations) {
        return new DrawCount(rules, this, AS_OF).count(List.of(DrawStage.general(invitations)), new BitSet());
    }

    /** The score of the last of the invited, by ordering all of them: slow and plain. */
    int cutOffByOrdering(int invitations) {
        var ranked = new short[scores.length];
        var count = 0;
        for (int i = 0; i < scores.length; i++) {
            if (standings[i] >= INELIGIBLE) {
                ranked[count++] = scores[i];
            }
        }
        Arrays.sort(ranked, 0, count);
        return ranked[count - invitations];
    }

    @Override
    public int size() {
        return scores.length;
    }

    @Override
    public int score(int candidate) {
        return scores[candidate];
    }

    @Override
    public long submittedAt(int candidate) {
        return FIRST.getEpochSecond() + submitted[candidate];
    }

    @Override
    public String id(int candidate) {
        return "EE-" + candidate;
    }

    @Override
    public int standing(int candidate) {
        return standings[candidate];
    }

    @Override
    public int standings() {
        return STANDINGS;
    }

    @Override
    public List<String> programs(int standing) {
        return standing < INELIGIBLE ? List.of() : List.of("FSW");
    }

    @Override
    public List<String> categories(int standing) {
        return List.of();
    }
}
