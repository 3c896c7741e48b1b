package ca.drawline.determination;

import ca.drawline.vocabulary.Wording;
import java.util.List;

/**
 * Whether the candidate is a member of a category.
 *
 * @param category the category's id
 * @param label its name
 * @param member whether all requirements are met
 * @param requirements each requirement, in the order in which the category lists them
 */
public record CategoryResult(String category, Wording label, boolean member, List<Requirement> requirements) {

    public CategoryResult {
        requirements = List.copyOf(requirements);
    }
}
