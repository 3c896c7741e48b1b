package ca.drawline.rulebook;

import ca.drawline.candidate.Occupation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The occupations that a rule file lists, as they stand in its text. Of a changed list only the lines of what came or went differ:
 * comments, blanks and the order of the rest stay. A file that lists the same occupations several times, for the work and for the
 * offer say, has all of its lists changed alike.
 */
public final class OccupationList {

    private static final Pattern TEXT_OR_COMMENT =
            Pattern.compile("\"[^\"\\n]*\"|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("\"(\\d{5})\"");
    private static final Pattern LIST = Pattern.compile("\\bnoc\\s+in\\s*\\(([^()]*)\\)");
    private static final Pattern COMMA = Pattern.compile("^(\\s*\"\\d{5}\")(?:\\s*,)?");
    private static final String INDENT = "    ";

    private final String text;
    private final List<Place> places;

    /**
     * Where a list stands.
     *
     * @param from after its opening bracket
     * @param to at its closing bracket
     * @param entries its codes
     */
    private record Place(int from, int to, List<Entry> entries) {

        List<String> codes() {
            return entries.stream().map(Entry::code).toList();
        }
    }

    /**
     * A code in a list.
     *
     * @param code five digits
     * @param at where it begins, at the quotation mark
     */
    private record Entry(String code, int at) {}

    private OccupationList(String text, List<Place> places) {
        this.text = text;
        this.places = places;
    }

    /** The list of a file; none where it lists no occupations, or different ones in different places. */
    public static Optional<OccupationList> in(String text) {
        var code = TEXT_OR_COMMENT
                .matcher(text)
                .replaceAll(found -> CODE.matcher(found.group()).matches()
                        ? found.group()
                        : found.group().replaceAll("[^\\n]", " "));
        var places = new ArrayList<Place>();
        var lists = LIST.matcher(code);
        while (lists.find()) {
            var from = lists.start(1);
            var entries = CODE.matcher(lists.group(1))
                    .results()
                    .map(found -> new Entry(found.group(1), from + found.start()))
                    .toList();
            if (!entries.isEmpty()) {
                places.add(new Place(from, lists.end(1), entries));
            }
        }
        var alike = places.stream().map(Place::codes).distinct().count() == 1;
        return alike ? Optional.of(new OccupationList(text, places)) : Optional.empty();
    }

    /** Its codes, in the order of the file. */
    public List<String> codes() {
        return places.get(0).codes();
    }

    /**
     * The text of the file with other codes in its lists.
     *
     * @param wanted all codes that it shall have; what is new goes to its place in a list in order, else to the end
     * @param occupations the classification, for the title that stands beside a code
     */
    public String with(Collection<String> wanted, Map<String, Occupation> occupations) {
        var changed = new StringBuilder(text);
        for (int i = places.size() - 1; i >= 0; i--) {
            var place = places.get(i);
            changed.replace(place.from(), place.to(), edited(place, new LinkedHashSet<>(wanted), occupations));
        }
        return changed.toString();
    }

    private String edited(Place place, Set<String> wanted, Map<String, Occupation> occupations) {
        return inLines(place) ? byLine(place, wanted, occupations) : anew(place, wanted, occupations);
    }

    private int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    /** Whether each code has a line of its own, apart from those of the brackets. */
    private boolean inLines(Place place) {
        var before = lineStart(place.from());
        for (Entry entry : place.entries()) {
            var start = lineStart(entry.at());
            if (start == before || !text.substring(start, entry.at()).isBlank()) {
                return false;
            }
            before = start;
        }
        return lineStart(place.to()) != before;
    }

    private String byLine(Place place, Set<String> wanted, Map<String, Occupation> occupations) {
        var lines =
                new ArrayList<>(text.substring(place.from(), place.to()).lines().toList());
        var codes = new HashMap<Integer, String>();
        for (Entry entry : place.entries()) {
            codes.put(line(place, entry), entry.code());
        }
        var kept = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) {
            var code = codes.getOrDefault(i, "");
            if (code.isEmpty() || wanted.contains(code)) {
                kept.add(new Line(code, lines.get(i)));
            }
        }
        var first = place.entries().get(0);
        var indent = text.substring(lineStart(first.at()), first.at());
        var sorted = place.codes()
                .equals(place.codes().stream().sorted(Comparator.naturalOrder()).toList());
        for (String code : wanted) {
            if (!place.codes().contains(code)) {
                kept.add(place(kept, code, sorted), new Line(code, indent + entry(code, occupations)));
            }
        }
        return punctuated(kept, text.contains("\r\n") ? "\r\n" : "\n");
    }

    /** How many line ends stand between the opening bracket and a code. */
    private int line(Place place, Entry entry) {
        return (int) text.substring(place.from(), entry.at())
                .chars()
                .filter(character -> character == '\n')
                .count();
    }

    private static int place(List<Line> lines, String code, boolean sorted) {
        var after = 1;
        for (int i = 0; i < lines.size(); i++) {
            var other = lines.get(i).code();
            if (!other.isEmpty()) {
                if (sorted && other.compareTo(code) > 0) {
                    return i;
                }
                after = i + 1;
            }
        }
        return after;
    }

    /** Every code but the last has a comma. */
    private static String punctuated(List<Line> lines, String end) {
        var last = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).code().isEmpty()) {
                last = i;
            }
        }
        var written = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            written.add(
                    line.code().isEmpty()
                            ? line.text()
                            : COMMA.matcher(line.text()).replaceFirst(i == last ? "$1" : "$1,"));
        }
        return String.join(end, written);
    }

    /** A list that was written in a row is written anew, one code a line, the old ones first. */
    private String anew(Place place, Set<String> wanted, Map<String, Occupation> occupations) {
        var end = text.contains("\r\n") ? "\r\n" : "\n";
        var start = lineStart(place.from());
        var line = text.substring(start, place.from());
        var indent = line.substring(0, line.length() - line.stripLeading().length());
        var codes = new LinkedHashSet<>(place.codes());
        codes.retainAll(wanted);
        codes.addAll(wanted);
        var lines = new ArrayList<Line>();
        lines.add(new Line("", ""));
        codes.forEach(code -> lines.add(new Line(code, indent + INDENT + entry(code, occupations))));
        lines.add(new Line("", indent));
        return punctuated(lines, end);
    }

    private static String entry(String code, Map<String, Occupation> occupations) {
        var known = occupations.get(code);
        return "\"" + code + "\"" + (known == null ? "" : " // " + known.title());
    }

    private record Line(String code, String text) {}
}
