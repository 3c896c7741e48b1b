package ca.drawline.rulebook;

import java.time.Instant;

/**
 * A version of the rule book that has been in service.
 *
 * @param version its number in this installation, from 1
 * @param digest SHA-256 of its content, in hexadecimal
 * @param publishedAt UTC instant from which it served first
 * @param publishedBy who published it; {@code directory} for an edit of the rules directory
 * @param note why, in the publisher's words; may be empty
 */
public record RuleVersion(int version, String digest, Instant publishedAt, String publishedBy, String note) {}
