package ca.drawline.intake;

import static java.util.Objects.requireNonNull;

import ca.drawline.draw.seek.Goal;
import ca.drawline.draw.seek.Group;
import ca.drawline.intake.DrawRequestReader.AskedDraw;
import ca.drawline.rulebook.CategoryDefinition;
import ca.drawline.rulebook.Law;
import ca.drawline.vocabulary.Language;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a draw with what it should come to. */
public final class SeekReader {

    private static final int HIGHEST_SCORE = 1_200;

    private final DrawRequestReader draws;

    /** @param draws reads the draw */
    public SeekReader(DrawRequestReader draws) {
        this.draws = draws;
    }

    /**
     * A draw with its goal.
     *
     * @param draw the draw
     * @param goal what it should come to
     */
    public record AskedSeek(AskedDraw draw, Goal goal) {}

    /**
     * Reads them.
     *
     * @throws Unacceptable with everything that is wrong in them
     */
    public AskedSeek read(JsonNode json) {
        return Fields.whole(DrawRequestReader.withInvitations(json), this::asked);
    }

    private @Nullable AskedSeek asked(Fields fields, List<FieldProblem> problems) {
        var draw = draws.nested(fields, "draw", problems);
        var goalFields = fields.object("goal", "Write { \"cutOff\": 480 } or { \"share\": { … } }.");
        var goal = goalFields == null ? null : goal(goalFields, draw);
        fields.nothingElse();
        return problems.isEmpty() ? new AskedSeek(requireNonNull(draw), requireNonNull(goal)) : null;
    }

    private static @Nullable Goal goal(Fields fields, @Nullable AskedDraw draw) {
        if (fields.has("cutOff") == fields.has("share")) {
            fields.refuse(
                    "cutOff", "one-goal", "A goal is a line or a share, and one of them.", "Give 'cutOff' or 'share'.");
            return null;
        }
        Goal goal = null;
        if (fields.has("cutOff")) {
            var score = fields.whole("cutOff", 0, HIGHEST_SCORE, "Give a score.");
            goal = score == null ? null : new Goal.Line(score);
        } else {
            var share = fields.object("share", "Write { \"firstLanguage\": \"FRENCH\", \"atLeast\": 0.2 }.");
            goal = share == null ? null : share(share, draw);
        }
        fields.nothingElse();
        return goal;
    }

    private static @Nullable Goal share(Fields fields, @Nullable AskedDraw draw) {
        var groups = new ArrayList<Group>();
        if (fields.has("firstLanguage")) {
            var language = fields.choice("firstLanguage", Language.class);
            groups.add(new Group.FirstLanguage(language == null ? Language.ENGLISH : language));
        }
        var law = draw == null ? null : draw.book().forDraws(draw.request().day());
        if (fields.has("category")) {
            var category = DrawStages.known(fields, "category", "category", categories(law), "Give a category.");
            groups.add(new Group.Category(category == null ? "" : category));
        }
        if (fields.has("program")) {
            var program = DrawStages.known(
                    fields, "program", "program", law == null ? null : law.programs(), "Give a program.");
            groups.add(new Group.Program(program == null ? "" : program));
        }
        if (groups.size() != 1) {
            fields.refuse(
                    "firstLanguage",
                    "one-group",
                    "A share is that of one group.",
                    "Give one of 'firstLanguage', 'category' and 'program'.");
        }
        var atLeast = fields.number("atLeast", "Give a share, such as 0.2.");
        if (atLeast != null && !(atLeast > 0 && atLeast <= 1)) {
            fields.refuse(
                    "atLeast",
                    "out-of-range",
                    "The field 'atLeast' (%s) must be above 0 and at most 1.".formatted(Fields.plain(atLeast)),
                    "Give a share, such as 0.2 for a fifth.");
        }
        fields.nothingElse();
        return atLeast == null || groups.size() != 1 ? null : new Goal.Share(groups.get(0), atLeast);
    }

    private static @Nullable List<String> categories(@Nullable Law law) {
        return law == null
                ? null
                : law.categories().stream().map(CategoryDefinition::category).toList();
    }
}
