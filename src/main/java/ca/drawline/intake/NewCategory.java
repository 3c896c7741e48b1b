package ca.drawline.intake;

import ca.drawline.rulebook.ExperienceAsked;
import ca.drawline.vocabulary.Wording;
import java.time.LocalDate;
import java.util.List;

/**
 * A category to be written, as four questions give it.
 *
 * @param category its id
 * @param label what it is called
 * @param purpose the goal that it serves; in French empty where it is not given
 * @param source where it was announced
 * @param since the day from which it is in force
 * @param occupations codes of the occupations that it lists
 * @param experience how much work in one of them it asks for
 */
public record NewCategory(
        String category,
        Wording label,
        Wording purpose,
        String source,
        LocalDate since,
        List<String> occupations,
        ExperienceAsked experience) {

    public NewCategory {
        occupations = List.copyOf(occupations);
    }
}
