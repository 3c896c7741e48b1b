package ca.drawline.rulebook;

import ca.drawline.candidate.Occupation;
import ca.drawline.vocabulary.Wording;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A category as its file defines it.
 *
 * @param category the category's id
 * @param label its name
 * @param purpose the goal that it serves
 * @param source where it was announced
 * @param since the day from which this version of it is in force
 * @param occupations the occupations that it lists, in the order of the file
 * @param requirement the sentences of its requirements
 * @param experience what it asks of work in one occupation; none where it asks for none, or in a way of its own
 * @param file path of the file below the rules directory
 */
public record CategoryDefinition(
        String category,
        Wording label,
        Wording purpose,
        String source,
        LocalDate since,
        List<Occupation> occupations,
        List<Wording> requirement,
        @Nullable ExperienceAsked experience,
        String file) {

    public CategoryDefinition {
        occupations = List.copyOf(occupations);
        requirement = List.copyOf(requirement);
    }
}
