package ca.drawline.rulebook.check;

import ca.drawline.rulebook.gate.GateRefusal;
import ca.drawline.rulebook.gate.LookAlikes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A text with each refused character replaced by the one that it most likely stands for, so that the rest can be read.
 * It is read to find further faults, and never compiled.
 */
final class Repaired {

    private static final Map<Integer, String> PLAIN = Map.ofEntries(
            Map.entry((int) '“', "\""),
            Map.entry((int) '”', "\""),
            Map.entry((int) '„', "\""),
            Map.entry((int) '«', "\""),
            Map.entry((int) '»', "\""),
            Map.entry((int) '‘', "\""),
            Map.entry((int) '’', "\""),
            Map.entry((int) '\'', "\""),
            Map.entry((int) '`', "\""),
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '−', "-"),
            Map.entry((int) '\u00a0', " "),
            Map.entry((int) '\u202f', " "),
            Map.entry((int) '\u2009', " "),
            Map.entry((int) '≥', ">="),
            Map.entry((int) '≤', "<="),
            Map.entry((int) '≠', "!="),
            Map.entry((int) '×', "*"),
            Map.entry((int) '\\', " "));

    private Repaired() {}

    static String of(String text, List<GateRefusal> refused) {
        if (refused.isEmpty()) {
            return text;
        }
        var lineStarts = new ArrayList<Integer>();
        lineStarts.add(0);
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            lineStarts.add(at + 1);
        }
        var places = new TreeSet<Integer>();
        for (GateRefusal one : refused) {
            if (List.of("letter", "character", "quote", "back-slash").contains(one.code()) && one.column() > 0) {
                places.add(lineStarts.get(one.line() - 1) + one.column() - 1);
            }
        }
        var repaired = new StringBuilder(text);
        for (int place : places.descendingSet()) {
            repaired.replace(place, place + 1, plain(text.charAt(place)));
        }
        return repaired.toString();
    }

    private static String plain(char c) {
        var known = PLAIN.get((int) c);
        if (known != null) {
            return known;
        }
        var letter = LookAlikes.latin(c);
        if (letter != '\0') {
            return String.valueOf(letter);
        }
        return Character.isLetterOrDigit(c) ? "_" : "";
    }
}
