package ca.drawline.draft;

import ca.drawline.rulebook.Problem;
import java.util.List;

/** Something that cannot be done with a draft as things stand. */
public final class DraftRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String code;
    private final String hint;
    private final transient List<Problem> problems;
    private final transient List<Conflict> conflicts;

    /** What is in the way. */
    public enum Kind {
        /** There is no such thing. */
        MISSING,
        /** The draft is in another state, or others have published meanwhile. */
        STATE,
        /** Whoever changes a file must say which content of it they have seen. */
        UNSEEN,
        /** The file is not as it was when it was read. */
        STALE,
        /** It is not for this person to do. */
        FORBIDDEN,
        /** What was sent cannot be part of a rule book. */
        UNACCEPTABLE
    }

    private DraftRefused(
            Kind kind, String code, String message, String hint, List<Problem> problems, List<Conflict> conflicts) {
        super(message);
        this.kind = kind;
        this.code = code;
        this.hint = hint;
        this.problems = List.copyOf(problems);
        this.conflicts = List.copyOf(conflicts);
    }

    DraftRefused(Kind kind, String code, String message, String hint) {
        this(kind, code, message, hint, List.of(), List.of());
    }

    /** The draft makes no rule book as it is. */
    public static DraftRefused broken(List<Problem> problems) {
        return new DraftRefused(
                Kind.UNACCEPTABLE,
                "broken-rules",
                "The draft has %d problem%s.".formatted(problems.size(), problems.size() == 1 ? "" : "s"),
                "Mend what 'errors' lists; POST …/check shows it as you go.",
                problems,
                List.of());
    }

    static DraftRefused edited(Draft draft) {
        return new DraftRefused(
                Kind.STATE,
                "edited-meanwhile",
                "%s changed the draft %d at %s; its digest is %s now."
                        .formatted(draft.changedBy(), draft.id(), draft.changedAt(), draft.digest()),
                "Read it again and decide over that digest.");
    }

    static DraftRefused conflicting(int version, Draft draft, List<Conflict> conflicts) {
        return new DraftRefused(
                Kind.STATE,
                "conflict",
                "Version %d and the draft change the same %s."
                        .formatted(version, conflicts.size() == 1 ? "file" : conflicts.size() + " files"),
                "Look at 'conflicts', save in the draft what the file shall say, then send { \"version\": %d, \"digest\": the digest of the draft as you have seen it (now \"%s\"), \"keep\": [ { \"path\": …, \"side\": \"DRAFT\" or \"PUBLISHED\" } ] }."
                        .formatted(version, draft.digest()),
                List.of(),
                conflicts);
    }

    /** What is in the way. */
    public Kind kind() {
        return kind;
    }

    /** Stable code of the reason. */
    public String code() {
        return code;
    }

    /** The way out. */
    public String hint() {
        return hint;
    }

    /** What is wrong in the rules; empty where that is not the reason. */
    public List<Problem> problems() {
        return problems;
    }

    /** The files that both sides changed; empty where that is not the reason. */
    public List<Conflict> conflicts() {
        return conflicts;
    }
}
