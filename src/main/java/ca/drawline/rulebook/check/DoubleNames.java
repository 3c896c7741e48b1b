package ca.drawline.rulebook.check;

import ca.drawline.rulebook.Problem;
import ca.drawline.rulebook.Problem.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rules of two files that have the same name: where both are in force, a reader cannot tell which of them decided. */
public final class DoubleNames {

    private DoubleNames() {}

    /**
     * A rule by its name.
     *
     * @param file path of its file
     * @param line line of its name
     * @param folder where no two may have the same name
     * @param concern what the folder is of; the same rule may be in several folders of one concern, amended
     * @param name the name
     * @param rule id of the rule, or its name
     */
    public record Named(String file, int line, String folder, String concern, String name, String rule) {}

    /** What is wrong with the names: an error within a folder, a warning between concerns. */
    public static List<Problem> among(List<Named> rules) {
        var problems = new ArrayList<Problem>();
        Map<String, List<Named>> byName = new HashMap<>();
        for (Named one : rules) {
            var before = byName.computeIfAbsent(one.name(), name -> new ArrayList<>());
            var folder = other(before, one, true);
            var concern = other(before, one, false);
            if (folder != null) {
                problems.add(problem(
                        Severity.ERROR,
                        one,
                        folder,
                        "Give each rule a sentence of its own, or remove one of the two."));
            } else if (concern != null) {
                problems.add(problem(
                        Severity.WARNING,
                        one,
                        concern,
                        "Say in the name what each is about, as in \"CEC: …\" and \"FSW: …\"."));
            }
            before.add(one);
        }
        return problems;
    }

    private static @Nullable Named other(List<Named> before, Named one, boolean folder) {
        return before.stream()
                .filter(other -> !other.file().equals(one.file()))
                .filter(other ->
                        folder ? other.folder().equals(one.folder()) : !Objects.equals(other.concern(), one.concern()))
                .findFirst()
                .orElse(null);
    }

    private static Problem problem(Severity severity, Named one, Named other, String hint) {
        return new Problem(
                severity,
                one.file(),
                Math.max(one.line(), 1),
                0,
                "double-name",
                "The name `" + one.name() + "` is also that of a rule in another file: " + other.file() + ", line "
                        + other.line() + ".",
                hint,
                one.rule());
    }
}
