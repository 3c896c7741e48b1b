package ca.drawline.commandline;

import ca.drawline.draw.DrawResult;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A draw as a reader sees it in a terminal. */
final class DrawText {

    private DrawText() {}

    static void print(DrawResult result, PrintStream out) {
        out.println(line(result));
        out.println("At the cut-off: %s candidates, %s of them invited."
                .formatted(
                        number(result.atCutOff().candidates()),
                        number(result.atCutOff().invited())));
        out.println("Pool %s: %s candidates%s. Rules %s (%s)."
                .formatted(
                        result.pool().name(),
                        number(result.pool().size()),
                        result.pool().synthetic() ? ", synthetic people" : "",
                        result.rules().version(),
                        result.rules().shortDigest()));
        if (result.stages().size() > 1) {
            result.stages()
                    .forEach(stage -> out.println("Stage %s %s: cut-off %s, invited %s of %s ranked."
                            .formatted(
                                    stage.type(),
                                    String.join(", ", stage.categories()),
                                    stage.cutOff(),
                                    number(stage.invited()),
                                    number(stage.ranked()))));
        }
        out.println("    Score         Candidates    Invited");
        result.bands()
                .forEach(band -> out.println(String.format(
                        Locale.ROOT,
                        "    %4d to %-4d  %,11d  %,9d",
                        band.from(),
                        band.to(),
                        band.candidates(),
                        band.invited())));
        groups("Invited by program", result.byProgram(), out);
        groups("Invited by category", result.byCategory(), out);
        result.notes().forEach(out::println);
    }

    /** The line of a draw in one sentence. */
    static String line(DrawResult result) {
        return result.cutOff() == null
                ? "No line: invited %s of %s ranked.".formatted(number(result.invited()), number(result.ranked()))
                : "Cut-off %d, tie-break %s: invited %s of %s ranked."
                        .formatted(
                                result.cutOff(), result.tieBreak(), number(result.invited()), number(result.ranked()));
    }

    private static void groups(String what, Map<String, Integer> counts, PrintStream out) {
        if (!counts.isEmpty()) {
            out.println(counts.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> entry.getKey() + " " + number(entry.getValue()))
                    .collect(Collectors.joining(", ", what + ": ", "")));
        }
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
