package ca.drawline.rulebook.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A word or sign of a rule file.
 *
 * @param kind what it is
 * @param text as it is written
 * @param start where it begins in the file
 * @param first whether nothing but blanks and comments stands before it on its line
 */
record Token(Kind kind, String text, int start, boolean first) {

    /** What a token is. */
    enum Kind {
        WORD,
        NUMBER,
        TEXT,
        SIGN
    }

    private static final Pattern TOKEN = Pattern.compile(
            "(?<comment>//[^\\n]*|/\\*.*?(?:\\*/|\\z))"
                    + "|(?<text>\"[^\"\\n]*(?:\"|(?=\\n)|\\z))"
                    + "|(?<word>[\\p{L}_$][\\p{L}\\p{N}_$]*)"
                    + "|(?<number>\\d+(?:\\.\\d+)?\\w*)"
                    + "|(?<sign>===|!==|==|!=|<=|>=|=>|=<|<>|=!|&&|\\|\\||:=|[^\\s])",
            Pattern.DOTALL);

    private static final Set<String> COMPARING = Set.of("==", "!=", "<", "<=", ">", ">=");

    /** Words that compare or join within a pattern, so that they are no name of anything. */
    private static final Set<String> OPERATORS =
            Set.of("in", "not", "matches", "contains", "memberof", "excludes", "str", "soundslike", "new");

    /** A comment of a rule file. */
    record Comment(String text, int start) {}

    /** The tokens of a file, and its comments. */
    record Cut(List<Token> tokens, List<Comment> comments) {}

    static Cut cut(String text) {
        var tokens = new ArrayList<Token>();
        var comments = new ArrayList<Comment>();
        var found = TOKEN.matcher(text);
        var line = 0;
        var first = true;
        while (found.find()) {
            var lineBreak = text.lastIndexOf('\n', found.start());
            if (lineBreak >= line) {
                first = true;
                line = lineBreak + 1;
            }
            if (found.group("comment") != null) {
                comments.add(new Comment(found.group(), found.start()));
                continue;
            }
            var kind = found.group("text") != null
                    ? Kind.TEXT
                    : found.group("word") != null ? Kind.WORD : found.group("number") != null ? Kind.NUMBER : Kind.SIGN;
            tokens.add(new Token(kind, found.group(), found.start(), first));
            first = false;
        }
        return new Cut(tokens, comments);
    }

    int end() {
        return start + text.length();
    }

    boolean is(String other) {
        return text.equals(other);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean isText() {
        return kind == Kind.TEXT;
    }

    boolean compares() {
        return COMPARING.contains(text);
    }

    /** Whether it names a value, a field or a variable. */
    boolean isOperand() {
        return kind != Kind.SIGN && !OPERATORS.contains(text.toLowerCase(Locale.ROOT));
    }

    boolean isOperator() {
        return isWord() && OPERATORS.contains(text.toLowerCase(Locale.ROOT));
    }

    boolean isTypeName() {
        return isWord() && Character.isUpperCase(text.charAt(0));
    }
}
