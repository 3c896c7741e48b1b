package ca.drawline.rulebook;

import ca.drawline.rulebook.gate.Gate;
import java.nio.charset.StandardCharsets;

/**
 * What Jazzer calls with bytes of its own making, led by which of our code they reach. Whatever it sends, the gate must
 * answer: nothing escapes, every refusal has a place and a way out, and what passes has no problem that the reader sees.
 */
public final class FuzzedGate {

    private static final String PATH = "x/2020-01-01/x.drl";

    private FuzzedGate() {}

    /** The entry that the fuzzer looks for by name. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        if (!Gate.characters(bytes).isEmpty()) {
            return;
        }
        var problems = new ProblemList();
        DrlReader.read(PATH, new String(bytes, StandardCharsets.UTF_8), problems);
        for (Problem problem : problems.sorted()) {
            if (problem.line() < 1
                    || problem.hint().isBlank()
                    || problem.message().isBlank()) {
                throw new IllegalStateException("A refusal that does not teach: " + problem);
            }
        }
    }
}
