package ca.drawline.draft;

import ca.drawline.rulebook.RuleFile;
import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file.
 *
 * @param path its path below the rules directory
 * @param kind what became of it
 * @param linesAdded how many lines are new
 * @param linesRemoved how many lines are gone
 * @param diff the difference in the unified format, with three lines around each change
 */
public record FileChange(String path, Kind kind, int linesAdded, int linesRemoved, String diff) {

    private static final int SURROUNDINGS = 3;
    private static final int MOST_LINES = 10_000;

    /** What became of a file. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** The files in which one rule book differs from another, ordered by path. */
    public static List<FileChange> between(List<RuleFile> before, List<RuleFile> after) {
        var old = byPath(before);
        var now = byPath(after);
        var paths = new TreeSet<>(old.keySet());
        paths.addAll(now.keySet());
        return paths.stream()
                .filter(path -> !same(old.get(path), now.get(path)))
                .map(path -> of(path, content(old.get(path)), content(now.get(path))))
                .toList();
    }

    /** What differs between two texts of a file; a missing text stands for a missing file. */
    static FileChange of(String path, @Nullable String before, @Nullable String after) {
        var old = lines(before);
        var patch = patch(old, lines(after));
        var unified = UnifiedDiffUtils.generateUnifiedDiff(
                before == null ? "/dev/null" : "a/" + path,
                after == null ? "/dev/null" : "b/" + path,
                old,
                patch,
                SURROUNDINGS);
        return new FileChange(
                path,
                before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED,
                count(patch.getDeltas(), delta -> delta.getTarget().size()),
                count(patch.getDeltas(), delta -> delta.getSource().size()),
                unified.isEmpty() ? "" : String.join("\n", unified) + "\n");
    }

    /** The way from one text to another: the shortest, unless they are so long that finding it would take for ever. */
    static Patch<String> patch(List<String> before, List<String> after) {
        if (before.size() + after.size() <= MOST_LINES) {
            return DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>());
        }
        var whole = new Patch<String>();
        if (!before.equals(after)) {
            whole.addDelta(new ChangeDelta<>(new Chunk<>(0, before), new Chunk<>(0, after)));
        }
        return whole;
    }

    /** The lines of a text; that it ends without a line break is a difference too. */
    static List<String> lines(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        var last = lines.remove(lines.size() - 1);
        if (!last.isEmpty()) {
            lines.add(last + "\n\\ No newline at end of file");
        }
        return lines;
    }

    private static int count(List<AbstractDelta<String>> deltas, ToIntFunction<AbstractDelta<String>> lines) {
        return deltas.stream().mapToInt(lines).sum();
    }

    private static Map<String, RuleFile> byPath(List<RuleFile> files) {
        var byPath = new HashMap<String, RuleFile>();
        files.forEach(file -> byPath.put(file.path(), file));
        return byPath;
    }

    private static boolean same(@Nullable RuleFile before, @Nullable RuleFile after) {
        return before != null && after != null && before.content().equals(after.content());
    }

    private static @Nullable String content(@Nullable RuleFile file) {
        return file == null ? null : file.content();
    }
}
