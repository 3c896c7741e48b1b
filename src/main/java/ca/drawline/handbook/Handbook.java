package ca.drawline.handbook;

import ca.drawline.determination.RulesVersion;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.vocabulary.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules in force on a date, as one document.
 *
 * @param asOf the asked date
 * @param version the version of the rule book
 * @param language the language of its headings and, where they are translated, of its sentences
 * @param eligibilityFrom first day for which the rule book states programs and categories, where the asked date is earlier
 * @param concerns what the rules are about, in the order in which they are best read
 * @param changes what changed since an earlier date, if that is asked
 */
public record Handbook(
        LocalDate asOf,
        RulesVersion version,
        Language language,
        @Nullable LocalDate eligibilityFrom,
        List<Concern> concerns,
        @Nullable Changes changes) {

    public Handbook {
        concerns = List.copyOf(concerns);
    }

    /**
     * The handbook of a date that the rule book covers.
     *
     * @param since an earlier date to compare with, or none
     */
    public static Handbook of(RuleBook book, LocalDate asOf, @Nullable LocalDate since, Language language) {
        return new Compositor(book, asOf, language).compose(since);
    }

    /** How many rules it states. */
    public int rules() {
        return concerns.stream()
                .flatMap(concern -> concern.parts().stream())
                .mapToInt(part -> part.rules().size())
                .sum();
    }
}
