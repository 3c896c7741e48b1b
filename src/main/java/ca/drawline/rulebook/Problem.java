package ca.drawline.rulebook;

/**
 * Something wrong in the rule book.
 *
 * @param severity whether it keeps the rule book from being published
 * @param file path below the rules directory
 * @param line line from 1; 0 where the whole file is meant
 * @param column column from 1; 0 where the whole file is meant
 * @param code stable code of the kind of problem; the page {@code /problems/{code}} has an example and its cure
 * @param message what is wrong, in a sentence
 * @param hint the way out
 * @param rule id or name of the rule, empty outside a rule
 * @param source the line of the file, shortened about the column where it is long; empty where the whole file is meant
 * @param caret as many blanks as it takes to stand below the column, and the sign ^; empty where the source is
 */
public record Problem(
        Severity severity,
        String file,
        int line,
        int column,
        String code,
        String message,
        String hint,
        String rule,
        String source,
        String caret) {

    private static final int WIDTH = 160;
    private static final int BEFORE = 100;

    /** How much a problem weighs. */
    public enum Severity {
        /** The rule book is not published. */
        ERROR,
        /** It is published, and whoever reviews it should look. */
        WARNING
    }

    /** A problem whose line is not shown. */
    public Problem(
            Severity severity,
            String file,
            int line,
            int column,
            String code,
            String message,
            String hint,
            String rule) {
        this(severity, file, line, column, code, message, hint, rule, "", "");
    }

    /** Something that keeps the rule book from being published. */
    public Problem(String file, int line, int column, String code, String message, String hint, String rule) {
        this(Severity.ERROR, file, line, column, code, message, hint, rule);
    }

    /** The same problem in a rule that is called otherwise. */
    public Problem in(String name) {
        return new Problem(severity, file, line, column, code, message, hint, name, source, caret);
    }

    /** The same problem with its line of the file; where the column is not known, that of the first sign of the line. */
    public Problem within(String text) {
        var found = line < 1 ? "" : text.lines().skip(line - 1L).findFirst().orElse("");
        if (line < 1 || found.isBlank()) {
            return this;
        }
        var shown = found.replaceAll("[\\p{Cntrl}&&[^\\t]]", "\uFFFD");
        var first = 0;
        while (first < shown.length() - 1 && Character.isWhitespace(shown.charAt(first))) {
            first++;
        }
        var at = column < 1 ? first : Math.min(column - 1, shown.length());
        var from = shown.length() > WIDTH ? Math.max(0, at - BEFORE) : 0;
        var to = Math.min(shown.length(), from + WIDTH);
        var part = (from > 0 ? "…" : "") + shown.substring(from, to) + (to < shown.length() ? "…" : "");
        var blanks = (from > 0 ? " " : "") + shown.substring(from, at).replaceAll("[^\\t]", " ");
        return new Problem(severity, file, line, at + 1, code, message, hint, rule, part, blanks + "^");
    }
}
