package ca.drawline.rulebook;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a version over another into a directory, byte for byte, each file whole or not at all. A file that is neither as it
 * was nor as it shall be was edited by hand meanwhile, and stays. Doing it again after it was cut off completes it.
 */
final class WrittenBack {

    private static final String UNFINISHED = ".drawline-unfinished";

    private final Path root;

    /** @param root the directory, without links */
    WrittenBack(Path root) {
        this.root = root;
    }

    void write(List<RuleFile> over, List<RuleFile> files) throws IOException {
        var before = byPath(over);
        var after = byPath(files);
        var paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        for (String path : paths) {
            var old = before.get(path);
            var now = after.get(path);
            if (old == null || !old.equals(now)) {
                write(path, old, now);
            }
        }
    }

    private static Map<String, String> byPath(List<RuleFile> files) {
        return files.stream()
                .collect(Collectors.toMap(RuleFile::path, RuleFile::content, (first, second) -> first, HashMap::new));
    }

    private void write(String path, @Nullable String before, @Nullable String after) throws IOException {
        var target = root.resolve(path).normalize();
        if (!RulePath.isAcceptable(path) || !target.startsWith(root)) {
            throw new IOException("The path (%s) leads out of the rule book.".formatted(path));
        }
        if (!stands(target, before)) {
            return;
        }
        if (after == null) {
            remove(target);
            return;
        }
        var folder = folder(target);
        Files.createDirectories(folder);
        refuseLinks(folder);
        var unfinished = target.resolveSibling(UNFINISHED);
        Disk.write(unfinished, after.getBytes(StandardCharsets.UTF_8));
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceUpTo(folder);
    }

    /** A folder may be new, and its own name is in the one above. */
    private void forceUpTo(Path folder) throws IOException {
        for (Path one = folder; one.startsWith(root); one = folder(one)) {
            Disk.force(one);
        }
    }

    private static boolean stands(Path target, @Nullable String text) throws IOException {
        if (text == null) {
            return !Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        }
        return Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
                && Arrays.equals(Files.readAllBytes(target), text.getBytes(StandardCharsets.UTF_8));
    }

    private void refuseLinks(Path folder) throws IOException {
        if (!folder.toRealPath().equals(folder)) {
            throw new NotDirectoryException(root.relativize(folder) + " (a link)");
        }
    }

    /** Removes a file, and the folders that it leaves empty. */
    private void remove(Path target) throws IOException {
        refuseLinks(folder(target));
        Files.delete(target);
        var folder = folder(target);
        while (!folder.equals(root) && isEmpty(folder)) {
            Files.delete(folder);
            folder = folder(folder);
        }
        Disk.force(folder);
    }

    private static Path folder(Path path) {
        return requireNonNull(path.getParent());
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}
