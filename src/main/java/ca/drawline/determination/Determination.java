package ca.drawline.determination;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the rules found for one candidate on a date.
 *
 * @param id the profile's id
 * @param asOf the asked date
 * @param rules the version of the rule book that decided
 * @param eligibilityStatedFrom first date for which the rule book states programs, where the asked date is earlier
 * @param programs every program
 * @param crs the Comprehensive Ranking System score, 0 to 1,200
 * @param categories every category in force on the date
 * @param otherFirstLanguage the other choice of first official language, where it scores higher
 */
public record Determination(
        String id,
        LocalDate asOf,
        RulesVersion rules,
        @Nullable LocalDate eligibilityStatedFrom,
        List<ProgramResult> programs,
        Score crs,
        List<CategoryResult> categories,
        @Nullable OtherFirstLanguage otherFirstLanguage) {

    public Determination {
        programs = List.copyOf(programs);
        categories = List.copyOf(categories);
    }

    /** Ids of the programs that the candidate is eligible for. */
    public List<String> eligibleFor() {
        return programs.stream()
                .filter(ProgramResult::eligible)
                .map(ProgramResult::program)
                .toList();
    }

    /** Ids of the categories that the candidate is a member of. */
    public List<String> memberOf() {
        return categories.stream()
                .filter(CategoryResult::member)
                .map(CategoryResult::category)
                .toList();
    }

    /** Whether the candidate is eligible for at least one program. */
    public boolean eligible() {
        return programs.stream().anyMatch(ProgramResult::eligible);
    }
}
