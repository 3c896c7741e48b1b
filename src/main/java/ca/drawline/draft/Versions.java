package ca.drawline.draft;

import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RuleVersion;
import ca.drawline.rulebook.RuleVersionStore;
import ca.drawline.rulebook.VersionRegister;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The register of versions over the database. Safe for many threads. */
public final class Versions implements VersionRegister {

    private final RuleVersionStore store;

    public Versions(RuleVersionStore store) {
        this.store = store;
    }

    @Override
    public RuleVersion record(RuleBook book, String author, Instant publishedAt) {
        return store.record(book.digest(), book.files(), publishedAt, author, "");
    }

    @Override
    public Optional<Recorded> latest() {
        return store.latest().map(version -> new Recorded(version, store.files(version.version())));
    }

    @Override
    public List<Unwritten> unwritten() {
        return store.toWriteBack().stream()
                .map(pending ->
                        new Unwritten(pending.version(), store.files(pending.over()), store.files(pending.version())))
                .toList();
    }

    @Override
    public void written(int version) {
        store.writtenBack(version);
    }
}
