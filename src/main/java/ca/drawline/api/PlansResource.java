package ca.drawline.api;

import ca.drawline.draw.plan.PlanResult;
import ca.drawline.draw.plan.Planning;
import ca.drawline.intake.PlanRequestReader;
import ca.drawline.job.Progress;
import ca.drawline.pool.Pool;
import ca.drawline.pool.PoolStore;
import ca.drawline.round.PublishedRounds;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Calendars of draws over a pool that people enter and leave. */
@Path("/api/v1/draws/plan")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Draws")
public final class PlansResource {

    private final Planning planning;
    private final PoolStore pools;
    private final PublishedRounds rounds;
    private final Asked rules;

    PlansResource(Planning planning, PoolStore pools, PublishedRounds rounds, Asked rules) {
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
    public PlanResult plan(InputStream body) {
        var names = pools.list().stream().map(Pool::name).toList();
        var asked = new PlanRequestReader(rules::named, names, rounds).read(Body.json(body));
        return planning.play(asked.request(), asked.book(), Progress.UNWATCHED);
    }
}
