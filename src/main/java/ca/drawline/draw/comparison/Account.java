package ca.drawline.draw.comparison;

import ca.drawline.draw.DrawResult;
import ca.drawline.draw.comparison.Comparison.Drawn;
import ca.drawline.draw.comparison.ComparisonResult.CauseCount;
import ca.drawline.draw.comparison.ComparisonResult.ItemCount;
import ca.drawline.draw.comparison.ComparisonResult.Mover;
import ca.drawline.pool.ItemChanges;
import ca.drawline.round.PoolBand;
import ca.drawline.rulebook.Digest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Gives account of those who turn: counts them and says why each does. */
final class Account {

    private static final int ID_LENGTH = 16;

    private final Turns turns;
    private final ItemChanges changes;
    private final Reasons reasons;
    private final Matrix matrix;
    private final Ranks ranksBefore;
    private final Ranks ranksAfter;

    /** Someone who turns. */
    record Turned(int candidate, Turn turn, Cause cause) {}

    Account(Turns turns, ItemChanges changes, List<PoolBand> bands) {
        this.turns = turns;
        this.changes = changes;
        this.reasons = new Reasons(turns, changes);
        this.matrix = new Matrix(turns, reasons, bands);
        this.ranksBefore = new Ranks(turns.baseline());
        this.ranksAfter = new Ranks(turns.alternative());
    }

    Comparison of(DrawResult baseline, DrawResult alternative, @Nullable Integer suppressBelow, long begun) {
        var gained = turned(Turn.GAINED);
        var lost = turned(Turn.LOST);
        var people = new EnumMap<Turn, List<PersonCompared>>(Turn.class);
        var digest = new Digest().add(baseline.digest()).add(alternative.digest());
        for (var turned : List.of(gained, lost)) {
            turned.forEach(one -> digest.add(one.turn() + " " + id(one.candidate()) + " " + one.cause()));
        }
        if (suppressBelow == null) {
            people.put(Turn.GAINED, gained.parallelStream().map(this::person).toList());
            people.put(Turn.LOST, lost.parallelStream().map(this::person).toList());
        }
        var by = matrix.of(gained, lost);
        var result = new ComparisonResult(
                id(baseline, alternative, suppressBelow),
                baseline,
                alternative,
                gained.size(),
                lost.size(),
                Arrays.stream(Cause.values())
                        .map(cause -> new CauseCount(cause, count(gained, cause), count(lost, cause)))
                        .toList(),
                by,
                items(),
                movers(gained, lost),
                null,
                digest.hex(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        return new Comparison(
                suppressBelow == null ? result : Suppression.of(result, suppressBelow),
                List.of(new Drawn(baseline, turns.baseline()), new Drawn(alternative, turns.alternative())),
                people.getOrDefault(Turn.GAINED, List.of()),
                people.getOrDefault(Turn.LOST, List.of()));
    }

    private static String id(DrawResult baseline, DrawResult alternative, @Nullable Integer suppressBelow) {
        return new Digest()
                .add(baseline.id())
                .add(alternative.id())
                .add(String.valueOf(suppressBelow))
                .hex()
                .substring(0, ID_LENGTH);
    }

    private String id(int candidate) {
        return turns.baseline().candidate(candidate).id();
    }

    /** Those who turn, by the score that invites them, the highest first, and id. */
    private List<Turned> turned(Turn turn) {
        var standings = reasons.inviting(turn).standings();
        return turns.who(turn).stream()
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(candidate -> -standings.score(candidate))
                        .thenComparing(this::id))
                .map(candidate -> new Turned(candidate, turn, turns.cause(candidate)))
                .toList();
    }

    private static int count(List<Turned> turned, Cause cause) {
        return (int) turned.stream().filter(one -> one.cause() == cause).count();
    }

    private PersonCompared person(Turned one) {
        var candidate = one.candidate();
        var inviting = one.turn() == Turn.GAINED ? turns.after(candidate) : turns.before(candidate);
        var items = reasons.items(candidate);
        return new PersonCompared(
                id(candidate),
                turns.scoreBefore(candidate),
                turns.scoreAfter(candidate),
                ranksBefore.of(candidate),
                ranksAfter.of(candidate),
                one.cause(),
                inviting.programs(),
                inviting.categories(),
                items,
                reasons.details(candidate, one.cause(), one.turn(), items));
    }

    private List<ItemCount> items() {
        var rescored = turns.rescored();
        return IntStream.range(0, changes.items().size())
                .parallel()
                .mapToObj(item -> item(item, rescored))
                .filter(item -> item.candidates() != null && item.candidates() > 0)
                .toList();
    }

    private ItemCount item(int number, BitSet rescored) {
        var candidates = 0;
        var points = 0L;
        for (int i = rescored.nextSetBit(0); i >= 0; i = rescored.nextSetBit(i + 1)) {
            var more = changes.after(number, i) - changes.before(number, i);
            if (more != 0) {
                candidates++;
                points += more;
            }
        }
        var item = changes.items().get(number);
        return new ItemCount(item.rule(), reasons.rule(item.rule()), item.factor(), candidates, points);
    }

    /** Who passed the line, for those whom that displaced. */
    private List<Mover> movers(List<Turned> gained, List<Turned> lost) {
        var movers = new ArrayList<Mover>();
        if (count(gained, Cause.DISPLACED) > 0) {
            movers.addAll(movers(lost, Turn.GAINED));
        }
        if (count(lost, Cause.DISPLACED) > 0) {
            movers.addAll(movers(gained, Turn.LOST));
        }
        return movers;
    }

    private List<Mover> movers(List<Turned> passed, Turn displaced) {
        Map<Cause, Map<String, Integer>> groups = new TreeMap<>();
        for (Turned one : passed) {
            if (one.cause() != Cause.REQUEST && one.cause() != Cause.DISPLACED) {
                groups.computeIfAbsent(one.cause(), cause -> new TreeMap<>())
                        .merge(reasons.group(one.candidate(), one.cause(), one.turn()), 1, Integer::sum);
            }
        }
        var movers = new ArrayList<Mover>();
        var turn = displaced == Turn.LOST ? Turn.GAINED : Turn.LOST;
        groups.forEach((cause, counts) -> counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> movers.add(new Mover(
                        displaced,
                        cause,
                        entry.getKey(),
                        reasons.said(entry.getKey(), cause, turn),
                        entry.getValue()))));
        return movers;
    }
}
