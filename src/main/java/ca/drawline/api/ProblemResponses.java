package ca.drawline.api;

import ca.drawline.api.ProblemDetail.Fault;
import ca.drawline.draft.DraftRefused;
import ca.drawline.intake.Unacceptable;
import ca.drawline.intake.Unreadable;
import ca.drawline.rulebook.DateNotCovered;
import ca.drawline.rulebook.ImpossibleFinding;
import ca.drawline.rulebook.PublishingRefused;
import ca.drawline.rulebook.RunawayRules;
import ca.drawline.rulebook.UnknownRules;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns everything that ends a request into a problem document; a stack trace stays in the log. */
@Singleton
final class ProblemResponses {

    private static final Logger LOG = Logger.getLogger(ProblemResponses.class);

    private final ObjectMapper json;

    ProblemResponses(ObjectMapper json) {
        this.json = json;
    }

    @ServerExceptionMapper
    Response refusal(Refusal e) {
        return response(e.problem());
    }

    @ServerExceptionMapper
    Response unacceptable(Unacceptable e) {
        return response(Refusal.problem(e));
    }

    @ServerExceptionMapper
    Response unreadable(Unreadable e) {
        return response(Refusal.problem(e));
    }

    @ServerExceptionMapper
    Response unknownRules(UnknownRules e) {
        return response(Refusal.problem(e));
    }

    @ServerExceptionMapper
    Response draftRefused(DraftRefused e) {
        return response(Refusal.problem(e));
    }

    @ServerExceptionMapper
    Response publishingRefused(PublishingRefused e) {
        return response(Refusal.problem(e));
    }

    @ServerExceptionMapper
    Response dateNotCovered(DateNotCovered e) {
        return response(Refusal.problem(e));
    }

    @ServerExceptionMapper
    Response runawayRules(RunawayRules e) {
        return rulesFailed("runaway-rules", e);
    }

    @ServerExceptionMapper
    Response impossibleFinding(ImpossibleFinding e) {
        return rulesFailed("impossible-finding", e);
    }

    /** The rules that were asked are to be mended, not the request and not the service. */
    private Response rulesFailed(String kind, IllegalStateException e) {
        LOG.warn(e.getMessage());
        return response(general(
                422,
                kind,
                String.valueOf(e.getMessage()),
                "Look at the rules that are named; ask for rules=published to go on meanwhile."));
    }

    @ServerExceptionMapper
    Response busy(Busy e) {
        return Response.fromResponse(response(general(
                        503,
                        "busy",
                        "As many rule books are being checked or tested as this service does at a time.",
                        "Try again after the seconds that Retry-After names.")))
                .header(HttpHeaders.RETRY_AFTER, Busy.RETRY_AFTER_SECONDS)
                .build();
    }

    /** What the HTTP layer refuses before a resource sees it. */
    @ServerExceptionMapper
    Response http(WebApplicationException e) {
        var original = e.getResponse();
        var status = original.getStatus();
        if (status < 400) {
            return original;
        }
        if (status >= 500) {
            return unexpected(e);
        }
        var allow = original.getHeaderString(HttpHeaders.ALLOW);
        var response = Response.fromResponse(response(problem(status, allow)));
        return (allow == null ? response : response.header(HttpHeaders.ALLOW, allow)).build();
    }

    private static ProblemDetail problem(int status, @Nullable String allow) {
        return switch (status) {
            case 404 -> nothingHere();
            case 405 ->
                general(
                        status,
                        "method-not-allowed",
                        "This method is not allowed here.",
                        allow == null ? "See /q/openapi for the methods of each path." : "Allowed: " + allow + ".");
            case 406 ->
                general(
                        status,
                        "not-acceptable",
                        "No answer exists in the type that the Accept header asks for.",
                        "Accept application/json, or application/x-ndjson for /evaluations/batch.");
            case 415 ->
                general(
                        status,
                        "unsupported-media-type",
                        "The body is of a type that this path does not read.",
                        "Send Content-Type: application/json, or application/x-ndjson to /evaluations/batch.");
            default -> general(status, "bad-request", "The request cannot be read.", "See /q/openapi.");
        };
    }

    static ProblemDetail nothingHere() {
        return general(404, "nothing-here", "Nothing is at this path.", "See /q/openapi for all paths.");
    }

    private static ProblemDetail general(int status, String kind, String message, String hint) {
        return ProblemDetail.of(status, kind, title(status), message, List.of(Fault.general(kind, message, hint)));
    }

    private static String title(int status) {
        var known = Response.Status.fromStatusCode(status);
        return known == null ? "Refused" : known.getReasonPhrase();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        return response(logged(e));
    }

    /** Logs what nobody expected and names it for the sender, who sees no more than the name. */
    static ProblemDetail logged(Throwable e) {
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

    private Response response(ProblemDetail problem) {
        return Response.status(problem.status())
                .type(ProblemDetail.MEDIA_TYPE)
                .entity(written(problem))
                .build();
    }

    private byte[] written(ProblemDetail problem) {
        try {
            return json.writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem document can always be written.", e);
        }
    }
}
