package ca.drawline.draw.plan;

import ca.drawline.draw.DrawCount;
import ca.drawline.draw.Outcome;
import ca.drawline.draw.plan.PlanRequest.Declines;
import ca.drawline.rulebook.DrawRules;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.SplittableRandom;

/**
 * The course that a pool takes with one seed. It holds columns and bits: the people of the pool are the pool's, and of a
 * newcomer it knows whose life it is and when the profile was submitted. Not safe for several threads.
 */
final class Course {

    private static final int DAY = 24 * 60 * 60;

    /** So many evenly spread numbers add up to nearly the normal distribution, with a variance of 1, and exactly repeatable. */
    private static final int UNIFORMS = 12;

    private final long[] poolSubmittedAt;
    private final SplittableRandom random;
    private final BitSet inPool = new BitSet();
    private final Deque<Return> returns = new ArrayDeque<>();
    private int[] lives = new int[0];
    private long[] submittedAt = new long[0];
    private int newcomers;
    private long now;

    /** Someone who declined, and from when on they are in the pool again. */
    private record Return(int candidate, long from) {}

    /** What happened between two draws. */
    record Between(int arrived, int returned, int expired) {}

    /**
     * @param poolSubmittedAt second of the epoch at which each profile of the pool was submitted
     * @param from second of the epoch at which the pool is as it is
     */
    Course(long[] poolSubmittedAt, long from, long seed) {
        this.poolSubmittedAt = poolSubmittedAt;
        this.random = new SplittableRandom(seed);
        this.now = from;
        inPool.set(0, poolSubmittedAt.length);
    }

    /** How many people there have been, in the pool or not. */
    int size() {
        return poolSubmittedAt.length + newcomers;
    }

    /** Whose place in the pool the life of someone is at. */
    int life(int candidate) {
        return candidate < poolSubmittedAt.length ? candidate : lives[candidate - poolSubmittedAt.length];
    }

    long submittedAt(int candidate) {
        return candidate < poolSubmittedAt.length
                ? poolSubmittedAt[candidate]
                : submittedAt[candidate - poolSubmittedAt.length];
    }

    /** Those who are in the pool now; not to be changed. */
    BitSet inPool() {
        return inPool;
    }

    /**
     * Lets time go by until a draw.
     *
     * @param until second of the epoch, not before the last one
     * @param perDay how many come on a day, on average
     * @param lastToLeave second of the epoch; profiles submitted then or before have left the pool by then
     */
    Between pass(long until, double perDay, Newcomers newcomers, long lastToLeave) {
        var arrived = arrive(until, perDay, newcomers);
        var returned = 0;
        while (!returns.isEmpty() && returns.getFirst().from() <= until) {
            inPool.set(returns.removeFirst().candidate());
            returned++;
        }
        var expired = 0;
        for (int i = inPool.nextSetBit(0); i >= 0; i = inPool.nextSetBit(i + 1)) {
            if (submittedAt(i) <= lastToLeave) {
                inPool.clear(i);
                expired++;
            }
        }
        now = until;
        return new Between(arrived, returned, expired);
    }

    private int arrive(long until, double perDay, Newcomers newcomersToBe) {
        var arriving = around(perDay * (until - now) / DAY);
        var size = newcomers + arriving;
        lives = Arrays.copyOf(lives, size);
        submittedAt = Arrays.copyOf(submittedAt, size);
        for (int i = newcomers; i < size; i++) {
            lives[i] = newcomersToBe.draw(random);
            submittedAt[i] = random.nextLong(now, until);
        }
        inPool.set(poolSubmittedAt.length + newcomers, poolSubmittedAt.length + size);
        newcomers = size;
        return arriving;
    }

    /** A number of people who come independently of each other, so many on average. */
    private int around(double mean) {
        if (mean <= 0) {
            return 0;
        }
        var normal = -UNIFORMS / 2.0;
        for (int i = 0; i < UNIFORMS; i++) {
            normal += random.nextDouble();
        }
        return (int) Math.max(0, Math.floor(mean + Math.sqrt(mean) * normal + random.nextDouble()));
    }

    /** Holds a draw: the invited leave, and some of them will come back. */
    Outcome draw(
            PlanRequest.PlannedDraw draw,
            DrawRules rules,
            CourseEntrants.Pool pool,
            Instant moment,
            Declines declines) {
        var gone = new BitSet(size());
        gone.set(0, size());
        gone.andNot(inPool);
        var outcome = new DrawCount(rules, new CourseEntrants(this, pool), moment).count(draw.stages(), gone);
        inPool.andNot(outcome.invited());
        if (declines.share() > 0) {
            outcome.invited().stream()
                    .filter(invited -> random.nextDouble() < declines.share())
                    .forEach(invited -> returns.addLast(
                            new Return(invited, moment.getEpochSecond() + (long) declines.afterDays() * DAY)));
        }
        return outcome;
    }
}
