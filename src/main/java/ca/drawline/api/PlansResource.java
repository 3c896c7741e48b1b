package ca.drawline.api;

import ca.drawline.draw.plan.PlanResult;
import ca.drawline.draw.plan.Planning;
import ca.drawline.intake.PlanRequestReader;
import ca.drawline.pool.Pool;
import ca.drawline.pool.PoolStore;
import ca.drawline.round.PublishedRounds;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Calendars of draws over a pool that people enter and leave. */
@Path("/api/v1/draws/plan")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Draws")
public final class PlansResource {

    private final Planning planning;
    private final PoolStore pools;
    private final PublishedRounds rounds;
    private final Asked rules;
    private final Asynchronously asynchronously;

    PlansResource(
            Planning planning, PoolStore pools, PublishedRounds rounds, Asked rules, Asynchronously asynchronously) {
        this.asynchronously = asynchronously;
        this.planning = planning;
        this.pools = pools;
        this.rounds = rounds;
        this.rules = rules;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Play a calendar of draws",
            description =
                    "draws: each with on, its day, and the fields of a draw or its stages. Between them people arrive (arrivals:"
                            + " perDay or perWeek, and like: \"pool\" or the number of a published round), profiles expire,"
                            + " and of the invited a share declines and comes back (declines: share, afterDays). from: the day"
                            + " on which the pool is as it is stored; the first draw's by default. seeds: how often it is"
                            + " played, 20 by default, or the seeds; seed: the first of them. The same seeds give the same"
                            + " answer. It may take a minute: send Prefer: respond-async.")
    @APIResponse(
            responseCode = "200",
            description = "What it comes to",
            content = @Content(schema = @Schema(implementation = PlanResult.class)))
    @APIResponse(responseCode = "202", description = "With Prefer: respond-async, the job that does it")
    public Response plan(@HeaderParam("Prefer") @Nullable String prefer, InputStream body) {
        var names = pools.list().stream().map(Pool::name).toList();
        var asked = new PlanRequestReader(rules::named, names, rounds).read(Body.json(body));
        return asynchronously.answer(
                prefer,
                "Play a plan on the pool " + asked.request().pool(),
                progress -> planning.play(asked.request(), asked.book(), progress));
    }
}
