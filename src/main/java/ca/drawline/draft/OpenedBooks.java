package ca.drawline.draft;

import ca.drawline.rulebook.CompiledFolder;
import ca.drawline.rulebook.PublishedRules;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RuleFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks and compiles rule books besides the one in service, each once as long as it is among those asked last. Sections that
 * the version in service has too are taken over from it with all that they remember. Safe for many threads.
 */
public final class OpenedBooks {

    /** As many as a few analysts compare at a time; beyond these a book is opened again. */
    private static final int MOST = 8;

    private final PublishedRules published;
    private final CompiledFolder compiled;
    private final Map<Key, Opening> openings = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Opening> eldest) {
            return size() > MOST;
        }
    };

    /**
     * The last sound attempt under each name. Apart from what was opened: an attempt at each pause of somebody who types
     * would push out books that draws are compared under.
     */
    private final Map<String, Attempt> attempts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Attempt> eldest) {
            return size() > MOST;
        }
    };

    private record Attempt(String digest, RuleBook book) {}

    private record Key(String name, String digest) {}

    /** One opening, which all who ask for the same book wait for. */
    private static final class Opening {

        private volatile @Nullable Checked checked;

        /** The book, once it is opened and sound. */
        Optional<RuleBook> book() {
            var known = checked;
            return known == null ? Optional.empty() : Optional.ofNullable(known.book());
        }

        synchronized Checked get(Supplier<Checked> open) {
            var known = checked;
            if (known == null) {
                known = open.get();
                checked = known;
            }
            return known;
        }
    }

    /**
     * @param published the rule book in service
     * @param compiled where compiled rules are kept
     */
    public OpenedBooks(PublishedRules published, CompiledFolder compiled) {
        this.published = published;
        this.compiled = compiled;
    }

    /**
     * A rule book with these files.
     *
     * @param name what results call it
     * @param digest digest of the files
     * @param files gives the files
     */
    Checked open(String name, String digest, Supplier<List<RuleFile>> files) {
        Opening opening;
        synchronized (openings) {
            opening = openings.computeIfAbsent(new Key(name, digest), key -> new Opening());
        }
        return opening.get(() -> open(name, files.get(), compiled));
    }

    /**
     * Checks and compiles files that nobody has saved. What is new in them is compiled, and neither written to the disk nor
     * kept beyond the next attempt under the name, so that what is saved in the end need not be compiled again.
     *
     * @param name what results call it
     * @param digest digest of the files
     * @param files the files
     */
    Checked attempt(String name, String digest, List<RuleFile> files) {
        @Nullable Opening opened;
        @Nullable Attempt before;
        synchronized (openings) {
            opened = openings.get(new Key(name, digest));
            before = attempts.get(name);
        }
        if (opened != null) {
            return opened.get(() -> open(name, files, compiled));
        }
        if (before != null && before.digest().equals(digest)) {
            return new Checked(before.book(), List.of());
        }
        var checked = open(name, files, compiled.readOnly());
        var book = checked.book();
        if (book != null) {
            synchronized (openings) {
                attempts.put(name, new Attempt(digest, book));
            }
        }
        return checked;
    }

    /** What serves, what the same draft was before its last edit, and what somebody last tried with it. */
    private List<RuleBook> earlier(String name) {
        var earlier = new ArrayList<RuleBook>();
        synchronized (openings) {
            var attempt = attempts.get(name);
            if (attempt != null) {
                earlier.add(attempt.book());
            }
            openings.forEach((key, opening) -> {
                if (key.name().equals(name)) {
                    opening.book().ifPresent(earlier::add);
                }
            });
        }
        earlier.add(published.current().book());
        return earlier;
    }

    private Checked open(String name, List<RuleFile> files, CompiledFolder folder) {
        return Checked.of(name, files, earlier(name), folder);
    }
}
