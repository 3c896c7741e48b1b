package ca.drawline.pool;

import java.util.regex.Pattern;

/**
 * Text in a cell of a table that goes out. Ids come from outside; one that a spreadsheet would take for a formula is written
 * with an apostrophe before it, and read without.
 */
public final class TableText {

    private static final Pattern LIKE_A_FORMULA = Pattern.compile("'*[=+\\-@\t\r\n|].*", Pattern.DOTALL);

    private TableText() {}

    /** Text as it is written. */
    public static String written(String text) {
        return LIKE_A_FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** Text as it was meant. */
    public static String meant(String text) {
        return text.startsWith("'") && LIKE_A_FORMULA.matcher(text).matches() ? text.substring(1) : text;
    }
}
