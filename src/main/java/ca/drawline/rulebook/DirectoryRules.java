package ca.drawline.rulebook;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Serves the rule book that stands in a directory. New content is checked and compiled beside the version that serves,
 * and swapped in whole; content that is broken changes nothing but the list of problems.
 */
public final class DirectoryRules implements PublishedRules {

    private static final String AUTHOR = "directory";

    private final RulesDirectory directory;
    private final CompiledFolder compiled;
    private final VersionRegister register;
    private final Clock clock;
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile @Nullable Published current;
    private volatile List<Problem> problems = List.of();
    private RulesDirectory.@Nullable Content seen;
    private RulesDirectory.@Nullable Content settled;

    /** Remembers which versions there have been. */
    public interface VersionRegister {

        /** The version of this content: the one that it was before, or the next. */
        RuleVersion record(RuleBook book, String author, Instant publishedAt);

        /** The version recorded last, with its files. */
        Optional<Recorded> latest();
    }

    /**
     * A version with its files.
     *
     * @param version the version
     * @param files its files
     */
    public record Recorded(RuleVersion version, List<RuleFile> files) {

        public Recorded {
            files = List.copyOf(files);
        }
    }

    public DirectoryRules(RulesDirectory directory, CompiledFolder compiled, VersionRegister register, Clock clock) {
        this.directory = directory;
        this.compiled = compiled;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public Published current() {
        var published = current;
        if (published == null) {
            throw new IllegalStateException("No version of the rule book has been published yet.");
        }
        return published;
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    /**
     * Puts a version into service at start: what stands in the directory, or, where that is broken, the version recorded
     * last, so that a bad edit does not keep a restart from serving.
     *
     * @return whether there is a version that serves
     */
    public boolean start() {
        if (!refresh() && current == null) {
            register.latest().ifPresent(this::serve);
        }
        return current != null;
    }

    /** Makes the first edit as quick as the next ones. */
    public void warmUp() {
        current().book().warmTheCompiler();
    }

    private void serve(Recorded recorded) {
        try {
            var version = recorded.version();
            var book = RuleBook.open(recorded.files(), null, compiled).numbered(String.valueOf(version.version()));
            current = new Published(book.version(), book, version.publishedAt(), version.publishedBy());
        } catch (BrokenRuleBook e) {
            // Rules that were sound for an older Drawline; the problems of the directory are shown already.
            current = null;
        }
    }

    /**
     * Publishes what stands in the directory if it is new, whole and sound.
     *
     * @return whether a new version serves from now on
     */
    public boolean refresh() {
        return look(false);
    }

    /**
     * Looks at the directory as a watcher does: content is taken only when it has stood unchanged for two looks, so that
     * a file that is still being written is not taken for an edit.
     *
     * @return whether a new version serves from now on
     */
    public boolean watch() {
        return look(true);
    }

    private boolean look(boolean onlyWhenStill) {
        refreshing.lock();
        try {
            var content = directory.read();
            var still = content.equals(seen);
            seen = content;
            if ((onlyWhenStill && !still) || content.equals(settled)) {
                return false;
            }
            return publish(content);
        } catch (IOException e) {
            problems = List.of(problem("unreadable", "The rules directory cannot be read: " + e.getMessage()));
            return false;
        } finally {
            refreshing.unlock();
        }
    }

    /** What cannot be published for a reason that is not in the files is tried again at the next look. */
    private boolean publish(RulesDirectory.Content content) {
        if (!content.problems().isEmpty()) {
            problems = content.problems();
            settled = content;
            return false;
        }
        var before = current;
        try {
            var book = RuleBook.open(content.files(), before == null ? null : before.book(), compiled);
            var isNew = before == null || !before.book().digest().equals(book.digest());
            if (isNew) {
                var version = register.record(book, AUTHOR, clock.instant().truncatedTo(ChronoUnit.SECONDS));
                var numbered = book.numbered(String.valueOf(version.version()));
                current = new Published(numbered.version(), numbered, version.publishedAt(), version.publishedBy());
            }
            problems = List.of();
            settled = content;
            return isNew;
        } catch (BrokenRuleBook e) {
            problems = e.problems();
            settled = content;
            return false;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            problems = List.of(problem("not-published", "The rule book could not be published: " + e.getMessage()));
            throw e;
        }
    }

    private static Problem problem(String code, String message) {
        return new Problem("", 0, 0, code, message, "It is tried again; if it stays so, the log says more.", "");
    }
}
