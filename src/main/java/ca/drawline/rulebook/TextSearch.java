package ca.drawline.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a text in the files of a rule book, as it stands there, whatever its capitals. */
public final class TextSearch {

    /** Longest line that is shown whole, in characters. */
    private static final int LONGEST_EXCERPT = 160;

    /** How much of a longer line is shown before the match, in characters. */
    private static final int BEFORE = 40;

    private final Pattern pattern;
    private final int most;
    private final List<Match> matches = new ArrayList<>();
    private int left;

    /**
     * A place at which the text stands.
     *
     * @param path path of the file
     * @param line its line, from 1
     * @param column its column, from 1
     * @param excerpt the line without the blanks around it, or what of a long one stands around the match
     * @param at where the match begins in the excerpt, from 0
     * @param length how many characters of the excerpt match
     */
    public record Match(String path, int line, int column, String excerpt, int at, int length) {}

    /**
     * What was found.
     *
     * @param matches the first places, ordered by file, line and column
     * @param left how many further places there are
     */
    public record Found(List<Match> matches, int left) {

        public Found {
            matches = List.copyOf(matches);
        }
    }

    private TextSearch(String text, int most) {
        this.pattern = Pattern.compile(Pattern.quote(text), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        this.most = most;
    }

    /**
     * Finds a text.
     *
     * @param files the files, in the order in which matches are shown
     * @param text the text, not empty
     * @param most how many matches are shown
     */
    public static Found find(List<RuleFile> files, String text, int most) {
        var search = new TextSearch(text, most);
        files.forEach(search::look);
        return new Found(search.matches, search.left);
    }

    private void look(RuleFile file) {
        var content = file.content();
        var found = pattern.matcher(content);
        var line = 1;
        var begin = 0;
        while (found.find()) {
            for (int end = content.indexOf('\n', begin); end >= 0 && end < found.start(); ) {
                line++;
                begin = end + 1;
                end = content.indexOf('\n', begin);
            }
            if (matches.size() < most) {
                matches.add(match(file, found, line, begin));
            } else {
                left++;
            }
        }
    }

    private static Match match(RuleFile file, Matcher found, int line, int begin) {
        var content = file.content();
        var newline = content.indexOf('\n', begin);
        var end = newline < 0 ? content.length() : newline;
        var whole = content.substring(begin, end).strip();
        var from = Math.min(found.start(), content.indexOf(whole, begin));
        var to = Math.max(from + whole.length(), Math.min(found.end(), end));
        if (to - from > LONGEST_EXCERPT) {
            from = Math.max(from, found.start() - BEFORE);
            to = Math.min(to, from + LONGEST_EXCERPT);
        }
        return new Match(
                file.path(),
                line,
                found.start() - begin + 1,
                content.substring(from, to),
                found.start() - from,
                Math.min(found.end(), to) - found.start());
    }
}
