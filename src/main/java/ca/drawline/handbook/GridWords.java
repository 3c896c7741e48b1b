package ca.drawline.handbook;

import ca.drawline.rulebook.FolderText;
import ca.drawline.rulebook.WrittenRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the columns of a grid are about, learned from the rules that join it: the file alone says only "from" and "to". */
final class GridWords {

    private static final String VARIABLE = "(\\$\\w+)";

    private final List<String> conditions;
    private final long uses;

    GridWords(FolderText folder, String grid) {
        this.conditions = folder.rules().stream()
                .map(WrittenRule::when)
                .filter(when -> when.contains("\"" + grid + "\""))
                .toList();
        this.uses = conditions.stream()
                .flatMap(when -> Pattern.compile("Cell\\s*\\(").matcher(when).results())
                .count();
    }

    /** What a column is compared with, such as {@code Age: years}. */
    Optional<String> comparedWith(String column) {
        var comparison = Pattern.compile("(?<![\\w.$])" + column + "\\s*(?:<=|==)\\s*" + VARIABLE);
        return conditions.stream()
                .flatMap(when ->
                        comparison.matcher(when).results().flatMap(found -> bound(when, found.group(1)).stream()))
                .findFirst();
    }

    private static Optional<String> bound(String when, String variable) {
        var binding =
                Pattern.compile("(\\w+)\\s*\\((?:[^()]|\\([^()]*\\))*?" + Pattern.quote(variable) + "\\s*:\\s*(\\w+)");
        return binding.matcher(when)
                .results()
                .map(found -> Phrases.title(found.group(1)) + ": " + Phrases.words(found.group(2)))
                .findFirst();
    }

    /** What rules call a value that they take from the grid, such as {@code points}, if all call it the same. */
    Optional<String> takenAs(String column) {
        var taken = Pattern.compile("\\$(\\w+)\\s*:\\s*" + column + "(?!\\w)");
        var names = conditions.stream()
                .flatMap(when -> taken.matcher(when).results())
                .map(found -> Phrases.words(found.group(1)))
                .toList();
        return names.size() == uses && names.stream().distinct().count() == 1
                ? Optional.of(names.get(0))
                : Optional.empty();
    }
}
