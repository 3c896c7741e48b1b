package ca.drawline.api;

import ca.drawline.answer.EvaluatedLines;
import ca.drawline.answer.Evaluation;
import ca.drawline.answer.Explain;
import ca.drawline.intake.ProfileReader;
import ca.drawline.rulebook.Law;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Evaluates candidates. */
@Path("/api/v1/evaluations")
@Tag(name = "Evaluate")
public final class EvaluationsResource {

    private static final String NDJSON = "application/x-ndjson";

    private final Asked asked;
    private final ObjectMapper json;

    EvaluationsResource(Asked asked, ObjectMapper json) {
        this.asked = asked;
        this.json = json;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Evaluate one profile",
            description =
                    "The JSON Schema of the profile is at /api/v1/profile-schema. asOf: a date or moment, today by"
                            + " default. explain: none for the results alone, fired for points and requirements met, full"
                            + " (default) for all requirements. Reasons come in the language of Accept-Language, English"
                            + " or French.")
    public RestResponse<Evaluation> evaluate(
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("rules") @Nullable String rules,
            @QueryParam("explain") @Nullable String explain,
            @Context HttpHeaders headers,
            InputStream body) {
        var detail = Asked.explain(explain, Explain.FULL);
        var law = asked.law(asOf, rules);
        var profile = reader(law).read(Body.json(body));
        var language = AnswerLanguage.of(headers);
        return AnswerLanguage.answer(Evaluation.of(law.determine(profile), detail, language), language);
    }

    @POST
    @Path("/batch")
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @Operation(
            summary = "Evaluate profiles, one a line",
            description =
                    "One result a line, in the same order, while the body is still arriving: read while you write."
                            + " A bad line gives {line, problem}; the rest goes on.")
    public RestResponse<StreamingOutput> evaluateAll(
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("rules") @Nullable String rules,
            @QueryParam("explain") @Nullable String explain,
            @Context HttpHeaders headers,
            InputStream body) {
        var detail = Asked.explain(explain, Explain.FULL);
        var law = asked.law(asOf, rules);
        var language = AnswerLanguage.of(headers);
        var lines = new EvaluatedLines(law, reader(law), detail, language, json, body);
        return AnswerLanguage.answer(lines::write, language);
    }

    private static ProfileReader reader(Law law) {
        return new ProfileReader(law.asOf(), law.occupations(), law.tests());
    }
}
