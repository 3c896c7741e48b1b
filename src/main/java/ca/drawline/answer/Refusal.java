package ca.drawline.answer;

import ca.drawline.answer.ProblemDetail.Fault;
import ca.drawline.draft.DraftRefused;
import ca.drawline.exchange.ImportRefused;
import ca.drawline.intake.PoolRequestReader;
import ca.drawline.intake.Unacceptable;
import ca.drawline.intake.Unreadable;
import ca.drawline.rulebook.DateNotCovered;
import ca.drawline.rulebook.Nearest;
import ca.drawline.rulebook.PublishingRefused;
import ca.drawline.rulebook.UnknownRules;
import java.util.Collection;
import java.util.List;

/** Ends a request or a command with a problem document. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemDetail problem;

    public Refusal(ProblemDetail problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** The document. */
    public ProblemDetail problem() {
        return problem;
    }

    /** Query parameters that can be read but not accepted. */
    public static Refusal ofQuery(List<Fault> faults) {
        return new Refusal(
                ProblemDetail.of(422, "unacceptable-query", "The query is not acceptable", summary(faults), faults));
    }

    /** A thing that is named in the path and does not exist. */
    public static Refusal notFound(String what, String name, Collection<String> names) {
        var message = "There is no %s \"%s\".".formatted(what, name);
        return new Refusal(ProblemDetail.of(
                404,
                "unknown-" + what,
                "Not found",
                message,
                List.of(Fault.general("unknown-" + what, message, Nearest.hint(name, names)))));
    }

    /** A pool that a sealed draw rests on can be neither changed nor removed. */
    public static Refusal ofSealed(String pool) {
        var message = "A sealed draw rests on the pool \"%s\".".formatted(pool);
        return new Refusal(ProblemDetail.of(
                409,
                "pool-sealed",
                "A sealed draw rests on this pool",
                message,
                List.of(Fault.general(
                        "pool-sealed",
                        message,
                        "Make a new pool under another name; this one stays so that the draw can be verified."))));
    }

    /** A name that no pool can have. */
    public static Refusal ofPoolName(String name) {
        var message = "A pool cannot be named \"%s\".".formatted(name);
        return new Refusal(ProblemDetail.of(
                422,
                "bad-name",
                "The name is not acceptable",
                message,
                List.of(Fault.general("bad-name", message, PoolRequestReader.NAMES))));
    }

    static ProblemDetail problem(Unacceptable e) {
        var faults = e.problems().stream()
                .map(problem -> Fault.inBody(problem.pointer(), problem.code(), problem.message(), problem.hint()))
                .toList();
        return ProblemDetail.of(422, "unacceptable-body", "The body is not acceptable", summary(faults), faults);
    }

    static ProblemDetail problem(Unreadable e) {
        var message = String.valueOf(e.getMessage());
        return ProblemDetail.of(
                400,
                "unreadable-body",
                "The body cannot be read",
                message,
                List.of(Fault.inText(e.line(), e.column(), e.code(), message, e.hint())));
    }

    static ProblemDetail problem(ImportRefused e) {
        var message = String.valueOf(e.getMessage());
        var faults = e.problems().isEmpty()
                ? List.of(Fault.general(e.code(), message, e.hint()))
                : e.problems().stream().map(Fault::inRecord).toList();
        return ProblemDetail.of(422, e.code(), "The file is not acceptable", message, faults);
    }

    static ProblemDetail problem(DateNotCovered e) {
        var message = String.valueOf(e.getMessage());
        return ProblemDetail.of(
                422,
                "date-not-covered",
                "The date lies before the first rule",
                message,
                List.of(Fault.inQuery(
                        "asOf", "date-not-covered", message, "Ask for " + e.coversFrom() + " or a later date.")));
    }

    static ProblemDetail problem(UnknownRules e) {
        var message = String.valueOf(e.getMessage());
        var faults = e.problems().isEmpty()
                ? List.of(Fault.inQuery("rules", e.code(), message, e.hint()))
                : e.problems().stream().map(Fault::inRules).toList();
        return ProblemDetail.of(422, e.code(), "The rules are not acceptable", message, faults);
    }

    static ProblemDetail problem(PublishingRefused e) {
        var message = String.valueOf(e.getMessage());
        return ProblemDetail.of(
                409,
                e.code(),
                "It cannot be published as things stand",
                message,
                List.of(Fault.general(e.code(), message, e.hint())));
    }

    static ProblemDetail problem(DraftRefused e) {
        var message = String.valueOf(e.getMessage());
        var faults = e.problems().isEmpty()
                ? List.of(Fault.general(e.code(), message, e.hint()))
                : e.problems().stream().map(Fault::inRules).toList();
        return ProblemDetail.of(status(e.kind()), e.code(), title(e.kind()), message, faults)
                .with(e.conflicts());
    }

    private static int status(DraftRefused.Kind kind) {
        return switch (kind) {
            case FORBIDDEN -> 403;
            case MISSING -> 404;
            case STATE -> 409;
            case STALE -> 412;
            case UNACCEPTABLE -> 422;
            case UNSEEN -> 428;
        };
    }

    private static String title(DraftRefused.Kind kind) {
        return switch (kind) {
            case FORBIDDEN -> "Not for this user";
            case MISSING -> "Not found";
            case STATE -> "It cannot be done as things stand";
            case STALE -> "The file was changed meanwhile";
            case UNACCEPTABLE -> "The file or draft is not acceptable";
            case UNSEEN -> "The request must say what it replaces";
        };
    }

    private static String summary(List<Fault> faults) {
        var first = faults.get(0).message();
        return faults.size() == 1 ? first : first + " There are %d problems in all.".formatted(faults.size());
    }
}
