package ca.drawline.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small change to the text of one rule.
 *
 * @param kind what sort of thing is changed
 * @param from where the text that is replaced begins
 * @param to where it ends
 * @param with what stands there afterwards
 * @param change what is changed, in a sentence
 */
record RuleEdit(Mutant.Kind kind, int from, int to, String with, String change) {

    private static final Pattern COMMENT_OR_TEXT =
            Pattern.compile("\"[^\"\\n]*\"|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE =
            Pattern.compile("\\brule\\b(.*?)\\bwhen\\b(.*?)\\bthen\\b(.*?)\\bend\\b", Pattern.DOTALL);
    private static final Pattern COMPARED = Pattern.compile("(?:[=!<>]=|[<>])\\s*(-?\\d+)(?![\\w.])");
    private static final Pattern COMPARING = Pattern.compile("(?<![\\w.$])(\\d+)\\s*(?:[=!<>]=|[<>])");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.$])\\d+(?![\\w.])");
    private static final Pattern LIST = Pattern.compile("\\bin\\s*\\(([^()]*)\\)");
    private static final Pattern ENTRY = Pattern.compile("[^,\\s]+");

    /**
     * A rule as it stands in the text of its file.
     *
     * @param start where it begins
     * @param end where it ends
     * @param nameEnd where its name ends, before the quotation mark
     * @param edits all its changes
     */
    record Place(int start, int end, int nameEnd, List<RuleEdit> edits) {

        /** The rule with a change, under a name that no other rule of the book has. */
        String edited(String text, RuleEdit edit, int number) {
            return text.substring(start, nameEnd)
                    + " changed " + number
                    + text.substring(nameEnd, edit.from())
                    + edit.with()
                    + text.substring(edit.to(), end);
        }
    }

    /** The rules of a file, in their order. */
    static List<Place> places(String text) {
        var blank = blank(text);
        var places = new ArrayList<Place>();
        var rules = RULE.matcher(blank);
        while (rules.find()) {
            var edits = new ArrayList<RuleEdit>();
            numbers(text, blank, rules.start(2), rules.end(2), Mutant.Kind.THRESHOLD, COMPARED, edits);
            numbers(text, blank, rules.start(2), rules.end(2), Mutant.Kind.THRESHOLD, COMPARING, edits);
            lists(text, blank, rules.start(2), rules.end(2), edits);
            numbers(text, blank, rules.start(3), rules.end(3), Mutant.Kind.FINDING, NUMBER, edits);
            var nameEnd = blank.indexOf('"', blank.indexOf('"', rules.start(1)) + 1);
            places.add(new Place(rules.start(), rules.end(), nameEnd, edits));
        }
        return places;
    }

    /** The text, at the same places, without comments and without what stands in quotes. */
    private static String blank(String text) {
        return COMMENT_OR_TEXT.matcher(text).replaceAll(found -> {
            var quoted = found.group().startsWith("\"");
            var inside = found.group().replaceAll("[^\\n]", quoted ? "_" : " ");
            return Matcher.quoteReplacement(quoted ? "\"" + inside.substring(2) + "\"" : inside);
        });
    }

    private static void numbers(
            String text, String blank, int from, int to, Mutant.Kind kind, Pattern pattern, List<RuleEdit> edits) {
        var numbers = pattern.matcher(blank).region(from, to).useTransparentBounds(true);
        while (numbers.find()) {
            var group = numbers.groupCount();
            var number = Integer.parseInt(numbers.group(group));
            for (int moved : Set.of(number - 1, number + 1)) {
                edits.add(new RuleEdit(
                        kind,
                        numbers.start(group),
                        numbers.end(group),
                        String.valueOf(moved),
                        "%d in place of %d: %s"
                                .formatted(moved, number, around(text, numbers.start(group), numbers.end(group)))));
            }
        }
    }

    /** The line that a place stands in, cut short. */
    static String around(String text, int from, int to) {
        var begin = Math.max(text.lastIndexOf('\n', from) + 1, from - 40);
        var lineEnd = text.indexOf('\n', to);
        var end = Math.min(lineEnd < 0 ? text.length() : lineEnd, to + 20);
        return text.substring(begin, end).strip();
    }

    /** Of a list with one entry nothing can be dropped. */
    private static void lists(String text, String blank, int from, int to, List<RuleEdit> edits) {
        var lists = LIST.matcher(blank).region(from, to).useTransparentBounds(true);
        while (lists.find()) {
            var entries = ENTRY.matcher(blank)
                    .region(lists.start(1), lists.end(1))
                    .results()
                    .toList();
            for (int i = 0; i < entries.size() && entries.size() > 1; i++) {
                var entry = entries.get(i);
                var last = i == entries.size() - 1;
                var begin = last ? blank.lastIndexOf(',', entry.start()) : entry.start();
                var end = last ? entry.end() : blank.indexOf(',', entry.end()) + 1;
                var dropped = text.substring(entry.start(), entry.end());
                edits.add(new RuleEdit(
                        Mutant.Kind.LISTED,
                        begin,
                        end,
                        // What stood between stays: a comment there must not swallow what follows.
                        last ? text.substring(begin + 1, entry.start()) : "",
                        "without %s in a list of %d".formatted(dropped, entries.size())));
            }
        }
    }
}
