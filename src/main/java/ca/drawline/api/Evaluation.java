package ca.drawline.api;

import ca.drawline.determination.CategoryResult;
import ca.drawline.determination.Determination;
import ca.drawline.determination.Label;
import ca.drawline.determination.PointsItem;
import ca.drawline.determination.ProgramResult;
import ca.drawline.determination.Requirement;
import ca.drawline.determination.RulesVersion;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A determination as the interface shows it.
 *
 * @param id the profile's id
 * @param asOf the asked date
 * @param rules the version of the rule book that decided
 * @param eligible whether the candidate is eligible for at least one program
 * @param programs every program
 * @param crs the score
 * @param categories every category in force on the date
 */
record Evaluation(
        String id,
        LocalDate asOf,
        RulesVersion rules,
        boolean eligible,
        List<Program> programs,
        Crs crs,
        List<Category> categories) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Program(
            String program, boolean eligible, @Nullable List<Requirement> requirements) {}

    /** The score by sections, after caps, and the points before them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Crs(
            int total,
            int core,
            int spouse,
            int transferability,
            int additional,
            @Nullable List<PointsItem> points) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Category(
            String category,
            Label label,
            boolean member,
            @Nullable List<Requirement> requirements) {}

    static Evaluation of(Determination found, Explain explain) {
        return new Evaluation(
                found.id(),
                found.asOf(),
                found.rules(),
                found.eligible(),
                found.programs().stream()
                        .map(program -> program(program, explain))
                        .toList(),
                crs(found, explain),
                found.categories().stream()
                        .map(category -> category(category, explain))
                        .toList());
    }

    private static Program program(ProgramResult found, Explain explain) {
        return new Program(found.program(), found.eligible(), requirements(found.requirements(), explain));
    }

    private static Category category(CategoryResult found, Explain explain) {
        return new Category(
                found.category(), found.label(), found.member(), requirements(found.requirements(), explain));
    }

    private static Crs crs(Determination found, Explain explain) {
        var score = found.crs();
        return new Crs(
                score.total(),
                score.section("core"),
                score.section("spouse"),
                score.section("transferability"),
                score.section("additional"),
                explain == Explain.NONE ? null : score.points());
    }

    private static @Nullable List<Requirement> requirements(List<Requirement> found, Explain explain) {
        return switch (explain) {
            case NONE -> null;
            case FIRED -> found.stream().filter(Requirement::met).toList();
            case FULL -> found;
        };
    }
}
