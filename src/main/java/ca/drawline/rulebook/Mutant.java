package ca.drawline.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rule book with one thing changed, to see whether a scenario notices.
 *
 * @param kind what sort of thing is changed
 * @param file the file that it stands in
 * @param line its line, from 1
 * @param rule id of the rule; empty in a grid
 * @param change what is changed, in a sentence
 * @param folder the dated folder
 * @param from the day from which it is in force
 * @param until the day on which another folder takes its place; none for the newest
 * @param aboutDraws whether draws are to notice, and not candidates
 * @param touched ids of the rules whose findings can change
 * @param takesAway whether it can only make these find less
 * @param versions the changed rule book, made anew at each asking; none where the check refuses it. Of several versions the
 *     noticing of one is enough
 */
public record Mutant(
        Kind kind,
        String file,
        int line,
        String rule,
        String change,
        String folder,
        LocalDate from,
        @Nullable LocalDate until,
        boolean aboutDraws,
        Set<String> touched,
        boolean takesAway,
        List<Supplier<Optional<RuleBook>>> versions) {

    public Mutant {
        touched = Set.copyOf(touched);
        versions = List.copyOf(versions);
    }

    /** What sort of thing is changed. */
    public enum Kind {
        /** A rule is removed. */
        RULE,
        /** A number that a condition compares with is one more or one less. */
        THRESHOLD,
        /** An entry of a list, such as an occupation's code, is dropped. */
        LISTED,
        /** A number that a rule finds is one more or one less. */
        FINDING,
        /** A number of a grid is moved by a step. */
        GRID
    }

    /** Whether it is in force on a day. */
    public boolean inForce(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
