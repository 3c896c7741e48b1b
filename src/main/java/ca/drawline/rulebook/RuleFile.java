package ca.drawline.rulebook;

/**
 * One file of a rule book.
 *
 * @param path path below the rules directory, with slashes
 * @param content its bytes as UTF-8 text
 * @param digest SHA-256 of its content, in hexadecimal
 */
public record RuleFile(String path, String content, String digest) {}
