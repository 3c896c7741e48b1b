package ca.drawline.answer;

import ca.drawline.determination.CategoryResult;
import ca.drawline.determination.Determination;
import ca.drawline.determination.OtherFirstLanguage;
import ca.drawline.determination.ProgramResult;
import ca.drawline.determination.RulesVersion;
import ca.drawline.vocabulary.Language;
import ca.drawline.vocabulary.Wording;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A determination as the interface shows it, in one of the official languages.
 *
 * @param id the profile's id
 * @param asOf the asked date
 * @param rules the version of the rule book that decided
 * @param eligible whether the candidate is eligible for at least one program; null where the rules state no programs for the date
 * @param eligibilityStatedFrom first date for which they do, where the asked date is earlier
 * @param programs every program
 * @param crs the score
 * @param categories every category in force on the date
 */
public record Evaluation(
        String id,
        LocalDate asOf,
        RulesVersion rules,
        @Nullable Boolean eligible,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate eligibilityStatedFrom,
        List<Program> programs,
        Crs crs,
        List<Category> categories) {

    /** Whether the candidate is eligible for a program, and its requirements as far as they are told. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Program(
            String program, boolean eligible, @Nullable List<Requirement> requirements) {}

    /**
     * The score by sections, after caps, and the points before them.
     *
     * @param otherFirstLanguage the other choice of first official language, where it scores higher
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Crs(
            int total,
            int core,
            int spouse,
            int transferability,
            int additional,
            @Nullable List<PointsItem> points,
            @Nullable OtherFirstLanguage otherFirstLanguage) {}

    /** Whether the candidate is a member of a category, and its requirements as far as they are told. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Category(
            String category,
            Wording label,
            boolean member,
            @Nullable List<Requirement> requirements) {}

    /** A requirement with what was found of it, in one language. */
    public record Requirement(String rule, String name, boolean met, String because, List<String> asks, String source) {

        static Requirement of(ca.drawline.determination.Requirement found, Language language) {
            return new Requirement(
                    found.rule(),
                    found.name().in(language),
                    found.met(),
                    found.because().in(language),
                    found.asks(),
                    found.source());
        }
    }

    /** Points that a rule gives, in one language. */
    public record PointsItem(
            String rule, String name, String section, String factor, int points, String because, String source) {

        static PointsItem of(ca.drawline.determination.PointsItem found, Language language) {
            return new PointsItem(
                    found.rule(),
                    found.name().in(language),
                    found.section(),
                    found.factor(),
                    found.points(),
                    found.because().in(language),
                    found.source());
        }
    }

    /**
     * A determination in words.
     *
     * @param explain how much of its reasons is told
     */
    public static Evaluation of(Determination found, Explain explain, Language language) {
        return new Evaluation(
                found.id(),
                found.asOf(),
                found.rules(),
                found.eligibilityStatedFrom() == null ? found.eligible() : null,
                found.eligibilityStatedFrom(),
                found.programs().stream()
                        .map(program -> program(program, explain, language))
                        .toList(),
                crs(found, explain, language),
                found.categories().stream()
                        .map(category -> category(category, explain, language))
                        .toList());
    }

    private static Program program(ProgramResult found, Explain explain, Language language) {
        return new Program(found.program(), found.eligible(), requirements(found.requirements(), explain, language));
    }

    private static Category category(CategoryResult found, Explain explain, Language language) {
        return new Category(
                found.category(), found.label(), found.member(), requirements(found.requirements(), explain, language));
    }

    private static Crs crs(Determination found, Explain explain, Language language) {
        var score = found.crs();
        return new Crs(
                score.total(),
                score.section("core"),
                score.section("spouse"),
                score.section("transferability"),
                score.section("additional"),
                explain == Explain.NONE
                        ? null
                        : score.points().stream()
                                .map(item -> PointsItem.of(item, language))
                                .toList(),
                found.otherFirstLanguage());
    }

    private static @Nullable List<Requirement> requirements(
            List<ca.drawline.determination.Requirement> found, Explain explain, Language language) {
        var shown = switch (explain) {
            case NONE -> null;
            case FIRED ->
                found.stream()
                        .filter(ca.drawline.determination.Requirement::met)
                        .toList();
            case FULL -> found;
        };
        return shown == null
                ? null
                : shown.stream()
                        .map(requirement -> Requirement.of(requirement, language))
                        .toList();
    }
}
