package ca.drawline.rulebook;

import ca.drawline.candidate.Occupation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Holds the occupations that a rule file names against the classification: every code must be there, and a comment right
 * after a code must be its title. A code alone tells a reader nothing, and a wrong one next to a right title deceives.
 */
final class OccupationCodes {

    private static final int MOST_NAMED = 3;

    private static final Pattern TEXT_OR_COMMENT =
            Pattern.compile("\"[^\"\\n]*\"|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    /** What stands in a rule's heading is about it, whatever it looks like. */
    private static final Pattern HEADING = Pattern.compile("(?:\\brule\\s+|@\\w+\\s*\\(\\s*)\"[^\"\\n]*\"");

    private static final String VALUE = "\"[^\"\\n]*\"|(?<![\\w$])\\d+";
    /** A text that looks like a code is one, and so is whatever an occupation is compared with. */
    private static final Pattern CODE = Pattern.compile("\"\\d{5}\"");

    private static final Pattern COMPARED = Pattern.compile("\\bnoc\\s*(?:[=!]=\\s*(" + VALUE
            + ")|(?:not\\s+)?in\\s*\\(([^)]*)\\))|(" + VALUE + ")\\s*[=!]=\\s*noc\\b");
    private static final Pattern LISTED = Pattern.compile(VALUE);
    private static final Pattern GROUP = Pattern.compile("\\d{2,5}");
    /** A comment on the line of a code with nothing but punctuation between them. */
    private static final Pattern TITLE = Pattern.compile("[ \\t,)]*(?://([^\\n]*)|/\\*(.*?)\\*/)", Pattern.DOTALL);

    private final Collection<Occupation> occupations;
    private final ProblemList problems;

    OccupationCodes(Collection<Occupation> occupations, ProblemList problems) {
        this.occupations = List.copyOf(occupations);
        this.problems = problems;
    }

    /**
     * A code as it stands in a file.
     *
     * @param text the code, without quotation marks
     * @param quoted whether it has quotation marks; a number has lost its leading zeros
     * @param title the comment right after it, empty without one
     * @param at where it begins
     */
    private record Named(String text, boolean quoted, String title, int at) {

        /** The empty text says that there is no occupation. */
        boolean none() {
            return quoted && text.isEmpty();
        }
    }

    /** A key of digits in a grid is an occupation or a group of them, or nobody is in it. */
    void checkKeys(RuleFile file, List<String> keys) {
        for (String key : keys) {
            if (GROUP.matcher(key).matches()
                    && occupations.stream().noneMatch(known -> known.noc().startsWith(key))) {
                problems.add(
                        file.path(),
                        line(file, key),
                        "unknown-occupation",
                        "There is no occupation and no group of occupations `" + key + "`.",
                        Nearest.hint(key, groups(key.length())));
            }
        }
    }

    private Set<String> groups(int digits) {
        return occupations.stream()
                .map(known -> known.noc().substring(0, digits))
                .collect(Collectors.toSet());
    }

    private static int line(RuleFile file, String key) {
        var lines = file.content().lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).contains(key)) {
                return line + 1;
            }
        }
        return 1;
    }

    void check(RuleFile file, List<Rule> rules) {
        if (occupations.isEmpty()) {
            return;
        }
        for (Named named : named(file.content())) {
            var known = occupations.stream()
                    .filter(occupation -> named.quoted() && occupation.noc().equals(named.text()))
                    .toList();
            if (known.isEmpty()) {
                add(file, rules, named, "unknown-occupation", unknown(named), hint(nearest(named)));
            } else if (!named.title().isEmpty()
                    && known.stream().noneMatch(occupation -> same(occupation.title(), named.title()))) {
                otherTitle(file, rules, named, known.get(0));
            }
        }
    }

    private static List<Named> named(String content) {
        var code = blank(blank(content, TEXT_OR_COMMENT, found -> !found.startsWith("\"")), HEADING, found -> true);
        var places = new TreeMap<Integer, String>();
        CODE.matcher(code).results().forEach(found -> places.put(found.start(), found.group()));
        COMPARED.matcher(code).results().forEach(compared -> {
            for (int group = 1; group <= compared.groupCount(); group++) {
                if (compared.group(group) != null) {
                    var from = compared.start(group);
                    LISTED.matcher(compared.group(group))
                            .results()
                            .forEach(found -> places.put(from + found.start(), found.group()));
                }
            }
        });
        var named = new ArrayList<Named>();
        places.forEach((at, text) -> {
            var quoted = text.startsWith("\"");
            var alone = places.subMap(content.lastIndexOf('\n', at), endOfLine(content, at))
                            .size()
                    == 1;
            named.add(new Named(
                    quoted ? text.substring(1, text.length() - 1) : text,
                    quoted,
                    title(content, at + text.length(), alone),
                    at));
        });
        return named.stream().filter(one -> !one.none()).toList();
    }

    /** The content with what is found there replaced by as many blanks, so that every other place stays. */
    private static String blank(String content, Pattern pattern, Predicate<String> what) {
        return pattern.matcher(content)
                .replaceAll(found -> what.test(found.group())
                        ? found.group().replaceAll("[^\\n]", " ")
                        : Matcher.quoteReplacement(found.group()));
    }

    /**
     * The title given to a code. A comment at the end of a line of several codes is about them all, and one with a text
     * in it is about that; neither is a title.
     */
    private static String title(String content, int from, boolean alone) {
        var comment = TITLE.matcher(content).region(from, content.length());
        if (!comment.lookingAt()) {
            return "";
        }
        var inside = comment.group(2);
        var title = inside != null ? inside : alone ? comment.group(1) : "";
        return title.contains("\"") ? "" : title.strip();
    }

    private static int endOfLine(String content, int from) {
        var end = content.indexOf('\n', from);
        return end < 0 ? content.length() : end;
    }

    private static String unknown(Named named) {
        return named.quoted()
                ? "There is no occupation `" + named.text() + "`."
                : "An occupation's code is a text of five digits, not the number `" + named.text() + "`.";
    }

    /** The occupations that a code which does not exist may stand for: the one with the title given goes first. */
    private List<Occupation> nearest(Named named) {
        var nearest = new LinkedHashSet<Occupation>();
        if (!named.title().isEmpty()) {
            nearest.addAll(titled(named.title()));
        }
        var distance = LevenshteinDistance.getDefaultInstance();
        var wanted = named.text();
        var edits = occupations.stream()
                .mapToInt(occupation -> distance.apply(wanted, occupation.noc()))
                .min()
                .orElse(0);
        occupations.stream()
                .filter(occupation -> distance.apply(wanted, occupation.noc()) == edits)
                .sorted(Comparator.comparing((Occupation occupation) -> -inCommon(wanted, occupation.noc()))
                        .thenComparing(Occupation::noc))
                .forEach(nearest::add);
        return nearest.stream().limit(MOST_NAMED).toList();
    }

    /** How many digits two codes begin with alike: those that share more are closer in the classification. */
    private static int inCommon(String code, String other) {
        var digits = 0;
        while (digits < Math.min(code.length(), other.length()) && code.charAt(digits) == other.charAt(digits)) {
            digits++;
        }
        return digits;
    }

    private void otherTitle(RuleFile file, List<Rule> rules, Named named, Occupation occupation) {
        var meant = titled(named.title()).stream()
                .filter(other -> !other.noc().equals(occupation.noc()))
                .toList();
        add(
                file,
                rules,
                named,
                "other-title",
                "`" + named.text() + "` is not " + named.title() + "; its title is " + occupation.title() + ".",
                meant.isEmpty() || titled(named.title()).contains(occupation)
                        ? "Write: // " + occupation.title()
                        : hint(meant) + " Or write: // " + occupation.title());
    }

    /** The occupations with a title, or with the nearest titles where none has it. */
    private List<Occupation> titled(String title) {
        var same = occupations.stream()
                .filter(occupation -> same(occupation.title(), title))
                .toList();
        if (!same.isEmpty()) {
            return same;
        }
        var near = Set.copyOf(Nearest.to(
                folded(title),
                occupations.stream()
                        .map(occupation -> folded(occupation.title()))
                        .collect(Collectors.toSet())));
        return occupations.stream()
                .filter(occupation -> near.contains(folded(occupation.title())))
                .toList();
    }

    private static boolean same(String title, String other) {
        return folded(title).equals(folded(other));
    }

    /**
     * A title without what its two publishers spell differently: capitals, "&" for "and", hyphens and other punctuation,
     * and dietician for dietitian.
     */
    private static String folded(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replace("&", "and")
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .replace("tician", "titian");
    }

    private static String hint(List<Occupation> occupations) {
        return occupations.stream()
                .map(occupation -> occupation.noc() + " (" + occupation.title() + ")")
                .collect(Collectors.joining(" or ", "Did you mean ", "?"));
    }

    private void add(RuleFile file, List<Rule> rules, Named named, String code, String message, String hint) {
        var before = file.content().substring(0, named.at());
        var line = (int) before.chars().filter(character -> character == '\n').count() + 1;
        var rule = rules.stream()
                .filter(one -> one.line() <= line)
                .max(Comparator.comparingInt(Rule::line))
                .map(Rule::id)
                .orElse("");
        problems.add(file.path(), line, named.at() - before.lastIndexOf('\n'), code, message, hint, rule);
    }
}
