package ca.drawline.rulebook;

/**
 * Something wrong in the rule book.
 *
 * @param severity whether it keeps the rule book from being published
 * @param file path below the rules directory
 * @param line line from 1; 0 where the whole file is meant
 * @param column column from 1; 0 where it is not known
 * @param code stable code of the kind of problem
 * @param message what is wrong, in a sentence
 * @param hint the way out
 * @param rule id or name of the rule, empty outside a rule
 */
public record Problem(
        Severity severity, String file, int line, int column, String code, String message, String hint, String rule) {

    /** How much a problem weighs. */
    public enum Severity {
        /** The rule book is not published. */
        ERROR,
        /** It is published, and whoever reviews it should look. */
        WARNING
    }

    /** Something that keeps the rule book from being published. */
    public Problem(String file, int line, int column, String code, String message, String hint, String rule) {
        this(Severity.ERROR, file, line, column, code, message, hint, rule);
    }
}
