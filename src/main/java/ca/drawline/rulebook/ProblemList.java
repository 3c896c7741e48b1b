package ca.drawline.rulebook;

import ca.drawline.rulebook.Problem.Severity;
import ca.drawline.rulebook.gate.GateRefusal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects everything that is wrong, so that an analyst sees it all at once. */
final class ProblemList {

    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::file).thenComparing(Problem::line).thenComparing(Problem::message);

    private final Set<Problem> problems = new LinkedHashSet<>();
    private final Set<String> faulty = new HashSet<>();

    void add(String file, int line, String code, String message, String hint) {
        add(file, line, 0, code, message, hint, "");
    }

    void add(String file, int line, int column, String code, String message, String hint, String rule) {
        add(new Problem(file, line, column, code, message, hint, rule));
    }

    void add(Problem problem) {
        problems.add(problem);
        if (problem.severity() == Severity.ERROR) {
            faulty.add(problem.file());
        }
    }

    /** What the gate refuses in a file. */
    void addAll(String file, List<GateRefusal> refusals) {
        for (GateRefusal one : refusals) {
            add(file, one.line(), one.column(), one.code(), one.message(), one.hint(), one.rule());
        }
    }

    /** Whether a file has an error; a warning keeps nothing from being read. */
    boolean has(String file) {
        return faulty.contains(file);
    }

    /** Whether one of the kind was found in a rule. */
    boolean has(String file, String code, String rule) {
        return problems.stream()
                .anyMatch(problem -> problem.file().equals(file)
                        && problem.code().equals(code)
                        && problem.rule().equals(rule));
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    boolean hasErrors() {
        return !faulty.isEmpty();
    }

    /** All problems, by file and line. */
    List<Problem> sorted() {
        return problems.stream().sorted(ORDER).toList();
    }

    /** All problems, by file and line, each with its line of the files. */
    List<Problem> within(List<RuleFile> files) {
        var texts =
                files.stream().collect(Collectors.toMap(RuleFile::path, RuleFile::content, (first, second) -> first));
        return problems.stream()
                .sorted(ORDER)
                .map(problem -> problem.within(texts.getOrDefault(problem.file(), "")))
                .toList();
    }
}
