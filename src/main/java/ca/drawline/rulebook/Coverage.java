package ca.drawline.rulebook;

import java.time.LocalDate;

/**
 * The dates that the rule book states the law for.
 *
 * @param from first date for which scores can be asked
 * @param eligibilityFrom first date for which programs and categories can be asked, and draws with them
 */
public record Coverage(LocalDate from, LocalDate eligibilityFrom) {}
