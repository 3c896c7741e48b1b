package ca.drawline.api;

import ca.drawline.answer.ProblemDetail;
import ca.drawline.answer.ProblemDetail.Fault;
import ca.drawline.answer.Refusal;
import ca.drawline.draw.DrawResult;
import ca.drawline.draw.DrawStore;
import ca.drawline.draw.DryRun;
import ca.drawline.draw.Reopening;
import ca.drawline.draw.change.WhatIsLacking;
import ca.drawline.draw.change.WhyInDraw;
import ca.drawline.intake.LackingReader;
import ca.drawline.intake.ProfileReader;
import ca.drawline.pool.PoolStore;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Why candidates are invited in a draw or not, and what would have turned it. */
@Path("/api/v1/draws")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Draws")
public final class WhyResource {

    private final DrawStore draws;
    private final DryRun dryRun;
    private final PoolStore pools;
    private final Reopening reopening;
    private final Asynchronously asynchronously;

    WhyResource(DrawStore draws, DryRun dryRun, PoolStore pools, Reopening reopening, Asynchronously asynchronously) {
        this.draws = draws;
        this.dryRun = dryRun;
        this.pools = pools;
        this.reopening = reopening;
        this.asynchronously = asynchronously;
    }

    @GET
    @Path("/{id}/candidates/{candidate}")
    @Operation(
            summary = "Why a candidate is invited or not",
            description = "Whether the candidate took part, how far they are from the line, every requirement with the"
                    + " values that decided, and for a candidate who is not invited the smallest single changes"
                    + " that would have turned it: found by evaluating the changed candidate with the line held"
                    + " where it fell, limited to what a person can change, the fewest steps first; what others"
                    + " decide (byOthers) comes last. Reasons come in the language of Accept-Language, English or"
                    + " French.")
    public RestResponse<CandidateAnswer> candidate(
            @PathParam("id") String id, @PathParam("candidate") String candidate, @Context HttpHeaders headers) {
        var draw = draw(id);
        var day = draw.request().day();
        var why = new WhyInDraw(draw, reopening.open(draw).book().forDraws(day));
        var profile = pools.candidate(draw.pool().name(), candidate)
                .orElseThrow(() -> unknown(draw.pool().name(), candidate));
        var language = AnswerLanguage.of(headers);
        var invited = invited(id, candidate);
        if (invited.isEmpty()) {
            SingleLine.required(draw);
        }
        return AnswerLanguage.answer(
                CandidateAnswer.of(
                        draw, why.of(profile, dryRun.excludes(draw.request(), candidate), invited), language),
                language);
    }

    @POST
    @Path("/{id}/candidates")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Whether somebody would be invited",
            description =
                    "The same of a profile, whether or not the pool has it: where it would have stood to the line held"
                            + " where it fell, and, where it would not be invited, the smallest single changes that would"
                            + " have turned it, each with the profile as it would then be. The profile is read as on the"
                            + " day of the draw.")
    public RestResponse<SomebodyAnswer> somebody(
            @PathParam("id") String id, @Context HttpHeaders headers, InputStream body) {
        var draw = draw(id);
        var law = reopening.open(draw).book().forDraws(draw.request().day());
        var profile = new ProfileReader(law.asOf(), law.occupations(), law.tests()).read(Body.json(body));
        SingleLine.required(draw);
        var language = AnswerLanguage.of(headers);
        var found = new WhyInDraw(draw, law).of(profile, false, Optional.empty());
        return AnswerLanguage.answer(SomebodyAnswer.of(CandidateAnswer.of(draw, found, language), found), language);
    }

    /** Whether a candidate is on the list of the invited that is kept; none where none is kept. */
    private Optional<Boolean> invited(String id, String candidate) {
        var listed = new AtomicBoolean();
        var kept = draws.invited(id, invited -> {
            if (invited.id().equals(candidate)) {
                listed.set(true);
            }
        });
        return kept ? Optional.of(listed.get()) : Optional.empty();
    }

    @POST
    @Path("/{id}/lacking")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What the candidates nearest to the line lack",
            description =
                    "nearest: how many candidates, 1 to 5,000, 500 by default. among: RANKED (default), those who took"
                            + " part and are not invited, or NOT_RANKED, the highest scores among those who took no part."
                            + " Answers how many would have been turned by which single change, and how many by none; a"
                            + " candidate may count under several changes. With Prefer: respond-async the answer is a"
                            + " job.")
    public Response lacking(
            @PathParam("id") String id, @HeaderParam("Prefer") @Nullable String prefer, InputStream body) {
        var request = LackingReader.read(Body.optionalJson(body));
        var draw = draw(id);
        SingleLine.required(draw);
        var book = reopening.open(draw).book();
        return asynchronously.answer(
                prefer,
                "What the %d nearest to the line of the draw %s lack".formatted(request.nearest(), id),
                progress -> WhatIsLacking.of(draw, dryRun.draw(draw.request(), book), request, progress));
    }

    private DrawResult draw(String id) {
        return draws.find(id).orElseThrow(() -> DrawsResource.unknown(id));
    }

    static Refusal unknown(String pool, String candidate) {
        var message = "The pool \"%s\" has no candidate \"%s\".".formatted(pool, candidate);
        return new Refusal(ProblemDetail.of(
                404,
                "unknown-candidate",
                "Not found",
                message,
                List.of(Fault.general(
                        "unknown-candidate", message, "Candidates are named by the id of their profile."))));
    }
}
