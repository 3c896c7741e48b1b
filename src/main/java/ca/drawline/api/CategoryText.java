package ca.drawline.api;

import ca.drawline.candidate.Occupation;
import ca.drawline.intake.NewCategory;
import ca.drawline.rulebook.ExperienceAsked;
import java.time.LocalDate;
import java.util.List;

/**
 * A new category as the templates of its files write it.
 *
 * @param category what was asked for
 * @param concern the concern that its file stands in
 * @param occupations its occupations
 * @param other an occupation that it does not list
 */
record CategoryText(NewCategory category, String concern, List<Occupation> occupations, Occupation other) {

    private static final int LONGEST_NAME = 80;
    /** A full-time month is a few days shorter than a long one of the calendar and longer than February. */
    private static final int MARGIN_DAYS = 7;

    private static final int HALF_A_MONTH = 14;

    CategoryText {
        occupations = List.copyOf(occupations);
    }

    public String packageName() {
        return concern.replace('-', '_');
    }

    public ExperienceAsked asked() {
        return category.experience();
    }

    public int months() {
        return asked().months();
    }

    public int years() {
        return asked().withinYears();
    }

    /** Its English name in the letters and signs that the name of a rule may have. */
    public String name() {
        var name = category.label()
                .en()
                .replaceAll("[^\\p{L}\\p{N} _.,:;()'’«»/%+–—-]", " ")
                .replaceAll(" +", " ")
                .strip();
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME).replaceAll(" [^ ]*$", "");
    }

    public boolean isLast(Occupation occupation) {
        return occupation.equals(occupations.get(occupations.size() - 1));
    }

    public Occupation first() {
        return occupations.get(0);
    }

    /** The last day of work in the scenarios: the one before they ask. */
    public LocalDate lastDay() {
        return category.since().minusDays(1);
    }

    /** From this day to the last the work is enough, and within the years. */
    public LocalDate enoughFrom() {
        return later(
                category.since().minusMonths(months()).minusDays(MARGIN_DAYS),
                category.since().minusYears(years()));
    }

    /** From this day to the last it lacks a month. */
    public LocalDate tooLateFrom() {
        return months() == 1
                ? category.since().minusDays(HALF_A_MONTH)
                : category.since().minusMonths(months() - 1L);
    }

    /** As long a time that ended before the years began. */
    public LocalDate oldFrom() {
        return category.since().minusYears(years()).minusMonths(months()).minusDays(MARGIN_DAYS);
    }

    public LocalDate oldTo() {
        return category.since().minusYears(years()).minusDays(1);
    }

    /** Whether the work can be interrupted for two months within the years. */
    public boolean canPause() {
        return months() > 1 && months() + 4 <= years() * 12;
    }

    public LocalDate resumedOn() {
        return category.since().minusMonths((months() + 1L) / 2).minusDays(MARGIN_DAYS);
    }

    public LocalDate pausedOn() {
        return resumedOn().minusMonths(2).minusDays(1);
    }

    public LocalDate begunOn() {
        return resumedOn().minusMonths(2).minusMonths(months() / 2).minusDays(MARGIN_DAYS);
    }

    /** A plausible birthday: of age and far from every limit. */
    public LocalDate born() {
        return category.since().minusYears(32);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
