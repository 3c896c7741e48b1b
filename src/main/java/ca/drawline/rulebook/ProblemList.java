package ca.drawline.rulebook;

import ca.drawline.rulebook.gate.GateRefusal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects everything that is wrong, so that an analyst sees it all at once. */
final class ProblemList {

    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::file).thenComparing(Problem::line).thenComparing(Problem::message);

    private final Set<Problem> problems = new LinkedHashSet<>();
    private final Set<String> files = new HashSet<>();

    void add(String file, int line, String code, String message, String hint) {
        add(file, line, 0, code, message, hint, "");
    }

    void add(String file, int line, int column, String code, String message, String hint, String rule) {
        add(new Problem(file, line, column, code, message, hint, rule));
    }

    void add(Problem problem) {
        problems.add(problem);
        files.add(problem.file());
    }

    /** What the gate refuses in a file. */
    void addAll(String file, List<GateRefusal> refusals) {
        for (GateRefusal one : refusals) {
            add(file, one.line(), one.column(), one.code(), one.message(), one.hint(), one.rule());
        }
    }

    boolean has(String file) {
        return files.contains(file);
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /** All problems, by file and line. */
    List<Problem> sorted() {
        return problems.stream().sorted(ORDER).toList();
    }
}
