package ca.drawline.rulebook;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Serves the rule book that stands in a directory. New content is checked and compiled beside the version that serves,
 * and swapped in whole; content that is broken changes nothing but the list of problems.
 */
public final class DirectoryRules implements PublishedRules {

    /** Who authors what is edited in the directory. */
    public static final String AUTHOR = "directory";

    private final RulesDirectory directory;
    private final CompiledFolder compiled;
    private final VersionRegister register;
    private final Clock clock;
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile @Nullable Published current;
    private volatile List<Problem> problems = List.of();
    private boolean mayBeUnwritten = true;
    private RulesDirectory.@Nullable Content seen;
    private RulesDirectory.@Nullable Content settled;

    /** Records a version, with all that belongs to it, whole or not at all. */
    public interface Recording {

        /** The version of a rule book from now on. */
        RuleVersion record(RuleBook book, Instant publishedAt);
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

    /** Lets go of the compiler; a build after this starts another. */
    public void stop() {
        RuleBuilds.close();
    }

    private void serve(VersionRegister.Recorded recorded) {
        try {
            var version = recorded.version();
            current = published(RuleBook.open(recorded.files(), List.of(), compiled), version);
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
            if (!completeWriting()) {
                return false;
            }
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
            var book = RuleBook.open(content.files(), before == null ? List.of() : List.of(before.book()), compiled);
            var isNew = before == null || !before.book().digest().equals(book.digest());
            if (isNew) {
                current = published(book, register.record(book, AUTHOR, now()));
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

    /**
     * Puts a rule book into service that does not come from the directory, and writes it there, so that both say the same.
     *
     * @param book the rule book, checked and compiled
     * @param over digest of the version that it was made over
     * @param recording keeps the version; it serves from then on
     * @throws PublishingRefused if another version serves, or the directory shows something else than the one that serves
     */
    public Published publish(RuleBook book, String over, Recording recording) {
        refreshing.lock();
        try {
            refuseOtherThan(over);
            mayBeUnwritten = true;
            var version = recording.record(book, now());
            var published = published(book, version);
            current = published;
            completeWriting();
            return published;
        } finally {
            refreshing.unlock();
        }
    }

    private void refuseOtherThan(String over) {
        if (!current().book().digest().equals(over)) {
            throw new PublishingRefused(
                    "published-meanwhile",
                    "Version %s was published meanwhile; what was to be published was made over another."
                            .formatted(current().version().version()),
                    "Rebase onto the published version, look at the difference, then try again.");
        }
        var edited = completeWriting() ? edited() : List.of(problems.get(0).message());
        if (!edited.isEmpty()) {
            throw new PublishingRefused(
                    "directory-edited",
                    "The rules directory does not show the version in service; it differs in: %s."
                            .formatted(String.join(", ", edited)),
                    "Publishing would write over that. Let the edit be published or take it back, then try again.");
        }
    }

    /** The paths in which the directory differs from the version that serves. */
    private List<String> edited() {
        try {
            var content = directory.read();
            var edited =
                    new TreeSet<>(content.problems().stream().map(Problem::file).toList());
            var stands = new HashSet<>(content.files());
            var serves = new HashSet<>(current().book().files());
            Stream.concat(stands.stream(), serves.stream())
                    .filter(file -> !stands.contains(file) || !serves.contains(file))
                    .map(RuleFile::path)
                    .forEach(edited::add);
            return List.copyOf(edited);
        } catch (IOException e) {
            return List.of("everything, as it cannot be read (%s)".formatted(e.getMessage()));
        }
    }

    /** Writes the versions to the directory that it does not show yet; says whether it shows all from now on. */
    private boolean completeWriting() {
        if (!mayBeUnwritten) {
            return true;
        }
        try {
            for (VersionRegister.Unwritten unwritten : register.unwritten()) {
                directory.write(unwritten.over(), unwritten.files());
                register.written(unwritten.version());
                seen = directory.read();
                if (seen.problems().isEmpty() && Digest.of(seen.files()).equals(Digest.of(unwritten.files()))) {
                    settled = current == null ? null : seen;
                    problems = List.of();
                }
            }
            mayBeUnwritten = false;
            return true;
        } catch (IOException e) {
            problems = List.of(problem(
                    "not-written",
                    "The version in service cannot be written to the rules directory: " + e.getMessage()));
            return false;
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static Published published(RuleBook book, RuleVersion version) {
        var numbered = book.numbered(String.valueOf(version.version()));
        return new Published(numbered.version(), numbered, version.publishedAt(), version.publishedBy());
    }

    private static Problem problem(String code, String message) {
        return new Problem("", 0, 0, code, message, "It is tried again; if it stays so, the log says more.", "");
    }
}
