package ca.drawline.api;

import ca.drawline.answer.Busy;
import ca.drawline.answer.ProblemDetail;
import ca.drawline.answer.Problems;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Answers every request that ends with a failure with the failure's problem document. */
@Singleton
final class ProblemResponses {

    private final ObjectMapper json;

    ProblemResponses(ObjectMapper json) {
        this.json = json;
    }

    @ServerExceptionMapper
    Response busy(Busy e) {
        return Response.fromResponse(response(Problems.of(e)))
                .header(HttpHeaders.RETRY_AFTER, e.retryAfterSeconds())
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
            return response(Problems.logged(e));
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
        return Problems.general(status, kind, message, hint);
    }

    @ServerExceptionMapper
    Response failed(Throwable e) {
        return response(Problems.of(e));
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
