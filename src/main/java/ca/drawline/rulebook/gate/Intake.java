package ca.drawline.rulebook.gate;

import ca.drawline.rulebook.gate.GateRefusal.Layer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;

/**
 * The first layer: characters, before any parser sees them. Parsers and people must read the same text, and what is
 * nested too deep overflows a parser before it could be judged.
 */
final class Intake {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char LAST_ASCII = 0x7e;
    private static final Map<Character, String> SIGNS =
            Map.of('≥', ">=", '≤', "<=", '≠', "!=", '×', "*", '÷', "/", '＝', "==", '…', "each value");
    private static final Map<Character, String> NAMES = Map.of(
            '\u200b', "a space without width",
            '\u200c', "a joiner without width",
            '\u200d', "a joiner without width",
            '\ufeff', "a mark of an editor",
            '\u00ad', "a hidden hyphen",
            '\r', "a line end of old computers",
            '\0', "an empty character");

    private final String text;
    private final Refusals refusals;
    private int line = 1;
    private int column;
    private int depth;
    private final ArrayDeque<int[]> opened = new ArrayDeque<>();
    private int stateLine;
    private int stateColumn;
    private State state = State.CODE;

    private enum State {
        CODE,
        TEXT,
        LINE_COMMENT,
        BLOCK_COMMENT
    }

    private Intake(String text) {
        this.text = text;
        this.refusals = new Refusals(Layer.TEXT, text);
    }

    /** What is wrong with a file's characters. */
    static List<GateRefusal> check(byte[] bytes) {
        if (bytes.length > 4 * GateLimits.FILE) {
            return check("x".repeat(GateLimits.FILE + 1));
        }
        try {
            return check(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return List.of(new GateRefusal(
                    Layer.TEXT,
                    1,
                    0,
                    "not-utf8",
                    "The file is not text in UTF-8.",
                    "Save it again with the encoding UTF-8.",
                    ""));
        }
    }

    /** What is wrong with a file's characters. */
    static List<GateRefusal> check(String file) {
        var intake = new Intake(withoutMark(file));
        intake.scan();
        return intake.refusals.all();
    }

    /** What cannot be seen in a file of any kind. */
    static List<GateRefusal> visible(String file) {
        var intake = new Intake(withoutMark(file));
        for (int at = 0; at < intake.text.length(); at++) {
            intake.column++;
            if (intake.text.charAt(at) == '\n') {
                intake.line++;
                intake.column = 0;
            } else {
                intake.readable(intake.text.charAt(at), intake.next(at));
            }
        }
        return intake.refusals.all();
    }

    /** The text without the mark that some editors begin a file with. */
    static String withoutMark(String file) {
        return !file.isEmpty() && file.charAt(0) == BYTE_ORDER_MARK ? file.substring(1) : file;
    }

    private void scan() {
        if (text.length() > GateLimits.FILE) {
            refuse(
                    "too-large",
                    "The file is larger than " + GateLimits.FILE / 1024 + " KB.",
                    "Split it; concerns are cut small.");
            return;
        }
        for (int at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            column++;
            if (c == '\n') {
                endLine();
            } else if (visible(c, next(at)) && state(c, at)) {
                // The second character of what opens or closes a comment.
                at++;
                column++;
            }
        }
        if (state == State.TEXT || state == State.BLOCK_COMMENT) {
            refusals.add(
                    stateLine,
                    stateColumn,
                    "not-closed",
                    state == State.TEXT
                            ? "The text that begins here is not closed."
                            : "The comment that begins here is not closed, and takes the rest of the file with it.",
                    state == State.TEXT ? "End the text with \"." : "End the comment with */ or write // before it.");
        } else if (depth > 0) {
            var first = opened.isEmpty() ? new int[] {line, column} : opened.getFirst();
            refusals.add(
                    first[0],
                    first[1],
                    "not-closed",
                    "The bracket that opens here is not closed.",
                    "Close each bracket that is opened.");
        }
    }

    private void endLine() {
        if (state == State.TEXT) {
            refusals.add(
                    stateLine,
                    stateColumn,
                    "text-end",
                    "The text that begins here runs over the end of its line.",
                    "End the text with \" on the line it begins on.");
        }
        if (state != State.BLOCK_COMMENT) {
            state = State.CODE;
        }
        line++;
        column = 0;
    }

    private boolean visible(char c, char next) {
        var readable = readable(c, next);
        if (readable && c == '\\') {
            refuse("back-slash", "A back-slash stands for another character.", "Write the character itself.");
        }
        return readable;
    }

    private boolean readable(char c, char next) {
        if (c == '\t' || (c == '\r' && next == '\n')) {
            return false;
        }
        if (column == GateLimits.LINE + 1) {
            refuse(
                    "line-length",
                    "The line is longer than " + GateLimits.LINE + " characters.",
                    "Break it, so that a reader sees all of it.");
        }
        var hidden = switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
        if (hidden) {
            refuseHidden(c);
            return false;
        }
        return true;
    }

    /** Follows texts, comments and brackets; true when the next character belongs to this one. */
    private boolean state(char c, int at) {
        return switch (state) {
            case LINE_COMMENT -> false;
            case BLOCK_COMMENT -> {
                var ends = c == '*' && next(at) == '/';
                state = ends ? State.CODE : state;
                yield ends;
            }
            case TEXT -> {
                state = c == '"' ? State.CODE : state;
                yield false;
            }
            case CODE -> code(c, at);
        };
    }

    private boolean code(char c, int at) {
        switch (c) {
            case '"' -> {
                state(State.TEXT);
                if (text.startsWith("\"\"\"", at)) {
                    refuse("text-block", "Three quotes begin a text of many lines.", "Write each text on its line.");
                }
            }
            case '\'', '`' ->
                refuse("quote", "The sign " + c + " stands outside a text.", "Write texts between two signs \".");
            case '(', '[', '{' -> open();
            case ')', ']', '}' -> close(c);
            case '/' -> {
                return comment(next(at));
            }
            default -> {
                if (c > LAST_ASCII) {
                    refuseLetter(c);
                }
            }
        }
        return false;
    }

    private boolean comment(char next) {
        if (next == '/') {
            state(State.LINE_COMMENT);
        } else if (next == '*') {
            state(State.BLOCK_COMMENT);
        }
        return state != State.CODE;
    }

    private void state(State entered) {
        state = entered;
        stateLine = line;
        stateColumn = column;
    }

    private void refuseHidden(char c) {
        if (Character.isSurrogate(c)) {
            refuse(
                    "character",
                    "A picture or a letter of a rare script stands here.",
                    "Remove it: texts and comments take the letters of English and French.");
        } else {
            refuse(
                    "character",
                    "The character U+%04X%s cannot be seen, and could hide what a rule does."
                            .formatted((int) c, NAMES.containsKey(c) ? " (" + NAMES.get(c) + ")" : ""),
                    "Remove it: typing the word again does.");
        }
    }

    /** What a word processor makes of plain signs, and letters that only look like plain ones. */
    private void refuseLetter(char c) {
        var latin = LookAlikes.latin(c);
        if ("“”„‟«»‘’‚".indexOf(c) >= 0) {
            refuse(
                    "letter",
                    "The curved quotation mark %c stands outside a text.".formatted(c),
                    "Write the straight one: \". A word processor curves them.");
        } else if ("–—−‐‑‒".indexOf(c) >= 0) {
            refuse(
                    "letter",
                    "The dash %c (U+%04X) is not a minus.".formatted(c, (int) c),
                    "Write - instead. A word processor lengthens them.");
        } else if (Character.isSpaceChar(c)) {
            refuse(
                    "letter",
                    "The space here is not a plain one (U+%04X).".formatted((int) c),
                    "Write a plain space instead.");
        } else if (latin != '\0') {
            refuse(
                    "letter",
                    "The letter %c (U+%04X) only looks like the plain letter %c.".formatted(c, (int) c, latin),
                    "Write %c instead: typing the word again does.".formatted(latin));
        } else if (SIGNS.containsKey(c)) {
            refuse(
                    "letter",
                    "The sign %c (U+%04X) is not one that rules use.".formatted(c, (int) c),
                    "Write %s instead.".formatted(SIGNS.get(c)));
        } else {
            refuse(
                    "letter",
                    "The character %c (U+%04X) stands outside a text or comment.".formatted(c, (int) c),
                    "Use plain letters, digits and signs; texts and comments may hold any letter.");
        }
    }

    private void open() {
        opened.addLast(new int[] {line, column});
        if (++depth == GateLimits.DEPTH + 1) {
            refuse(
                    "nesting",
                    "More than " + GateLimits.DEPTH + " brackets are open at once.",
                    "Split the condition: conditions side by side must all hold.");
        }
    }

    private void close(char c) {
        opened.pollLast();
        if (--depth < 0) {
            depth = 0;
            refuse("not-opened", "The bracket " + c + " closes nothing.", "Remove it, or open it before.");
        }
    }

    private char next(int at) {
        return at + 1 < text.length() ? text.charAt(at + 1) : '\0';
    }

    private void refuse(String code, String message, String hint) {
        refusals.add(line, column, code, message, hint);
    }
}
