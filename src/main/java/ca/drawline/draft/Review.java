package ca.drawline.draft;

import ca.drawline.audit.AuditTrail;
import ca.drawline.draft.Draft.Decision;
import ca.drawline.draft.Draft.State;
import ca.drawline.draft.DraftRefused.Kind;
import ca.drawline.rulebook.DirectoryRules;
import ca.drawline.rulebook.RuleBook;
import ca.drawline.rulebook.RuleBooks;
import ca.drawline.rulebook.RuleVersion;
import ca.drawline.rulebook.RuleVersionStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes drafts from their authors into service: submitted, then approved by another and published at once, or turned down.
 * An approval is given to a digest, so an edit in between voids it. Safe for many threads.
 */
public final class Review {

    private final Jdbi jdbi;
    private final DraftStore drafts;
    private final DraftBooks books;
    private final RuleVersionStore versions;
    private final DirectoryRules service;
    private final AuditTrail audit;
    private final Clock clock;
    private final boolean selfApproval;

    /** Who decides over a draft, and why. */
    private record Decider(String who, Instant at, boolean self, String note) {

        Decision decision() {
            return new Decision(who, at, self, note);
        }
    }

    /**
     * @param jdbi the database
     * @param drafts all drafts
     * @param books opens drafts
     * @param versions all versions
     * @param service the rules in service
     * @param audit the record of who did what
     * @param clock tells when
     * @param selfApproval whether one who worked on a draft may approve it
     */
    public Review(
            Jdbi jdbi,
            DraftStore drafts,
            DraftBooks books,
            RuleVersionStore versions,
            DirectoryRules service,
            AuditTrail audit,
            Clock clock,
            boolean selfApproval) {
        this.jdbi = jdbi;
        this.drafts = drafts;
        this.books = books;
        this.versions = versions;
        this.service = service;
        this.audit = audit;
        this.clock = clock;
        this.selfApproval = selfApproval;
    }

    /**
     * Submits a draft as it stands.
     *
     * @throws DraftRefused if it is broken, changes nothing, or is based on a version that no longer serves
     */
    public Draft submit(int id, String who, String note) {
        var draft = in(State.DRAFT, find(id));
        refuseOldBase(draft);
        if (draft.digest().equals(service.current().book().digest())) {
            throw new DraftRefused(
                    Kind.STATE,
                    "nothing-changed",
                    "The draft %d says the same as the published version.".formatted(id),
                    "Change a file first.");
        }
        open(draft);
        return jdbi.inTransaction(handle -> {
            drafts.submitted(handle, unchanged(handle, draft));
            audit.add(handle, now(), who, "submitted", DraftEditing.subject(draft), draft.digest() + said(note));
            return drafts.find(handle, id).orElseThrow();
        });
    }

    /**
     * Approves what was submitted and publishes it.
     *
     * @param digest the digest that the approver has read
     * @throws DraftRefused if something else stands there by now, or the approval is not theirs to give
     */
    public Draft approve(int id, String digest, String who, String note) {
        var draft = in(State.IN_REVIEW, find(id));
        if (!draft.digest().equals(digest)) {
            throw DraftRefused.edited(draft);
        }
        var self = isAuthor(draft, who);
        if (self && !selfApproval) {
            throw new DraftRefused(
                    Kind.FORBIDDEN,
                    "own-draft",
                    "%s worked on the draft %d and cannot approve it.".formatted(who, id),
                    "Ask someone else to approve it.");
        }
        refuseOldBase(draft);
        var over = service.current().book().digest();
        service.publish(open(draft), over, (book, at) -> publish(book, draft, new Decider(who, at, self, note)));
        return find(id);
    }

    private RuleVersion publish(RuleBook book, Draft draft, Decider decider) {
        return jdbi.inTransaction(handle -> {
            unchanged(handle, draft);
            var approval = decider.self() ? "Approved by one who worked on it: " : "Approved by ";
            var note = "%s (%s). %s%s.".formatted(draft.name(), DraftEditing.subject(draft), approval, decider.who());
            var version = versions.append(handle, book.digest(), book.files(), decider.at(), draft.author(), note);
            versions.toWriteBack(handle, version.version(), draft.base());
            drafts.decided(handle, draft, State.PUBLISHED, decider.decision(), version.version());
            audit.add(
                    handle,
                    decider.at(),
                    decider.who(),
                    decider.self() ? "self-approved" : "approved",
                    DraftEditing.subject(draft),
                    draft.digest() + said(decider.note()));
            audit.add(
                    handle,
                    decider.at(),
                    decider.who(),
                    "published",
                    RuleBooks.VERSIONS + version.version(),
                    "%s from %s".formatted(version.digest(), DraftEditing.subject(draft)));
            return version;
        });
    }

    /** Turns a submitted draft down. */
    public Draft reject(int id, String who, String note) {
        return decide(in(State.IN_REVIEW, find(id)), State.REJECTED, who, note);
    }

    /** Takes a draft back; its author alone may. */
    public Draft withdraw(int id, String who, String note) {
        var draft = find(id);
        if (!draft.state().isOpen()) {
            throw DraftEditing.closed(draft);
        }
        if (!draft.author().equals(who)) {
            throw new DraftRefused(
                    Kind.FORBIDDEN,
                    "not-the-author",
                    "The draft %d is %s's; %s cannot withdraw it.".formatted(id, draft.author(), who),
                    "Ask its author to withdraw it, or reject it when it is in review.");
        }
        return decide(draft, State.WITHDRAWN, who, note);
    }

    private Draft decide(Draft draft, State state, String who, String note) {
        var now = now();
        return jdbi.inTransaction(handle -> {
            unchanged(handle, draft);
            drafts.decided(handle, draft, state, new Decision(who, now, false, note), null);
            var what = state == State.REJECTED ? "rejected" : "withdrawn";
            audit.add(handle, now, who, what, DraftEditing.subject(draft), draft.digest() + said(note));
            return drafts.find(handle, draft.id()).orElseThrow();
        });
    }

    private Draft find(int id) {
        return drafts.find(id).orElseThrow(() -> DraftEditing.missing(id));
    }

    private static Draft in(State state, Draft draft) {
        if (draft.state() == state) {
            return draft;
        }
        if (!draft.state().isOpen()) {
            throw DraftEditing.closed(draft);
        }
        throw new DraftRefused(
                Kind.STATE,
                "wrong-state",
                "The draft %d is %s, not %s.".formatted(draft.id(), draft.state(), state),
                state == State.DRAFT
                        ? "It is submitted already; an edit takes it back to DRAFT."
                        : "Submit it first with POST /api/v1/drafts/%d/submit.".formatted(draft.id()));
    }

    /** What was looked at outside of the transaction must still be so within. */
    private Draft unchanged(Handle handle, Draft draft) {
        var now = drafts.find(handle, draft.id()).orElseThrow();
        if (!now.digest().equals(draft.digest()) || now.base() != draft.base()) {
            throw DraftRefused.edited(now);
        }
        return in(draft.state(), now);
    }

    private void refuseOldBase(Draft draft) {
        var serving = service.current().version().version();
        if (!serving.equals(String.valueOf(draft.base()))) {
            throw new DraftRefused(
                    Kind.STATE,
                    "rebase-needed",
                    "Version %s is in service; the draft %d is based on version %d."
                            .formatted(serving, draft.id(), draft.base()),
                    "Rebase it with POST /api/v1/drafts/%d/rebase and look at the difference.".formatted(draft.id()));
        }
    }

    private RuleBook open(Draft draft) {
        var checked = books.open(draft);
        if (checked.book() == null) {
            throw DraftRefused.broken(checked.problems());
        }
        return checked.book();
    }

    /** Work counts though another has saved over it since: the record tells of all of it. */
    private boolean isAuthor(Draft draft, String who) {
        return draft.author().equals(who)
                || audit.doers(DraftEditing.subject(draft), DraftEditing.WORK).contains(who);
    }

    private static String said(String note) {
        return note.isEmpty() ? "" : " \"" + note + "\"";
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
