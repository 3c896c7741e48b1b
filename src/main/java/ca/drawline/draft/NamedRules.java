package ca.drawline.draft;

import ca.drawline.rulebook.Digest;
import ca.drawline.rulebook.PublishedRules;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RuleBooks;
import ca.drawline.rulebook.RuleFile;
import ca.drawline.rulebook.RuleVersion;
import ca.drawline.rulebook.RuleVersionStore;
import ca.drawline.rulebook.UnknownRules;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rule book in service, the versions before it and the drafts, by name. Safe for many threads. */
public final class NamedRules implements RuleBooks {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private final PublishedRules published;
    private final RuleVersionStore versions;
    private final OpenedBooks books;
    private final DraftStore drafts;

    /**
     * @param published the rule book in service
     * @param versions all versions
     * @param books opens what does not serve
     * @param drafts all drafts
     */
    public NamedRules(PublishedRules published, RuleVersionStore versions, OpenedBooks books, DraftStore drafts) {
        this.published = published;
        this.versions = versions;
        this.books = books;
        this.drafts = drafts;
    }

    @Override
    public RuleBook named(String name) {
        if (name.equals(PUBLISHED)) {
            return published.current().book();
        }
        return number(name, VERSIONS)
                .flatMap(found -> versions.find(found))
                .map(this::version)
                .or(() -> number(name, DRAFTS)
                        .flatMap(found -> drafts.find(found))
                        .map(this::draft))
                .orElseThrow(() -> unknown(name));
    }

    /**
     * The files of a rule book, which need not be sound.
     *
     * @param version how results name it
     * @param digest SHA-256 of its content
     * @param files its files, ordered by path
     */
    public record NamedFiles(String version, String digest, List<RuleFile> files) {

        public NamedFiles {
            files = List.copyOf(files);
        }
    }

    /**
     * The files of the rule book of a name.
     *
     * @throws UnknownRules if there are no rules of that name
     */
    public NamedFiles files(String name) {
        if (name.equals(PUBLISHED)) {
            var serving = published.current();
            return new NamedFiles(
                    serving.version().version(),
                    serving.version().digest(),
                    serving.book().files());
        }
        return number(name, VERSIONS)
                .flatMap(versions::find)
                .map(version -> new NamedFiles(
                        String.valueOf(version.version()), version.digest(), versions.files(version.version())))
                .or(() -> number(name, DRAFTS).flatMap(drafts::find).map(this::draftFiles))
                .orElseThrow(() -> unknown(name));
    }

    /** An edit may come between the two readings, so the digest is of what was read. */
    private NamedFiles draftFiles(Draft draft) {
        var files = drafts.files(draft);
        return new NamedFiles(DRAFTS + draft.id(), Digest.of(files), files);
    }

    private static Optional<Integer> number(String name, String kind) {
        return Optional.of(name)
                .filter(given -> given.startsWith(kind))
                .map(given -> given.substring(kind.length()))
                .filter(given -> NUMBER.matcher(given).matches())
                .map(Integer::valueOf);
    }

    private RuleBook draft(Draft draft) {
        var checked = new DraftBooks(drafts, books).open(draft);
        if (checked.book() == null) {
            throw UnknownRules.broken(DRAFTS + draft.id(), checked.problems());
        }
        return checked.book();
    }

    private RuleBook version(RuleVersion version) {
        var serving = published.current();
        var number = String.valueOf(version.version());
        if (serving.version().version().equals(number)) {
            return serving.book();
        }
        var checked = books.open(number, version.digest(), () -> versions.files(version.version()));
        if (checked.book() == null) {
            throw UnknownRules.broken(VERSIONS + number, checked.problems());
        }
        return checked.book();
    }

    private UnknownRules unknown(String name) {
        var latest = versions.latest().map(RuleVersion::version).orElse(1);
        return UnknownRules.named(
                name,
                "Ask for \"%s\" or for one of \"%s1\" to \"%s%d\" or for a draft that /api/v1/drafts lists."
                        .formatted(PUBLISHED, VERSIONS, VERSIONS, latest));
    }
}
