package ca.drawline.draft;

import ca.drawline.rulebook.Digest;
import ca.drawline.rulebook.RuleBooks;
import ca.drawline.rulebook.RuleFile;
import java.util.Collection;
import java.util.List;

/** Checks and compiles drafts, each content of them once. Safe for many threads. */
public final class DraftBooks {

    private final DraftStore drafts;
    private final OpenedBooks books;

    /**
     * @param drafts all drafts
     * @param books opens them
     */
    public DraftBooks(DraftStore drafts, OpenedBooks books) {
        this.drafts = drafts;
        this.books = books;
    }

    /**
     * The rule book that a draft makes, as it was when it was read.
     *
     * @throws DraftRefused if it was edited since
     */
    public Checked open(Draft draft) {
        return books.open(RuleBooks.DRAFTS + draft.id(), draft.digest(), () -> files(draft));
    }

    /**
     * The rule book that a draft would make with files that are not saved yet.
     *
     * @param digest SHA-256 of its content
     * @param checked what checking it came to
     */
    public record Tried(String digest, Checked checked) {}

    /**
     * Checks a draft with unsaved files laid over it; nothing of them is kept.
     *
     * @throws DraftRefused if a file could not be saved
     */
    public Tried with(Draft draft, Collection<Unsaved> unsaved) {
        var files = Laid.over(drafts.files(draft), unsaved);
        var digest = Digest.of(files);
        return new Tried(digest, books.attempt(RuleBooks.DRAFTS + draft.id(), digest, files));
    }

    /** Never keeps, under the digest that was read, what an edit made of the draft since. */
    private List<RuleFile> files(Draft draft) {
        var files = drafts.files(draft);
        if (!Digest.of(files).equals(draft.digest())) {
            throw DraftRefused.edited(drafts.find(draft.id()).orElse(draft));
        }
        return files;
    }
}
