package ca.drawline.rulebook.gate;

import ca.drawline.rulebook.gate.GateRefusal.Layer;
import java.util.ArrayList;
import java.util.List;

/** Collects what one layer refuses in a file, each with its place in the text. */
final class Refusals {

    /** More would help nobody, and a hostile file could make a great many. */
    private static final int MOST = 200;

    private final Layer layer;
    private final String text;
    private final List<GateRefusal> found = new ArrayList<>();
    private String rule = "";

    Refusals(Layer layer, String text) {
        this.layer = layer;
        this.text = text;
    }

    void inRule(String name) {
        this.rule = name.length() > GateLimits.TEXT ? "" : name;
    }

    void add(int line, int column, String code, String message, String hint) {
        var refusal = new GateRefusal(layer, Math.max(line, 1), Math.max(column, 0), code, message, hint, rule);
        if (found.size() < MOST && !found.contains(refusal)) {
            found.add(refusal);
        }
    }

    /** Refuses a word where it next stands, looking from a place in the text on. */
    void addAt(int from, String word, String code, String message, String hint) {
        var start = Math.min(Math.max(from, 0), text.length());
        var at = find(start, word);
        var offset = at < 0 ? start : at;
        var lineStart = offset == 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
        var line = (int) text.substring(0, lineStart)
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        add(line, at < 0 ? 0 : offset - lineStart + 1, code, message, hint);
    }

    private int find(int from, String word) {
        if (word.isEmpty()) {
            return from;
        }
        for (int at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
            var before = at == 0 ? ' ' : text.charAt(at - 1);
            var end = at + word.length();
            var after = end == text.length() ? ' ' : text.charAt(end);
            if (!(partOfName(before) && partOfName(word.charAt(0)))
                    && !(partOfName(after) && partOfName(word.charAt(word.length() - 1)))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean partOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }

    /** What a part of a file says, short enough for a sentence. */
    static String quoted(Object code) {
        var words = String.valueOf(code).replaceAll("\\s+", " ").strip();
        return "`" + (words.length() > 60 ? words.substring(0, 60) + "…" : words) + "`";
    }

    List<GateRefusal> all() {
        return List.copyOf(found);
    }
}
