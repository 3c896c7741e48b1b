package ca.drawline.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A whole number that a rule compares with or finds, or a figure of law in a grid.
 *
 * @param file path of its file
 * @param rule id of the rule; name of the figure in a grid
 * @param line its line, from 1
 * @param value the number
 * @param around what stands about it
 * @param from where it begins in the text of the file
 * @param to where it ends
 */
public record RuleNumber(String file, String rule, int line, int value, String around, int from, int to) {

    private static final String FIGURES = "name,value";
    private static final Pattern FIGURE = Pattern.compile("(?m)^([a-z0-9-]+),(-?\\d+)(?=,|$)");

    /** All numbers of a file that a rule book has, in their order. */
    public static List<RuleNumber> in(RuleBook book, String path) {
        return book.files().stream()
                .filter(file -> file.path().equals(path))
                .flatMap(file -> (path.endsWith(".csv") ? figures(file) : numbers(book, file)).stream())
                .toList();
    }

    private static List<RuleNumber> figures(RuleFile file) {
        var text = file.content();
        return text.startsWith(FIGURES)
                ? FIGURE.matcher(text)
                        .results()
                        .map(found -> of(file, found.group(1), found.group(), found.start(2), found.end(2)))
                        .toList()
                : List.of();
    }

    private static List<RuleNumber> numbers(RuleBook book, RuleFile file) {
        var rules = book.sections().stream()
                .filter(section ->
                        RulePath.of(file.path()).filter(section.path()::equals).isPresent())
                .flatMap(section -> section.rules().stream())
                .toList();
        var places = RuleEdit.places(file.content());
        var numbers = new ArrayList<RuleNumber>();
        for (int i = 0; i < Math.min(places.size(), rules.size()); i++) {
            var rule = rules.get(i).id();
            var own = new TreeMap<Integer, RuleNumber>();
            for (RuleEdit edit : places.get(i).edits()) {
                if (edit.kind() == Mutant.Kind.THRESHOLD || edit.kind() == Mutant.Kind.FINDING) {
                    var around = RuleEdit.around(file.content(), edit.from(), edit.to());
                    own.put(edit.from(), of(file, rule, around, edit.from(), edit.to()));
                }
            }
            numbers.addAll(own.values());
        }
        return numbers;
    }

    private static RuleNumber of(RuleFile file, String rule, String around, int from, int to) {
        var text = file.content();
        var line = (int) text.substring(0, from).chars().filter(c -> c == '\n').count() + 1;
        return new RuleNumber(file.path(), rule, line, Integer.parseInt(text.substring(from, to)), around, from, to);
    }

    /**
     * The rule book in which some of its numbers are others. What is unchanged is taken over, compiled and with all that it
     * remembers; what is changed passes every check.
     *
     * @param compiled where compiled rules are kept
     */
    public static TrialBook changed(RuleBook book, Map<RuleNumber, Integer> numbers, CompiledFolder compiled) {
        var files = new LinkedHashMap<String, RuleFile>();
        book.files().forEach(file -> files.put(file.path(), file));
        // From the end of each file to its beginning, so that the places before stay right.
        for (RuleNumber number : ordered(numbers.keySet())) {
            files.computeIfPresent(number.file(), (path, file) -> {
                var text = new StringBuilder(file.content())
                        .replace(number.from(), number.to(), String.valueOf(numbers.get(number)))
                        .toString();
                return new RuleFile(path, text, Digest.of(text));
            });
        }
        try {
            var changed = RuleBook.open(List.copyOf(files.values()), List.of(book), compiled);
            return new TrialBook(changed.numbered(book.version().version()), List.of());
        } catch (BrokenRuleBook e) {
            return new TrialBook(null, e.problems());
        }
    }

    private static List<RuleNumber> ordered(Collection<RuleNumber> numbers) {
        return numbers.stream()
                .sorted(Comparator.comparing(RuleNumber::from).reversed())
                .toList();
    }
}
