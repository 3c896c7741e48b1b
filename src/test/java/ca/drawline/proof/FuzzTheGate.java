package ca.drawline.proof;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sets a fuzzer on the gate. It begins with the rule files of the book, keeps
 * what reaches code that nothing reached before, and changes it further; it runs in a process of its own, as it changes
 * the classes that it watches.
 */
public final class FuzzTheGate {

    private static final String TEN_MINUTES = "-max_total_time=600";
    private static final int MOST_BYTES = 20_000;

    private FuzzTheGate() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var place = Files.createTempDirectory("fuzz");
        System.exit(run(System.out, Path.of("rules"), place, TEN_MINUTES).passed() ? 0 : 1);
    }

    /**
     * What came of a run.
     *
     * @param passed whether the gate answered everything
     * @param inputs how many files it was asked about
     * @param output what the fuzzer said; a failure with its trace and the file that brought it about
     */
    record Run(boolean passed, long inputs, List<String> output) {}

    /** @param limit when to end, in the fuzzer's words */
    static Run run(PrintStream log, Path rules, Path place, String limit) throws IOException, InterruptedException {
        var corpus = Files.createDirectories(place.resolve("corpus"));
        copy(rules, corpus);
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=ca.drawline.rulebook.FuzzedGate",
                        "--instrumentation_includes=ca.drawline.**",
                        "--custom_hook_includes=ca.drawline.**",
                        corpus.toString(),
                        limit,
                        "-timeout=20",
                        "-max_len=" + MOST_BYTES,
                        "-artifact_prefix=" + place + "/")
                .redirectErrorStream(true)
                .start();
        var output = new ArrayList<String>();
        var inputs = 0L;
        try (var lines = process.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("Done ")) {
                    inputs = Long.parseLong(line.split(" ", -1)[1]);
                }
                if (!line.startsWith("INFO")) {
                    output.add(line);
                    log.println(line);
                }
            }
        }
        return new Run(process.waitFor() == 0, inputs, output);
    }

    private static void copy(Path rules, Path corpus) throws IOException {
        try (Stream<Path> files = Files.walk(rules)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".drl")).toList()) {
                var name = rules.relativize(file).toString().replace('/', '-');
                Files.copy(file, corpus.resolve(name));
            }
        }
    }
}
