package ca.drawline.draw;

import ca.drawline.vocabulary.Draw;
import ca.drawline.vocabulary.DrawType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stage of a draw: whom it ranks and how many of them it invites. A later stage ranks those whom no earlier one
 * invited.
 *
 * @param type whom it ranks
 * @param program the program, for a program draw
 * @param categories the categories, for a category draw: members of any of them are ranked
 * @param invitations how many to invite, 1 to 1,000,000
 * @param floor lowest score that is invited, 0 to 1,200, in points; none where the invitations alone decide
 */
public record DrawStage(
        DrawType type,
        @Nullable String program,
        List<String> categories,
        int invitations,
        @Nullable Integer floor) {

    public DrawStage {
        categories = List.copyOf(categories);
    }

    /** A stage that ranks everyone who is eligible for a program. */
    public static DrawStage general(int invitations) {
        return new DrawStage(DrawType.GENERAL, null, List.of(), invitations, null);
    }

    /** A stage that ranks those who are eligible for one program. */
    public static DrawStage program(String program, int invitations) {
        return new DrawStage(DrawType.PROGRAM, program, List.of(), invitations, null);
    }

    /** A stage that ranks the members of one category. */
    public static DrawStage category(String category, int invitations) {
        return new DrawStage(DrawType.CATEGORY, null, List.of(category), invitations, null);
    }

    /** The stage as rules see it: one fact, or one for each category. */
    public List<Draw> facts() {
        return facts(invitations);
    }

    /** The same with another number of invitations. */
    List<Draw> facts(int places) {
        var ofProgram = program == null ? "" : program;
        return categories.isEmpty()
                ? List.of(new Draw(type, ofProgram, "", places))
                : categories.stream()
                        .map(category -> new Draw(type, ofProgram, category, places))
                        .toList();
    }
}
