package ca.drawline.rulebook.gate;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The patterns that {@code matches} takes: without repetition, as with it one can take longer than anyone would wait. */
final class PlainPattern {

    private static final Pattern FORM = Pattern.compile("(?:[0-9A-Za-z .]|\\[[0-9A-Za-z-]{1,20}])+");

    private PlainPattern() {}

    static boolean is(String text) {
        if (text.length() > GateLimits.TEXT || !FORM.matcher(text).matches()) {
            return false;
        }
        try {
            Pattern.compile(text);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
