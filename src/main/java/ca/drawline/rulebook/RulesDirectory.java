package ca.drawline.rulebook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of a rule book as they stand in a directory. */
public final class RulesDirectory {

    /** Size of the largest file, in bytes. */
    public static final int LARGEST_FILE = 256 * 1024;

    private final Path directory;

    public RulesDirectory(Path directory) {
        this.directory = directory;
    }

    /** What is in a directory: the files that can be read, and what is wrong with the others. */
    public record Content(List<RuleFile> files, List<Problem> problems) {}

    /**
     * Reads all files, except hidden ones. Links are not followed: the rule book is what stands in its folder.
     *
     * @throws IOException if the directory itself cannot be read
     */
    public Content read() throws IOException {
        var files = new ArrayList<RuleFile>();
        var problems = new ProblemList();
        if (!Files.isDirectory(directory)) {
            problems.add(
                    "",
                    0,
                    "no-rules",
                    "There is no rules directory at " + directory + ".",
                    "Set drawline.rules.directory to the folder that holds the rule book.");
            return new Content(files, problems.sorted());
        }
        List<Path> found;
        var root = directory.toRealPath();
        try (var walk = Files.walk(root)) {
            found = walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
        for (Path path : found) {
            var name = root.relativize(path).toString().replace('\\', '/');
            if (!hidden(name)) {
                read(path, name, files, problems);
            }
        }
        return new Content(List.copyOf(files), problems.sorted());
    }

    /**
     * Writes a version over another, byte for byte; a file that was edited by hand meanwhile stays as it is.
     *
     * @param over the files that stand in the directory
     * @param files the files that shall stand there
     * @throws IOException if a file cannot be written; writing again completes what was begun
     */
    public void write(List<RuleFile> over, List<RuleFile> files) throws IOException {
        new WrittenBack(directory.toRealPath()).write(over, files);
    }

    private static boolean hidden(String name) {
        return name.startsWith(".") || name.contains("/.") || name.endsWith("~") || name.endsWith(".swp");
    }

    private static void read(Path path, String name, List<RuleFile> files, ProblemList problems) throws IOException {
        if (Files.size(path) > LARGEST_FILE) {
            problems.add(
                    name,
                    0,
                    "too-large",
                    "The file is larger than " + LARGEST_FILE / 1024 + " KB.",
                    "Split it; concerns are cut small.");
            return;
        }
        var bytes = Files.readAllBytes(path);
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            files.add(new RuleFile(name, text, Digest.of(text)));
        } catch (CharacterCodingException e) {
            problems.add(
                    name, 1, "not-utf8", "The file is not text in UTF-8.", "Save it again with the encoding UTF-8.");
        }
    }
}
