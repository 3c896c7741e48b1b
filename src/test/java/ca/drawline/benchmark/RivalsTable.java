package ca.drawline.benchmark;

import ca.drawline.benchmark.Stopwatch.Times;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured, as a table of Markdown. */
final class RivalsTable {

    static final String LIMIT = "hand-written Java";

    private final List<Line> lines = new ArrayList<>();
    private final Map<List<Integer>, Double> limits = new HashMap<>();

    private record Line(String what, int candidates, int evaluated, int threads, Times times) {

        double nanosEach() {
            return times.wall() * 1e6 / evaluated;
        }
    }

    /** Adds what evaluating all candidates took. */
    void add(String what, int candidates, int threads, Times times) {
        add(what, candidates, candidates, threads, times);
    }

    /** Adds what evaluating some of the candidates took. */
    void add(String what, int candidates, int evaluated, int threads, Times times) {
        var line = new Line(what, candidates, evaluated, threads, times);
        lines.add(line);
        if (what.equals(LIMIT)) {
            limits.put(List.of(candidates, threads), line.nanosEach());
        }
    }

    void print(PrintStream out) {
        out.println(
                "| | candidates | threads | ms | ms of processor | fastest, ms | ns a candidate | of hand-written |");
        out.println("|---|--:|--:|--:|--:|--:|--:|--:|");
        for (Line line : lines) {
            var limit = limits.get(List.of(line.candidates(), line.threads()));
            out.printf(
                    Locale.ROOT,
                    "| %s | %,d | %d | %,.1f | %,.1f | %,.1f | %,.0f | %s |%n",
                    line.what(),
                    line.evaluated(),
                    line.threads(),
                    line.times().wall(),
                    line.times().cpu(),
                    line.times().fastest(),
                    line.nanosEach(),
                    limit == null ? "" : String.format(Locale.ROOT, "%,.2f", line.nanosEach() / limit));
        }
        out.flush();
    }
}
