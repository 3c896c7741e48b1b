package ca.drawline.api;

import ca.drawline.answer.AsOf;
import ca.drawline.answer.Explain;
import ca.drawline.answer.ProblemDetail.Fault;
import ca.drawline.answer.Refusal;
import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RuleBooks;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What query parameters ask for. */
@Singleton
final class Asked {

    private final RuleBooks rules;
    private final Clock clock;

    Asked(RuleBooks rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** The law of the asked rules on the asked date; the published ones and today where nothing is asked. */
    Law law(@Nullable String asOf, @Nullable String asked) {
        return book(asked).on(date(asOf));
    }

    /** The same, where the answer is about programs, which the rules may state only for later dates. */
    Law lawWithPrograms(@Nullable String asOf, @Nullable String asked) {
        return book(asked).forDraws(date(asOf));
    }

    /** The asked rules; the published ones where nothing is asked. */
    RuleBook book(@Nullable String asked) {
        return named(asked == null ? RuleBooks.PUBLISHED : asked);
    }

    /** The rules of a name, which all that is logged for this request is about from now on. */
    RuleBook named(String name) {
        var book = rules.named(name);
        RulesInLog.note(book.version());
        return book;
    }

    private LocalDate date(@Nullable String asOf) {
        var faults = new ArrayList<Fault>();
        return asOf == null
                ? LocalDate.now(clock)
                : AsOf.read("asOf", asOf, faults).orElseThrow(() -> Refusal.ofQuery(faults));
    }

    /** How much of its reasons an answer tells. */
    static Explain explain(@Nullable String given, Explain otherwise) {
        if (given == null) {
            return otherwise;
        }
        var faults = new ArrayList<Fault>();
        return choice("explain", given, Explain.class, faults).orElseThrow(() -> Refusal.ofQuery(faults));
    }

    /** A constant of an enumeration, in any case. */
    static <E extends Enum<E>> Optional<E> choice(String parameter, String given, Class<E> type, List<Fault> faults) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(given)) {
                return Optional.of(constant);
            }
        }
        faults.add(Fault.inQuery(
                parameter,
                "unknown-value",
                "The parameter '%s' has no value \"%s\".".formatted(parameter, given),
                "Give one of "
                        + String.join(
                                ", ",
                                Arrays.stream(type.getEnumConstants())
                                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                        .toList())
                        + "."));
        return Optional.empty();
    }

    /** A year of four digits. */
    static Optional<Integer> year(String parameter, String given, List<Fault> faults) {
        if (given.matches("[0-9]{4}")) {
            return Optional.of(Integer.valueOf(given));
        }
        faults.add(Fault.inQuery(
                parameter,
                "not-a-year",
                "The parameter '%s' (\"%s\") is not a year.".formatted(parameter, given),
                "Write four digits, such as 2023."));
        return Optional.empty();
    }
}
