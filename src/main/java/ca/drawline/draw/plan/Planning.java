package ca.drawline.draw.plan;

import ca.drawline.draw.DrawResult.PoolReference;
import ca.drawline.draw.plan.PlanRequest.PlannedDraw;
import ca.drawline.draw.plan.PlanResult.Played;
import ca.drawline.job.Progress;
import ca.drawline.pool.Pool;
import ca.drawline.pool.PoolCache;
import ca.drawline.pool.PoolCache.Loaded;
import ca.drawline.pool.PoolEvaluation;
import ca.drawline.pool.PoolStandings;
import ca.drawline.round.PoolBand;
import ca.drawline.round.PublishedRound;
import ca.drawline.round.PublishedRounds;
import ca.drawline.rulebook.Digest;
import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.RuleBook;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Plays plans. The pool is evaluated once for each day of a draw, for all seeds together. Safe for many threads. */
public final class Planning {

    private static final List<String> NOTES = List.of(
            "Those who come are people of the pool once more, with another id and submission moment and the same dates of"
                    + " birth, work and tests: they are as old as the first is by then.",
            "Draws are held at noon, UTC. Invited people who do not decline leave the pool for good.");

    private final PoolCache pools;
    private final PublishedRounds rounds;
    private final Expiry expiry;

    /**
     * @param pools the pools
     * @param rounds the published rounds, by whose distributions people may come
     * @param expiry how long profiles stay in the pool
     */
    public Planning(PoolCache pools, PublishedRounds rounds, Expiry expiry) {
        this.pools = pools;
        this.rounds = rounds;
        this.expiry = expiry;
    }

    /**
     * Plays a plan that has been checked: pool, programs, categories and round exist, and the rule book covers its days.
     *
     * @param progress told after every evaluation and every draw
     */
    public PlanResult play(PlanRequest request, RuleBook book, Progress progress) {
        var loaded = pools.load(request.pool())
                .orElseThrow(() -> new IllegalArgumentException("There is no pool (%s).".formatted(request.pool())));
        var candidates = loaded.candidates();
        var submittedAt = candidates.stream()
                .mapToLong(candidate -> candidate.submittedAt().getEpochSecond())
                .toArray();
        var from = momentOn(request.from()).getEpochSecond();
        var courses = request.seeds().stream()
                .map(seed -> new Course(submittedAt, from, seed))
                .toList();
        var newcomers = newcomers(request, loaded, book);
        var played = new ArrayList<Played>();
        var steps = 2 * request.draws().size();
        var step = 0;
        var grouped = false;
        Evaluated evaluated = null;
        for (PlannedDraw draw : request.draws()) {
            progress.at(step++, steps);
            if (evaluated == null || !evaluated.on().equals(draw.on())) {
                evaluated = evaluate(loaded, book, draw.on());
                grouped |= evaluated.law().drawRules().mayGroup();
            }
            progress.at(step++, steps);
            played.add(play(request, draw, courses, newcomers, evaluated));
        }
        progress.at(steps, steps);
        return result(request, loaded.pool(), played, grouped, book);
    }

    /** The pool on a day: encodings and tables are gone with what made them, only where people stand is kept. */
    private record Evaluated(LocalDate on, Law law, CourseEntrants.Pool pool, int[] bandOfScore) {}

    private Evaluated evaluate(Loaded loaded, RuleBook book, LocalDate on) {
        var law = book.forDraws(on);
        var standings = standings(law, loaded);
        return new Evaluated(on, law, new CourseEntrants.Pool(loaded.candidates(), standings), bandOfScore(standings));
    }

    private static PoolStandings standings(Law law, Loaded loaded) {
        return new PoolEvaluation().prepare(law, loaded.candidates()).scan();
    }

    private Newcomers newcomers(PlanRequest request, Loaded loaded, RuleBook book) {
        var number = request.arrivals().round();
        if (number == null) {
            return Newcomers.anyone(loaded.candidates().size());
        }
        var distribution = rounds.byNumber(number).map(PublishedRound::pool).orElse(null);
        if (distribution == null) {
            throw new IllegalArgumentException("No pool was published with a round (%s).".formatted(number));
        }
        return Newcomers.like(distribution, standings(book.forDraws(request.from()), loaded));
    }

    private Played play(
            PlanRequest request, PlannedDraw draw, List<Course> courses, Newcomers newcomers, Evaluated evaluated) {
        var moment = momentOn(draw.on());
        var lastToLeave = expiry.lastToLeave(evaluated.law(), moment).getEpochSecond();
        var tallies = courses.parallelStream()
                .map(course -> {
                    var between = course.pass(
                            moment.getEpochSecond(), request.arrivals().perDay(), newcomers, lastToLeave);
                    var before = bands(course, course.inPool(), evaluated);
                    var outcome = course.draw(
                            draw, evaluated.law().drawRules(), evaluated.pool(), moment, request.declines());
                    var after = bands(course, outcome.invited(), evaluated);
                    for (int band = 0; band < after.length; band++) {
                        after[band] = before[band] - after[band];
                    }
                    return Tally.of(between, outcome, before, after);
                })
                .toList();
        return Tally.together(draw, tallies, rounds.publishedBands());
    }

    private static Instant momentOn(LocalDate day) {
        return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    /** For each score the band that holds it; scores above every band, which rules under trial can give, count with the highest. */
    private int[] bandOfScore(PoolStandings standings) {
        var bands = rounds.publishedBands();
        var highest =
                IntStream.range(0, standings.size()).map(standings::score).max().orElse(0);
        return IntStream.rangeClosed(0, highest)
                .map(score -> band(bands, score))
                .toArray();
    }

    private static int band(List<PoolBand> bands, int score) {
        for (int band = 0; band < bands.size(); band++) {
            if (bands.get(band).contains(score)) {
                return band;
            }
        }
        return 0;
    }

    private int[] bands(Course course, BitSet people, Evaluated evaluated) {
        var counts = new int[rounds.publishedBands().size()];
        var standings = evaluated.pool().standings();
        for (int i = people.nextSetBit(0); i >= 0; i = people.nextSetBit(i + 1)) {
            counts[evaluated.bandOfScore()[standings.score(course.life(i))]]++;
        }
        return counts;
    }

    private static PlanResult result(
            PlanRequest request, Pool pool, List<Played> played, boolean grouped, RuleBook book) {
        var notes = new ArrayList<String>();
        if (pool.synthetic()) {
            notes.add("The people in this pool are synthetic.");
        }
        notes.addAll(NOTES);
        if (grouped) {
            notes.add(
                    "The rules can reserve places for groups or cap them; lines are those of the places open to all.");
        }
        var digest = new Digest()
                .add(book.version().digest())
                .add(pool.digest())
                .add(request.toString())
                .add(played.toString())
                .hex();
        return new PlanResult(
                request,
                played,
                request.seeds().size(),
                notes,
                book.version(),
                new PoolReference(pool.name(), pool.digest(), pool.size(), pool.synthetic()),
                digest);
    }
}
