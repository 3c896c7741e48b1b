package ca.drawline.answer;

import ca.drawline.answer.ProblemDetail.Fault;
import ca.drawline.draft.DraftRefused;
import ca.drawline.draw.NotReopened;
import ca.drawline.exchange.ImportRefused;
import ca.drawline.intake.Unacceptable;
import ca.drawline.intake.Unreadable;
import ca.drawline.rulebook.DateNotCovered;
import ca.drawline.rulebook.ImpossibleFinding;
import ca.drawline.rulebook.PublishingRefused;
import ca.drawline.rulebook.RunawayRules;
import ca.drawline.rulebook.UnknownRules;
import ca.drawline.storage.DatabaseRefused;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** What every failure is shown as, of a request, a job and a command alike: a problem document. A stack trace stays in the log. */
public final class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    private Problems() {}

    /** The problem document of a failure; what nobody expected is logged. */
    public static ProblemDetail of(Throwable failure) {
        if (failure instanceof Refusal e) {
            return e.problem();
        } else if (failure instanceof Unacceptable e) {
            return Refusal.problem(e);
        } else if (failure instanceof Unreadable e) {
            return Refusal.problem(e);
        } else if (failure instanceof UnknownRules e) {
            return Refusal.problem(e);
        } else if (failure instanceof DraftRefused e) {
            return Refusal.problem(e);
        } else if (failure instanceof PublishingRefused e) {
            return Refusal.problem(e);
        } else if (failure instanceof NotReopened e) {
            return general(409, e.code(), String.valueOf(e.getMessage()), e.hint());
        } else if (failure instanceof DateNotCovered e) {
            return Refusal.problem(e);
        } else if (failure instanceof ImportRefused e) {
            return Refusal.problem(e);
        } else if (failure instanceof RunawayRules e) {
            return rulesFailed("runaway-rules", e);
        } else if (failure instanceof ImpossibleFinding e) {
            return rulesFailed("impossible-finding", e);
        } else if (failure instanceof DatabaseRefused e) {
            return general(
                    503,
                    "database-refused",
                    String.valueOf(e.getMessage()),
                    "Nothing was changed; it can be tried again once that is mended.");
        } else if (failure instanceof Busy e) {
            return general(
                    503, "busy", String.valueOf(e.getMessage()), "Try again after the seconds that Retry-After names.");
        }
        return logged(failure);
    }

    /** The rules that were asked are to be mended, not the request and not the service. */
    private static ProblemDetail rulesFailed(String kind, IllegalStateException e) {
        LOG.warn(e.getMessage());
        return general(
                422,
                kind,
                String.valueOf(e.getMessage()),
                "Look at the rules that are named; ask for rules=published to go on meanwhile.");
    }

    /** Something is longer than it may be, in bytes. */
    public static ProblemDetail tooLarge(String what, int limit, String hint) {
        var message = "%s is larger than %,d bytes.".formatted(what, limit);
        return ProblemDetail.of(
                413, "too-large", "Too large", message, List.of(Fault.general("too-large", message, hint)));
    }

    /** A problem that has one sentence and one way out. */
    public static ProblemDetail general(int status, String kind, String message, String hint) {
        return ProblemDetail.of(status, kind, title(status), message, List.of(Fault.general(kind, message, hint)));
    }

    /** The words that HTTP has for a status. */
    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 406 -> "Not Acceptable";
            case 409 -> "Conflict";
            case 410 -> "Gone";
            case 415 -> "Unsupported Media Type";
            case 503 -> "Service Unavailable";
            default -> "Refused";
        };
    }

    /** Logs what nobody expected and names it for the sender, who sees no more than the name. */
    public static ProblemDetail logged(Throwable e) {
        var instance = "urn:uuid:" + UUID.randomUUID();
        LOG.errorf(e, "Unexpected failure %s", instance);
        return new ProblemDetail(
                ProblemDetail.page("unexpected"),
                "Unexpected failure",
                500,
                "Drawline failed in a way that nobody foresaw. The log tells more under the name in 'instance'.",
                instance,
                null);
    }
}
