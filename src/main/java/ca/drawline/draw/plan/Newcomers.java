package ca.drawline.draw.plan;

import ca.drawline.pool.PoolStandings;
import ca.drawline.round.PoolBand;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Whose lives those lead who come: a newcomer is someone of the pool once more, under another id. So nobody need be
 * evaluated who is not in the pool already. Safe for many threads.
 */
final class Newcomers {

    private final List<int[]> groups = new ArrayList<>();
    private final long[] upTo;

    private Newcomers(List<int[]> groups, long[] upTo) {
        this.groups.addAll(groups);
        this.upTo = upTo;
    }

    /** Anyone of a pool. */
    static Newcomers anyone(int people) {
        return new Newcomers(List.of(IntStream.range(0, people).toArray()), new long[] {people});
    }

    /**
     * People by score as in a distribution. A band in which nobody of the pool stands sends nobody.
     *
     * @param standings where the people of the pool stand on the first day of the plan
     */
    static Newcomers like(List<PoolBand> distribution, PoolStandings standings) {
        var groups = new ArrayList<int[]>();
        var sums = new ArrayList<Long>();
        var sum = 0L;
        for (PoolBand band : distribution) {
            var people = IntStream.range(0, standings.size())
                    .filter(i -> band.contains(standings.score(i)))
                    .toArray();
            if (people.length > 0 && band.candidates() > 0) {
                sum += band.candidates();
                groups.add(people);
                sums.add(sum);
            }
        }
        return groups.isEmpty()
                ? anyone(standings.size())
                : new Newcomers(groups, sums.stream().mapToLong(Long::longValue).toArray());
    }

    /** The place in the pool of the one whose life a newcomer leads. */
    int draw(SplittableRandom random) {
        var at = random.nextLong(upTo[upTo.length - 1]);
        var group = 0;
        while (upTo[group] <= at) {
            group++;
        }
        var people = groups.get(group);
        return people[random.nextInt(people.length)];
    }
}
