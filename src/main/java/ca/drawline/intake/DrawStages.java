package ca.drawline.intake;

import ca.drawline.draw.DrawStage;
import ca.drawline.rulebook.CategoryDefinition;
import ca.drawline.rulebook.Law;
import ca.drawline.rulebook.Nearest;
import ca.drawline.vocabulary.DrawType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the stages of a draw: a list of them, or one whose fields stand beside the pool. */
final class DrawStages {

    private static final int MOST_INVITATIONS = 1_000_000;
    private static final int HIGHEST_FLOOR = 1_200;
    private static final int MOST_STAGES = 10;
    private static final int MOST_CATEGORIES = 50;
    private static final String NEEDS_PROGRAM = "A draw of type PROGRAM needs a program.";
    private static final String NEEDS_CATEGORY = "A draw of type CATEGORY needs a category, or a list of 'categories'.";
    private static final List<String> OF_A_STAGE =
            List.of("type", "program", "category", "categories", "invitations", "floor");

    private final @Nullable Collection<String> programs;
    private final @Nullable Collection<String> categories;

    /** @param law the rules that decide; none where they are not known, so that no name is held against them */
    DrawStages(@Nullable Law law) {
        this.programs = law == null ? null : law.programs();
        this.categories = law == null
                ? null
                : law.categories().stream().map(CategoryDefinition::category).toList();
    }

    /** The stages; what is wrong with them is reported, and of such a stage nothing is said here. */
    List<DrawStage> read(Fields fields) {
        if (!fields.has("stages")) {
            var stage = stage(fields);
            return stage == null ? List.of() : List.of(stage);
        }
        OF_A_STAGE.stream()
                .filter(fields::has)
                .forEach(name -> fields.refuse(
                        name,
                        "beside-stages",
                        "A draw with stages has no '%s' of its own.".formatted(name),
                        "Write it within a stage, or leave 'stages' out."));
        var read = new ArrayList<DrawStage>();
        var given =
                fields.objects("stages", MOST_STAGES, "Leave out the last stages, or try them as a draw of their own.");
        for (Fields one : given) {
            var stage = stage(one);
            one.nothingElse();
            if (stage != null) {
                read.add(stage);
            }
        }
        if (fields.isEmptyList("stages")) {
            fields.refuse("stages", "missing", "The list 'stages' has no stage.", "Give one stage at least.");
        }
        return read;
    }

    private @Nullable DrawStage stage(Fields fields) {
        var type = fields.choice("type", DrawType.class);
        var program = program(fields, type);
        var ofStage = categories(fields, type);
        var invitations = fields.whole("invitations", 1, MOST_INVITATIONS, "Give the number of invitations.");
        var floor = fields.has("floor") ? fields.whole("floor", 0, HIGHEST_FLOOR, "Give a score.") : null;
        return type == null || invitations == null ? null : new DrawStage(type, program, ofStage, invitations, floor);
    }

    private @Nullable String program(Fields fields, @Nullable DrawType type) {
        var asked =
                fields.has("program") ? belongs(fields, "program", DrawType.PROGRAM, type) : type == DrawType.PROGRAM;
        return asked ? known(fields, "program", "program", programs, NEEDS_PROGRAM) : null;
    }

    private List<String> categories(Fields fields, @Nullable DrawType type) {
        if (fields.has("categories")) {
            return several(fields, type);
        }
        var asked = fields.has("category")
                ? belongs(fields, "category", DrawType.CATEGORY, type)
                : type == DrawType.CATEGORY;
        var one = asked ? known(fields, "category", "category", categories, NEEDS_CATEGORY) : null;
        return one == null ? List.of() : List.of(one);
    }

    private List<String> several(Fields fields, @Nullable DrawType type) {
        if (!belongs(fields, "categories", DrawType.CATEGORY, type)) {
            return List.of();
        }
        if (fields.has("category")) {
            fields.refuse(
                    "category",
                    "given-twice",
                    "Both 'category' and 'categories' are given.",
                    "Leave 'category' out and name it in the list.");
        }
        var read = fields.texts(
                "categories",
                MOST_CATEGORIES,
                "Give ids of categories.",
                (list, place, text) -> refuseUnknown(list, place, "category", text, categories));
        if (fields.isEmptyList("categories")) {
            fields.refuse("categories", "missing", "The list 'categories' is empty.", NEEDS_CATEGORY);
        }
        return read;
    }

    /** Whether a field is one of the draw's type; a type that cannot be read leaves that open. */
    private static boolean belongs(Fields fields, String name, DrawType owner, @Nullable DrawType type) {
        if (type == null || type == owner) {
            return true;
        }
        fields.refuse(
                name,
                "not-for-this-type",
                "A draw of type %s has no %s.".formatted(type, name),
                "Leave '%s' out, or make the type %s.".formatted(name, owner));
        return false;
    }

    /** A text that must be there and be one of the names. */
    static @Nullable String known(
            Fields fields, String name, String what, @Nullable Collection<String> names, String hint) {
        var given = fields.text(name, hint);
        return given == null || refuseUnknown(fields, name, what, given, names) ? null : given;
    }

    private static boolean refuseUnknown(
            Fields fields, String name, String what, String given, @Nullable Collection<String> names) {
        if (names == null || names.contains(given)) {
            return false;
        }
        fields.refuse(
                name,
                "unknown-" + what,
                "There is no %s \"%s\".".formatted(what, Fields.shortened(given)),
                Nearest.hint(given, names));
        return true;
    }
}
