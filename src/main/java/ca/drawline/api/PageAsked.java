package ca.drawline.api;

import ca.drawline.answer.ProblemDetail.Fault;
import ca.drawline.answer.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for; lists are ordered by number, the highest first.
 *
 * @param below all numbers of the page are below this one
 * @param limit how many entries the page may have
 */
record PageAsked(int below, int limit) {

    private static final int USUAL = 50;
    private static final int MOST = 500;

    static PageAsked of(@Nullable String cursor, @Nullable String limit) {
        var faults = new ArrayList<Fault>();
        var below = number(
                "cursor", cursor, Integer.MAX_VALUE, Integer.MAX_VALUE, "Give 'next' of the page before.", faults);
        var most = limit(limit, USUAL, MOST, faults);
        if (!faults.isEmpty()) {
            throw Refusal.ofQuery(faults);
        }
        return new PageAsked(below, most);
    }

    /** How many entries are asked for, of a list without pages. */
    static int limit(@Nullable String given, int usual, int most) {
        var faults = new ArrayList<Fault>();
        var limit = limit(given, usual, most, faults);
        if (!faults.isEmpty()) {
            throw Refusal.ofQuery(faults);
        }
        return limit;
    }

    private static int limit(@Nullable String given, int usual, int most, List<Fault> faults) {
        return number("limit", given, usual, most, "Give a whole number from 1 to %d.".formatted(most), faults);
    }

    private static int number(
            String parameter, @Nullable String given, int otherwise, int most, String hint, List<Fault> faults) {
        if (given == null) {
            return otherwise;
        }
        if (given.matches("[1-9][0-9]{0,8}") && Integer.parseInt(given) <= most) {
            return Integer.parseInt(given);
        }
        faults.add(Fault.inQuery(
                parameter,
                "not-a-" + parameter,
                "The parameter '%s' (\"%s\") cannot be read.".formatted(parameter, given),
                hint));
        return otherwise;
    }

    /** The entries of the page, of a list that was read one entry further. */
    <T> List<T> cut(List<T> found) {
        return List.copyOf(found.subList(0, Math.min(limit, found.size())));
    }

    /** The cursor of the next page; none on the last. */
    <T> @Nullable String next(List<T> found, ToIntFunction<T> number) {
        return found.size() > limit ? String.valueOf(number.applyAsInt(found.get(limit - 1))) : null;
    }
}
