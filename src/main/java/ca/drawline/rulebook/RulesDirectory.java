package ca.drawline.rulebook;

import ca.drawline.rulebook.gate.GateLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

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
     * Reads all files, except hidden ones. The rule book is what stands in its folder: a link out of it is a problem, and
     * is not followed.
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
        var root = directory.toRealPath();
        for (Map.Entry<String, Path> found : found(root).entrySet()) {
            read(found.getValue(), found.getKey(), files, problems);
        }
        if (files.size() + problems.sorted().size() > GateLimits.FILES) {
            problems.add(
                    "",
                    0,
                    "growth",
                    "The rules directory %s has more than %d files.".formatted(directory, GateLimits.FILES),
                    "Set drawline.rules.directory to the folder that holds the rule book and nothing else.");
        }
        return new Content(List.copyOf(files), problems.sorted());
    }

    /** All that is not a folder and not hidden, by its path below the directory; one more than there may be, at most. */
    private static SortedMap<String, Path> found(Path root) throws IOException {
        var found = new TreeMap<String, Path>();
        try (var walk = Files.walk(root)) {
            for (var paths = walk.iterator(); paths.hasNext() && found.size() <= GateLimits.FILES; ) {
                var path = paths.next();
                var name = root.relativize(path).toString().replace('\\', '/');
                if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && !hidden(name)) {
                    found.put(name, path);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return found;
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
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            problems.add(
                    name,
                    0,
                    "link",
                    "This is a link or a device, and not a file of the rule book.",
                    "Put a copy of the file in its place.");
            return;
        }
        var bytes = bytes(path);
        if (bytes.length > LARGEST_FILE) {
            problems.add(
                    name,
                    0,
                    "too-large",
                    "The file is larger than " + LARGEST_FILE / 1024 + " KB.",
                    "Split it; concerns are cut small.");
            return;
        }
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

    /** What a file holds; of one that is too large, or grows while it is read, no more than shows it. */
    private static byte[] bytes(Path path) throws IOException {
        try (var stream = Files.newInputStream(path)) {
            return stream.readNBytes(LARGEST_FILE + 1);
        }
    }
}
