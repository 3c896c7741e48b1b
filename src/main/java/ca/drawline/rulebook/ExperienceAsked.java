package ca.drawline.rulebook;

import ca.drawline.vocabulary.Experience;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Work in one occupation that a category asks for.
 *
 * @param months completed months of full-time work, at least
 * @param withinYears years before the asked date in which they count
 * @param continuous whether they must be without a gap
 * @param canadian whether they must be in Canada
 */
public record ExperienceAsked(int months, int withinYears, boolean continuous, boolean canadian) {

    private static final Map<String, ExperienceAsked> MEASURES = Map.of(
            "months", new ExperienceAsked(0, 0, false, false),
            "continuousMonths", new ExperienceAsked(0, 0, true, false),
            "canadianMonths", new ExperienceAsked(0, 0, false, true),
            "canadianContinuousMonths", new ExperienceAsked(0, 0, true, true));

    /** The component of {@link Experience} that is measured. */
    public String measure() {
        return MEASURES.entrySet().stream()
                .filter(entry -> entry.getValue().continuous() == continuous
                        && entry.getValue().canadian() == canadian)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** What the requirements of a category ask; none unless exactly one asks for one measure of work. */
    static @Nullable ExperienceAsked of(List<Rule> requirements) {
        var patterns = requirements.stream()
                .flatMap(rule -> rule.patterns().stream())
                .filter(pattern -> pattern.type().type().equals(Experience.class))
                .toList();
        if (patterns.size() != 1) {
            return null;
        }
        var pattern = patterns.get(0);
        var measured = Constraint.of(pattern).stream()
                .filter(constraint -> MEASURES.containsKey(constraint.field())
                        && constraint.operator().equals(">="))
                .toList();
        var years = pattern.column().asked().get(0);
        if (measured.size() != 1 || !(years instanceof Integer withinYears)) {
            return null;
        }
        var asked = MEASURES.get(measured.get(0).field());
        return asked == null
                ? null
                : new ExperienceAsked(
                        Integer.parseInt(measured.get(0).values().get(0)),
                        withinYears,
                        asked.continuous(),
                        asked.canadian());
    }
}
