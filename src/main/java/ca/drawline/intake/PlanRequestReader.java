package ca.drawline.intake;

import static java.util.Objects.requireNonNull;

import ca.drawline.draw.plan.PlanRequest;
import ca.drawline.draw.plan.PlanRequest.Arrivals;
import ca.drawline.draw.plan.PlanRequest.Declines;
import ca.drawline.draw.plan.PlanRequest.PlannedDraw;
import ca.drawline.round.PublishedRounds;
import ca.drawline.rulebook.DateNotCovered;
import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RuleBooks;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Reads a plan that can be played: its pool exists, and its programs and categories are in force on the days of its draws. */
public final class PlanRequestReader {

    private static final int MOST_DRAWS = 100;
    private static final int MOST_SEEDS = 200;
    private static final int USUAL_SEEDS = 20;
    private static final int MOST_A_DAY = 100_000;
    private static final int MOST_DAYS_TO_RETURN = 365;
    private static final int DAYS_OF_A_WEEK = 7;
    private static final String LIKE_THE_POOL = "pool";

    /** Newcomers of all seeds together; what is kept of each takes a few bytes. */
    private static final double MOST_NEWCOMERS = 40_000_000;

    private final RuleBooks books;
    private final Collection<String> pools;
    private final PublishedRounds rounds;

    /**
     * @param books the rule books that may decide
     * @param pools names of the pools that exist
     * @param rounds the rounds by whose distributions people may come
     */
    public PlanRequestReader(RuleBooks books, Collection<String> pools, PublishedRounds rounds) {
        this.books = books;
        this.pools = List.copyOf(pools);
        this.rounds = rounds;
    }

    /**
     * A plan that can be played.
     *
     * @param request the plan
     * @param book the rule book that decides
     */
    public record AskedPlan(PlanRequest request, RuleBook book) {}

    /**
     * Reads a plan.
     *
     * @throws Unacceptable with everything that is wrong in it
     */
    public AskedPlan read(JsonNode json) {
        return Fields.whole(json, this::plan);
    }

    private @Nullable AskedPlan plan(Fields fields, List<FieldProblem> problems) {
        var pool = DrawStages.known(fields, "pool", "pool", pools, "Give the name of a pool.");
        var book = NamedBook.of(fields, books);
        var draws = draws(fields, book);
        var from = from(fields, draws);
        var arrivals = arrivals(fields);
        var declines = declines(fields);
        var seeds = seeds(fields);
        fields.nothingElse();
        if (problems.isEmpty() && from != null && !draws.isEmpty()) {
            refuseTooMany(
                    fields, arrivals, ChronoUnit.DAYS.between(from, last(draws).on()), seeds.size());
            refuseUncovered(fields, requireNonNull(book), from, arrivals);
        }
        if (!problems.isEmpty()) {
            return null;
        }
        var request = new PlanRequest(requireNonNull(pool), requireNonNull(from), draws, arrivals, declines, seeds);
        return new AskedPlan(request, requireNonNull(book));
    }

    private static List<PlannedDraw> draws(Fields fields, @Nullable RuleBook book) {
        var draws = new ArrayList<PlannedDraw>();
        var given = fields.objects("draws", MOST_DRAWS, "Play the rest of the calendar as a plan of its own.");
        LocalDate before = null;
        for (Fields one : given) {
            var on = one.date("on", "Give the day of the draw, such as \"2026-03-04\".");
            if (on != null && before != null && on.isBefore(before)) {
                one.refuse(
                        "on",
                        "impossible-date",
                        "The draw (%s) comes after one of a later day (%s).".formatted(on, before),
                        "Give the draws in the order of their days.");
            }
            before = on == null ? before : on;
            var stages = new DrawStages(on == null || book == null ? null : law(one, "on", book, on)).read(one);
            one.nothingElse();
            if (on != null) {
                draws.add(new PlannedDraw(on, stages));
            }
        }
        if (!fields.has("draws") || fields.isEmptyList("draws")) {
            fields.refuse("draws", "missing", "The plan has no draw.", "Give one draw at least.");
        }
        return draws;
    }

    private static @Nullable Law law(Fields fields, String name, RuleBook book, LocalDate day) {
        try {
            return book.forDraws(day);
        } catch (DateNotCovered e) {
            fields.refuse(
                    name,
                    "date-not-covered",
                    "The rule book states the programs that a draw ranks from %s; the day (%s) is earlier."
                            .formatted(e.coversFrom(), day),
                    "Ask for " + e.coversFrom() + " or a later date.");
            return null;
        }
    }

    private static @Nullable LocalDate from(Fields fields, List<PlannedDraw> draws) {
        var from = fields.optionalDate("from");
        if (draws.isEmpty()) {
            return from;
        }
        var first = draws.get(0).on();
        if (from != null && from.isAfter(first)) {
            fields.refuse(
                    "from",
                    "impossible-date",
                    "The plan begins (%s) after its first draw (%s).".formatted(from, first),
                    "Give the day on which the pool is as it is stored, or leave it out.");
        }
        return from == null ? first : from;
    }

    private Arrivals arrivals(Fields fields) {
        var given = fields.optionalObject("arrivals");
        if (given == null) {
            return Arrivals.NONE;
        }
        var perDay = given.has("perDay");
        var perWeek = given.has("perWeek");
        var rate = 0.0;
        if (perDay == perWeek) {
            given.refuse(
                    perDay ? "perWeek" : "perDay",
                    perDay ? "given-twice" : "missing",
                    "How many people arrive must be given once, by the day or by the week.",
                    "Give either 'perDay' or 'perWeek'.");
        } else if (perDay) {
            rate = within(given, "perDay", MOST_A_DAY, "Give how many people arrive on a day.");
        } else {
            rate = within(given, "perWeek", MOST_A_DAY * DAYS_OF_A_WEEK, "Give how many people arrive in a week.")
                    / DAYS_OF_A_WEEK;
        }
        var like = given.has("like")
                ? given.text("like", "Write \"pool\", or the number of a round in quotation marks.")
                : LIKE_THE_POOL;
        given.nothingElse();
        return new Arrivals(rate, like == null || like.equals(LIKE_THE_POOL) ? null : round(given, like));
    }

    private @Nullable String round(Fields given, String like) {
        var round = rounds.byNumber(like);
        if (round.isEmpty() || round.get().pool() == null) {
            given.refuse(
                    "like",
                    "unknown-round",
                    round.isEmpty()
                            ? "There is no round \"%s\".".formatted(Fields.shortened(like))
                            : "No distribution of the pool was published with the round \"%s\".".formatted(like),
                    "Write \"pool\", or the number of a round with a published pool, such as \"252\".");
            return null;
        }
        return like;
    }

    private static Declines declines(Fields fields) {
        var given = fields.optionalObject("declines");
        if (given == null) {
            return Declines.NONE;
        }
        var share = within(given, "share", 1, "Give the share of the invited who decline.");
        var afterDays = given.whole("afterDays", 0, 0, MOST_DAYS_TO_RETURN);
        given.nothingElse();
        return new Declines(share, afterDays);
    }

    private static double within(Fields fields, String name, int highest, String hint) {
        var number = fields.number(name, hint);
        if (number != null && (number < 0 || number > highest)) {
            fields.refuse(
                    name,
                    "out-of-range",
                    "The field '%s' (%s) must be a number from 0 to %d.".formatted(name, Fields.plain(number), highest),
                    "Give a number from 0 to %d.".formatted(highest));
        }
        return number == null ? 0 : number;
    }

    /** A number of seeds, which follow each other from 'seed' on, or the seeds themselves. */
    private static List<Long> seeds(Fields fields) {
        var value = fields.has("seeds") ? fields.required("seeds", "") : null;
        if (value != null && value.isArray()) {
            if (fields.has("seed")) {
                fields.refuse(
                        "seed",
                        "given-twice",
                        "The seeds are given one by one, so that there is no first one to count from.",
                        "Leave 'seed' out, or give the number of seeds.");
            }
            return listed(fields, value);
        }
        var first = fields.whole("seed", 1, 0, Integer.MAX_VALUE);
        var seeds = fields.whole("seeds", USUAL_SEEDS, 1, MOST_SEEDS);
        return LongStream.range(first, (long) first + seeds).boxed().toList();
    }

    private static List<Long> listed(Fields fields, JsonNode list) {
        var seeds = new LinkedHashSet<Long>();
        var sound = !list.isEmpty() && list.size() <= MOST_SEEDS;
        for (JsonNode seed : list) {
            sound = sound && seed.isIntegralNumber() && seed.canConvertToLong() && seeds.add(seed.longValue());
        }
        if (!sound) {
            fields.refuse(
                    "seeds",
                    "out-of-range",
                    "The list 'seeds' must hold 1 to %d different whole numbers.".formatted(MOST_SEEDS),
                    "Give different whole numbers, such as [1, 2, 3], or how many seeds to play.");
        }
        return List.copyOf(seeds);
    }

    private static void refuseTooMany(Fields fields, Arrivals arrivals, long days, int seeds) {
        var newcomers = arrivals.perDay() * days * seeds;
        if (newcomers > MOST_NEWCOMERS) {
            fields.refuse(
                    "arrivals",
                    "too-many",
                    "In the %d days of the plan, over %d seeds, about %.0f people arrive; it may be %.0f at most."
                            .formatted(days, seeds, newcomers, MOST_NEWCOMERS),
                    "Play it with fewer seeds, or for a shorter time.");
        }
    }

    /** People who come by a distribution are chosen by their scores on the first day. */
    private static void refuseUncovered(Fields fields, RuleBook book, LocalDate from, Arrivals arrivals) {
        if (arrivals.round() != null && fields.has("from")) {
            law(fields, "from", book, from);
        }
    }

    private static PlannedDraw last(List<PlannedDraw> draws) {
        return draws.get(draws.size() - 1);
    }
}
