package ca.drawline.rulebook;

import ca.drawline.determination.RulesVersion;
import java.time.Instant;

/**
 * A version of the rule book in service.
 *
 * @param version its number and digest
 * @param book the compiled rule book
 * @param publishedAt UTC instant from which it serves
 * @param publishedBy who published it; {@code directory} for an edit of the rules directory
 */
public record Published(RulesVersion version, RuleBook book, Instant publishedAt, String publishedBy) {}
