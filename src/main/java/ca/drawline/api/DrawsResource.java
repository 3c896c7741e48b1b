package ca.drawline.api;

import ca.drawline.api.ProblemDetail.Fault;
import ca.drawline.draw.DrawResult;
import ca.drawline.draw.DrawStore;
import ca.drawline.draw.DryRun;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Draws over a pool. */
@Path("/api/v1/draws")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Draws")
public final class DrawsResource {

    private final DryRun dryRun;
    private final DrawStore draws;
    private final AskedDraws asked;
    private final Clock clock;

    DrawsResource(DryRun dryRun, DrawStore draws, AskedDraws asked, Clock clock) {
        this.dryRun = dryRun;
        this.draws = draws;
        this.asked = asked;
        this.clock = clock;
    }

    @POST
    @Path("/dry-run")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Try a draw",
            description =
                    "type: GENERAL, PROGRAM with program, or CATEGORY with category or a list of categories, whose members"
                            + " all take part. asOf: the moment of the draw. floor: the lowest score that is invited. stages: a"
                            + " list of up to 10 in place of these, each ranking those whom none before it invited."
                            + " excludeInvited: leave out whom sealed draws invited. excludeDraws: ids of draws on this pool"
                            + " whose invited are left out. rules: published (default), versions/{v} or drafts/{id}. Nobody is"
                            + " invited; the result says who would be.")
    public DrawResult dryRun(InputStream body) {
        var asked = this.asked.reader().read(Body.json(body));
        var result = dryRun.run(asked.request(), asked.book());
        draws.save(result, clock.instant());
        return result;
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "The result of a draw that was tried")
    public DrawResult draw(@PathParam("id") String id) {
        return draws.find(id).orElseThrow(() -> unknown(id));
    }

    private static Refusal unknown(String id) {
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
