package ca.drawline.draw.change;

import ca.drawline.candidate.Profile;
import ca.drawline.pool.PoolEvaluation;
import ca.drawline.pool.PoolStandings;
import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.Law.Outline;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the smallest single changes that turn a draw for a candidate who is not invited, by evaluating the changed
 * candidate under the same law. Each ladder of changes is climbed from its lowest rung, as nothing says that rules only
 * ever reward more. Safe for many threads.
 */
public final class SmallestChanges {

    private final Law law;
    private final HeldLine line;
    private final List<Changes> changes;

    /**
     * @param law the rules that decided, on the day of the draw
     * @param line where the lines of the draw fell
     */
    public SmallestChanges(Law law, HeldLine line) {
        this.law = law;
        this.line = line;
        var languages = new LanguageSteps(law);
        var studies = new StudyChanges(law.asOf());
        this.changes = List.of(
                new LanguageChanges(languages),
                new WorkChanges(law),
                studies,
                new PartnerChanges(languages, studies),
                new OtherChanges(law));
    }

    /** The smallest change of each sort that turns the draw for a candidate, the smallest of all first. */
    public List<TurningChange> of(Profile profile) {
        var now = law.outline(profile);
        return ordered(ladders(profile)
                .map(ladder -> smallest(now, ladder.iterator(), trial -> law.outline(trial.changed()))));
    }

    /**
     * The same for many candidates, in their order. All rungs of all ladders are evaluated together, which is several
     * times as fast as one after the other.
     *
     * @param evaluation what evaluates them; it remembers them, so it should not be one that has a pool at hand
     */
    public List<List<TurningChange>> of(List<Profile> profiles, PoolEvaluation evaluation) {
        var ladders = profiles.parallelStream()
                .map(profile -> ladders(profile).map(Stream::toList).toList())
                .toList();
        var everyone = new ArrayList<>(profiles);
        ladders.forEach(own -> own.forEach(ladder -> ladder.forEach(trial -> everyone.add(trial.changed()))));
        var standings = evaluation.evaluate(law, List.copyOf(everyone));
        var found = new ArrayList<List<TurningChange>>();
        var next = profiles.size();
        for (int i = 0; i < profiles.size(); i++) {
            var now = outline(standings, i);
            var turning = new ArrayList<@Nullable TurningChange>();
            for (List<Trial> ladder : ladders.get(i)) {
                var places = IntStream.iterate(next, place -> place + 1).iterator();
                turning.add(smallest(now, ladder.iterator(), trial -> outline(standings, places.next())));
                next += ladder.size();
            }
            found.add(ordered(turning.stream()));
        }
        return List.copyOf(found);
    }

    private Stream<Stream<Trial>> ladders(Profile profile) {
        return changes.stream().flatMap(sort -> sort.of(profile));
    }

    private static Outline outline(PoolStandings standings, int candidate) {
        var standing = standings.standing(candidate);
        return new Outline(standings.score(candidate), standings.programs(standing), standings.categories(standing));
    }

    private @Nullable TurningChange smallest(Outline now, Iterator<Trial> rungs, Function<Trial, Outline> evaluation) {
        while (rungs.hasNext()) {
            var trial = rungs.next();
            var then = evaluation.apply(trial);
            if (!then.equals(now)) {
                var stage = line.reached(then, trial.changed().submittedAt());
                if (stage.isPresent()) {
                    return turning(trial, now, then, stage);
                }
            }
        }
        return null;
    }

    private static List<TurningChange> ordered(Stream<@Nullable TurningChange> found) {
        return withoutLarger(found.filter(Objects::nonNull)
                .sorted(TurningChange.SMALLEST_FIRST)
                .toList());
    }

    private static TurningChange turning(Trial trial, Outline now, Outline then, OptionalInt stage) {
        var change = trial.change();
        return new TurningChange(
                change,
                change.change().effort(),
                change.change().byOthers(),
                then.score(),
                then.score() - now.score(),
                gained(now.programs(), then.programs()),
                gained(now.categories(), then.categories()),
                stage.orElseThrow() + 1,
                true,
                trial.changed());
    }

    private static List<String> gained(List<String> now, List<String> then) {
        return then.stream().filter(one -> !now.contains(one)).toList();
    }

    /** Where one ability alone is enough, all four of the same language are not the smallest. */
    private static List<TurningChange> withoutLarger(List<TurningChange> found) {
        var kept = new ArrayList<TurningChange>();
        for (TurningChange turning : found) {
            var change = turning.change();
            var larger = change.change() == ChangeKind.FIRST_LANGUAGE
                    && change.subject().ability() == null
                    && found.stream()
                            .map(TurningChange::change)
                            .anyMatch(other -> other.change() == ChangeKind.FIRST_LANGUAGE
                                    && other.subject().ability() != null);
            if (!larger) {
                kept.add(turning);
            }
        }
        return List.copyOf(kept);
    }
}
