package ca.drawline.intake;

import static java.util.Objects.requireNonNull;

import ca.drawline.intake.DrawRequestReader.AskedDraw;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads two draws that are to be compared: what both have in common is written once, and each side says what is otherwise
 * with it.
 */
public final class ComparisonRequestReader {

    private static final String DRAW = "draw";
    private static final String BASELINE = "baseline";
    private static final String ALTERNATIVE = "alternative";
    private static final String POOL = "pool";
    private static final String SUPPRESS = "suppressBelow";
    private static final String STAGES = "stages";
    private static final String TYPE = "type";
    private static final String CATEGORY = "category";
    private static final String CATEGORIES = "categories";
    private static final List<String> OF_ONE_TYPE = List.of("program", CATEGORY, CATEGORIES);
    private static final List<String> OF_ONE_STAGE =
            List.of(TYPE, "program", CATEGORY, CATEGORIES, "invitations", "floor");
    private static final int LEAST_SUPPRESSED = 2;
    private static final int MOST_SUPPRESSED = 1_000;

    private final DrawRequestReader draws;

    /** @param draws reads each of the two */
    public ComparisonRequestReader(DrawRequestReader draws) {
        this.draws = draws;
    }

    /**
     * Two draws that can be run.
     *
     * @param baseline the draw that is compared with
     * @param alternative the other draw
     * @param suppressBelow counts below this are not told; none where all are
     */
    public record AskedComparison(
            AskedDraw baseline,
            AskedDraw alternative,
            @Nullable Integer suppressBelow) {}

    /**
     * Reads a comparison.
     *
     * @throws Unacceptable with everything that is wrong in it
     */
    public AskedComparison read(JsonNode json) {
        return Fields.whole(json, (fields, problems) -> comparison(json, fields, problems));
    }

    private @Nullable AskedComparison comparison(JsonNode json, Fields fields, List<FieldProblem> problems) {
        fields.object(DRAW, "Write the draw that both sides have in common.");
        var baseline = side(json, fields, BASELINE, problems);
        var alternative = side(json, fields, ALTERNATIVE, problems);
        var suppressBelow = fields.has(SUPPRESS)
                ? fields.whole(
                        SUPPRESS, LEAST_SUPPRESSED, MOST_SUPPRESSED, "Give the least count that is told, such as 10.")
                : null;
        fields.nothingElse();
        return problems.isEmpty()
                ? new AskedComparison(requireNonNull(baseline), requireNonNull(alternative), suppressBelow)
                : null;
    }

    private @Nullable AskedDraw side(JsonNode json, Fields fields, String name, List<FieldProblem> problems) {
        var own = fields.has(name) ? json.get(name) : JsonNodeFactory.instance.objectNode();
        var common = json.path(DRAW);
        if ((fields.has(name) && fields.optionalObject(name) == null) || !common.isObject()) {
            return null;
        }
        if (own.has(POOL)) {
            fields.refuse(
                    name,
                    "two-pools",
                    "Both draws are on the same pool; '%s' names one of its own.".formatted(name),
                    "Name the pool in 'draw' alone.");
            return null;
        }
        try {
            return draws.read(merged((ObjectNode) common, own));
        } catch (Unacceptable e) {
            e.problems().stream()
                    .map(problem -> placed(problem, name, own))
                    .filter(problem -> !problems.contains(problem))
                    .forEach(problems::add);
            return null;
        }
    }

    /** What a side says takes the place of what both have in common; a type brings its program or categories, stages all. */
    private static ObjectNode merged(ObjectNode common, JsonNode own) {
        var merged = common.deepCopy();
        if (own.has(TYPE) || own.has(CATEGORY) || own.has(CATEGORIES)) {
            merged.remove(own.has(TYPE) ? OF_ONE_TYPE : List.of(CATEGORY, CATEGORIES));
        }
        if (own.has(STAGES)) {
            merged.remove(OF_ONE_STAGE);
        } else if (OF_ONE_STAGE.stream().anyMatch(own::has)) {
            merged.remove(STAGES);
        }
        own.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
        return merged;
    }

    /** Where a fault stands in the whole document. */
    private static FieldProblem placed(FieldProblem problem, String name, JsonNode own) {
        var end = problem.pointer().indexOf('/', 1);
        var field = problem.pointer().substring(1, end < 0 ? problem.pointer().length() : end);
        // What neither has is missing in what both have in common.
        return new FieldProblem(
                "/" + (own.has(field) ? name : DRAW) + problem.pointer(),
                problem.code(),
                problem.message(),
                problem.hint());
    }
}
