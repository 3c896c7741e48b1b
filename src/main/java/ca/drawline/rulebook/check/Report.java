package ca.drawline.rulebook.check;

import ca.drawline.rulebook.Problem;
import ca.drawline.rulebook.Problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Collects what is wrong in one file, each with its place. */
final class Report {

    /** More would help nobody, and an odd file could make a great many. */
    private static final int MOST = 200;

    private final String path;
    private final TreeMap<Integer, Integer> lines = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Report(String path, String text) {
        this.path = path;
        lines.put(0, 1);
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            lines.put(at + 1, lines.size() + 1);
        }
    }

    void error(int at, String code, String message, String hint, String rule) {
        add(Severity.ERROR, at, code, message, hint, rule);
    }

    void warning(int at, String code, String message, String hint, String rule) {
        add(Severity.WARNING, at, code, message, hint, rule);
    }

    private void add(Severity severity, int at, String code, String message, String hint, String rule) {
        var line = lines.floorEntry(Math.max(at, 0));
        add(new Problem(
                severity, path, line.getValue(), Math.max(at, 0) - line.getKey() + 1, code, message, hint, rule));
    }

    void add(Problem problem) {
        if (problems.size() < MOST && !problems.contains(problem)) {
            problems.add(problem);
        }
    }

    int line(int at) {
        return lines.floorEntry(Math.max(at, 0)).getValue();
    }

    boolean hasErrorOn(int line) {
        return problems.stream().anyMatch(one -> one.line() == line && one.severity() == Severity.ERROR);
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(one -> one.severity() == Severity.ERROR);
    }

    String path() {
        return path;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
