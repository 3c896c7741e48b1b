package ca.drawline.api;

import ca.drawline.answer.ProblemDetail;
import ca.drawline.answer.ProblemDetail.Fault;
import ca.drawline.answer.Refusal;
import ca.drawline.draw.record.AlreadySealed;
import ca.drawline.draw.record.DrawRecord;
import ca.drawline.draw.record.RecordCheck;
import ca.drawline.draw.record.RecordDocument;
import ca.drawline.draw.record.RecordStore;
import ca.drawline.draw.record.SealedDraw;
import ca.drawline.draw.record.Sealing;
import ca.drawline.draw.record.Verification;
import ca.drawline.intake.RecordReader;
import ca.drawline.intake.StrictJson;
import ca.drawline.rulebook.RuleBook;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Official draws: sealed, listed and verified. */
@Path("/api/v1/draws")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Records")
public final class RecordsResource {

    /** One thread, and several that do their parts in whatever order. */
    private static final List<Integer> THREADS = List.of(1, 4);

    private static final int LARGEST_DOCUMENT = 64 << 20;

    private final AskedDraws asked;
    private final Sealing sealing;
    private final SealedDraws sealed;
    private final RecordStore records;
    private final RecordCheck check;
    private final CurrentUser user;
    private final Asynchronously asynchronously;

    RecordsResource(
            AskedDraws asked,
            Sealing sealing,
            SealedDraws sealed,
            RecordStore records,
            RecordCheck check,
            CurrentUser user,
            Asynchronously asynchronously) {
        this.asked = asked;
        this.sealing = sealing;
        this.sealed = sealed;
        this.records = records;
        this.check = check;
        this.user = user;
        this.asynchronously = asynchronously;
    }

    /**
     * A sealed draw.
     *
     * @param id id of the draw
     * @param record what is sealed
     * @param hash SHA-256 over the record in its canonical form
     */
    public record SealedAnswer(String id, DrawRecord record, String hash) {

        static SealedAnswer of(SealedDraw sealed) {
            return new SealedAnswer(sealed.record().draw(), sealed.record(), sealed.hash());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Seal an official draw",
            description =
                    "The body is as for /draws/dry-run; the rules must be a published version. Whom sealed draws on"
                            + " the same pool invited is left out unless excludeInvited is false: an invitation that was"
                            + " declined by the day of the draw brings the candidate back, one that expired does not, as"
                            + " the law has it (IRPA 10.1(6), (7)). The record holds rules, pool, request, engine and"
                            + " result by their digests, who and when, and the hash of the record before. From then on the"
                            + " pool stays as it is.")
    @APIResponse(
            responseCode = "201",
            description = "The record",
            content = @Content(schema = @Schema(implementation = SealedAnswer.class)))
    public Response seal(InputStream body) {
        var draw = asked.reader().read(RecordReader.official(Body.json(body)));
        refuseUnpublished(draw.book());
        try {
            var done = sealing.seal(draw.request(), draw.book(), user.name());
            return Response.created(URI.create("/api/v1/draws/" + done.record().draw()))
                    .entity(SealedAnswer.of(done))
                    .build();
        } catch (AlreadySealed e) {
            var message = String.valueOf(e.getMessage());
            throw new Refusal(ProblemDetail.of(
                    409,
                    "already-sealed",
                    "The draw is sealed already",
                    message,
                    List.of(Fault.general(
                            "already-sealed", message, "GET /api/v1/draws/%s/record shows it.".formatted(e.draw())))));
        }
    }

    private static void refuseUnpublished(RuleBook book) {
        if (!book.version().version().matches("[0-9]+")) {
            var message = "An official draw is decided by published rules, and %s is a draft."
                    .formatted(book.version().version());
            throw new Refusal(ProblemDetail.of(
                    422,
                    "not-published-rules",
                    "The rules are not published",
                    message,
                    List.of(Fault.inBody(
                            "/rules",
                            "not-published-rules",
                            message,
                            "Publish the draft first, or try it with /api/v1/draws/dry-run."))));
        }
    }

    /**
     * Sealed draws.
     *
     * @param draws the newest first
     * @param next cursor of the next page; none on the last
     */
    public record SealedPage(
            List<SealedAnswer> draws, @Nullable String next) {}

    @GET
    @Path("/sealed")
    @Operation(
            summary = "The sealed draws, the newest first",
            description = "cursor: 'next' of the page before. limit: up to 500, 50 by default.")
    public SealedPage list(@QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        var page = PageAsked.of(cursor, limit);
        var found = records.list(page.below(), page.limit() + 1);
        return new SealedPage(
                page.cut(found).stream().map(SealedAnswer::of).toList(),
                page.next(found, one -> one.record().number()));
    }

    @GET
    @Path("/{id}/record")
    @Operation(
            summary = "The record of a sealed draw, to take away",
            description =
                    "With rules and pool of the same content, found by their digests and under any name, it can be"
                            + " verified on another machine: POST it to /api/v1/draws/sealed/verify there.")
    public RecordDocument record(@PathParam("id") String id) {
        return RecordDocument.of(sealed.find(id));
    }

    @POST
    @Path("/{id}/verify")
    @Operation(
            summary = "Run a sealed draw again, and look through the chain",
            description =
                    "The draw is run with one thread and with four, and must come to the same bytes. Every record must"
                            + " be as it was sealed, follow from the one before, and be known to the audit trail. faults"
                            + " says what is wrong. With Prefer: respond-async it is done as a job.")
    @APIResponse(
            responseCode = "200",
            description = "What came of it",
            content = @Content(schema = @Schema(implementation = Verification.class)))
    @APIResponse(responseCode = "202", description = "With Prefer: respond-async, the job that does it")
    public Response verify(@HeaderParam("Prefer") @Nullable String prefer, @PathParam("id") String id) {
        var one = sealed.find(id);
        return asynchronously.answer(prefer, "Verify the sealed draw " + id, progress -> check.verify(one, THREADS));
    }

    @POST
    @Path("/sealed/verify")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Verify a draw that was sealed elsewhere",
            description =
                    "The body is what /draws/{id}/record gave there. The draw is run with the rules and the pool of"
                            + " the same content that are here; faults says if there are none. The records before it are"
                            + " not looked at.")
    public Verification verifyAlone(InputStream body) {
        var read = Body.bytes(body, LARGEST_DOCUMENT, "Records are smaller; send one.");
        JsonNode json = StrictJson.read(read);
        return check.verifyAlone(RecordReader.document(json).sealed(), THREADS);
    }
}
