package ca.drawline.rulebook;

import ca.drawline.rulebook.gate.CompilerProcess;
import ca.drawline.rulebook.gate.Deadline;
import ca.drawline.rulebook.gate.GatedBuild;
import ca.drawline.rulebook.gate.GatedBuild.Built;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where rules are compiled: in a process that can be killed, or within this one where no other can be started. */
final class RuleBuilds {

    /** Many times what the largest file takes on a slow machine. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** Several times what the largest file takes. */
    private static final String MEMORY = "-Xmx256m";

    private static final Optional<CompilerProcess> PROCESS =
            command().map(command -> new CompilerProcess(command, LONGEST));

    /** Drools keeps state in statics while it builds; two builds at a time would mix. */
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private RuleBuilds() {}

    /**
     * Compiles a text whose package has the given name.
     *
     * @throws CompilerProcess.Ended if that took too long or too much memory
     * @throws Deadline.Passed the same, within this process
     */
    static Built build(String text, String packageName) {
        if (PROCESS.isPresent()) {
            return PROCESS.get().build(text, packageName);
        }
        return new Deadline(LONGEST.multipliedBy(4))
                .keep("rules-compiler", () -> EngineLoader.within(() -> within(text, packageName)));
    }

    private static Built within(String text, String packageName) {
        ONE_AT_A_TIME.lock();
        try {
            return new GatedBuild(RuleGate.gate(), EngineLoader.loader()).build(text, packageName);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    /** Ends the process; another build starts it again. */
    static void close() {
        PROCESS.ifPresent(CompilerProcess::close);
    }

    /** Starts a compiler with the class path of this process; none where that does not tell where the engine is. */
    private static Optional<List<String>> command() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        return Files.isExecutable(java)
                ? classPath()
                        .map(classPath -> List.of(
                                java.toString(),
                                MEMORY,
                                "-XX:+UseSerialGC",
                                // The quicker of Java's two compilers alone: the process should be warm soon.
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-cp",
                                classPath,
                                CompilerMain.class.getName()))
                : Optional.empty();
    }

    private static Optional<String> classPath() {
        var entries = Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath())
                .toList();
        var packaged = entries.stream()
                .map(Path::getParent)
                .filter(folder -> folder != null && Files.isDirectory(folder.resolve("lib/main")))
                .findFirst();
        if (packaged.isPresent()) {
            return Optional.of(Stream.of("app", "lib/main", "lib/boot")
                    .map(folder -> packaged.get().resolve(folder) + "/*")
                    .collect(Collectors.joining(File.pathSeparator)));
        }
        return entries.stream().anyMatch(entry -> entry.toString().contains("drools-model-codegen"))
                ? Optional.of(entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)))
                : Optional.empty();
    }
}
