package ca.drawline.api;

import ca.drawline.answer.ProblemDetail;
import ca.drawline.answer.ProblemDetail.Fault;
import ca.drawline.answer.Refusal;
import ca.drawline.api.RecordsResource.SealedAnswer;
import ca.drawline.determination.RulesVersion;
import ca.drawline.draw.DrawNames;
import ca.drawline.draw.DrawRequest;
import ca.drawline.draw.DrawResult;
import ca.drawline.draw.DrawStore;
import ca.drawline.draw.KeptDraw;
import ca.drawline.draw.KeptDraws;
import ca.drawline.draw.record.RecordStore;
import ca.drawline.draw.record.SealedDraw;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Draws over a pool. */
@Path("/api/v1/draws")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Draws")
public final class DrawsResource {

    private final KeptDraws kept;
    private final DrawStore draws;
    private final DrawNames names;
    private final AskedDraws asked;
    private final RecordStore records;
    private final Asynchronously asynchronously;
    private final Clock clock;

    DrawsResource(
            KeptDraws kept,
            DrawStore draws,
            DrawNames names,
            AskedDraws asked,
            RecordStore records,
            Asynchronously asynchronously,
            Clock clock) {
        this.kept = kept;
        this.draws = draws;
        this.names = names;
        this.asked = asked;
        this.records = records;
        this.asynchronously = asynchronously;
        this.clock = clock;
    }

    @POST
    @Path("/dry-run")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Try a draw",
            description =
                    "type: GENERAL, PROGRAM with program, or CATEGORY with category or a list of categories, whose"
                            + " members all take part. asOf: the moment of the draw. floor: the lowest score that is"
                            + " invited. stages: a list of up to 10 in place of these, each ranking those whom none before"
                            + " it invited. excludeInvited: leave out whom sealed draws invited. excludeDraws: ids of"
                            + " draws on this pool whose invited are left out. rules: published (default), versions/{v} or"
                            + " drafts/{id}. Nobody is invited; the result says who would be. Where the rules of the round"
                            + " reserve places for groups or cap them, groups of a stage says what each came to, and"
                            + " cutOff is that of the places open to all. A pool that was not asked about lately takes"
                            + " some seconds: with Prefer: respond-async the draw is a job.")
    @APIResponse(
            responseCode = "200",
            description = "What the draw comes to",
            content = @Content(schema = @Schema(implementation = DrawResult.class)))
    @APIResponse(responseCode = "202", description = "With Prefer: respond-async, the job that runs it")
    public Response dryRun(@HeaderParam("Prefer") @Nullable String prefer, InputStream body) {
        var asked = this.asked.reader().read(Body.json(body));
        return asynchronously.answer(
                prefer,
                "Try a draw on the pool " + asked.request().pool(),
                progress -> kept.run(asked.request(), asked.book(), clock.instant()));
    }

    /**
     * Draws that are kept.
     *
     * @param draws the one kept last first
     * @param next cursor of the next page; none on the last
     */
    public record DrawPage(List<DrawEntry> draws, @Nullable String next) {}

    /**
     * A draw in a list.
     *
     * @param id its id
     * @param name what readers call it; none where nobody named it
     * @param createdAt UTC instant at which it was kept
     * @param request the draw as asked for
     * @param cutOff score of the lowest-ranked candidate invited; none when nobody is invited
     * @param tieBreak submission moment of that candidate
     * @param invited how many are invited
     * @param ranked how many took part
     * @param rules the version of the rule book that decided
     * @param pool the pool as it was
     */
    public record DrawEntry(
            String id,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String name,

            Instant createdAt,
            DrawRequest request,
            @Nullable Integer cutOff,
            @Nullable Instant tieBreak,
            int invited,
            int ranked,
            RulesVersion rules,
            DrawResult.PoolReference pool) {

        private static DrawEntry of(KeptDraw draw) {
            var result = draw.result();
            return new DrawEntry(
                    result.id(),
                    draw.name(),
                    draw.createdAt(),
                    result.request(),
                    result.cutOff(),
                    result.tieBreak(),
                    result.invited(),
                    result.ranked(),
                    result.rules(),
                    result.pool());
        }
    }

    private enum YesOrNo {
        TRUE,
        FALSE
    }

    @GET
    @Operation(
            summary = "Draws that are kept, the newest first",
            description =
                    "cursor: 'next' of the page before. named=true: those alone that have a name. sealed=true: the"
                            + " official draws alone, by their place in the chain; /draws/sealed gives them with their"
                            + " records.")
    public DrawPage draws(
            @QueryParam("sealed") @Nullable String sealed,
            @QueryParam("named") @Nullable String named,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        var page = PageAsked.of(cursor, limit);
        var faults = new ArrayList<Fault>();
        var official = isTrue("sealed", sealed, faults);
        var called = isTrue("named", named, faults);
        if (!faults.isEmpty()) {
            throw Refusal.ofQuery(faults);
        }
        var found = official
                ? records.list(page.below(), page.limit() + 1).stream()
                        .map(SealedDraw::record)
                        .map(record -> new KeptDraw(
                                record.number(),
                                record.at(),
                                find(record.draw()),
                                names.of(record.draw()).orElse(null)))
                        .toList()
                : draws.list(page.below(), page.limit() + 1, called);
        return new DrawPage(page.cut(found).stream().map(DrawEntry::of).toList(), page.next(found, KeptDraw::number));
    }

    private static boolean isTrue(String parameter, @Nullable String given, List<Fault> faults) {
        return given != null
                && Asked.choice(parameter, given, YesOrNo.class, faults)
                        .filter(YesOrNo.TRUE::equals)
                        .isPresent();
    }

    /**
     * A draw.
     *
     * @param name what readers call it; none where nobody named it
     * @param result what it came to
     * @param sealed its record; none where it was tried and not sealed
     */
    public record DrawAnswer(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String name,

            @JsonUnwrapped DrawResult result,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            SealedAnswer sealed) {}

    @GET
    @Path("/{id}")
    @Operation(
            summary = "The result of a draw",
            description = "Of an official draw, sealed is its record with the hash.")
    public DrawAnswer draw(@PathParam("id") String id) {
        return new DrawAnswer(
                names.of(id).orElse(null),
                find(id),
                records.find(id).map(SealedAnswer::of).orElse(null));
    }

    private DrawResult find(String id) {
        return draws.find(id).orElseThrow(() -> unknown(id));
    }

    static Refusal unknown(String id) {
        var message = "There is no draw \"%s\".".formatted(id);
        return new Refusal(ProblemDetail.of(
                404,
                "unknown-draw",
                "Not found",
                message,
                List.of(Fault.general(
                        "unknown-draw", message, "Draws have the ids that /api/v1/draws/dry-run answers with."))));
    }
}
