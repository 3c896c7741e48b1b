package ca.drawline.api;

import ca.drawline.draw.comparison.ComparisonResult;
import ca.drawline.draw.comparison.KeptComparisons;
import ca.drawline.draw.comparison.PoolComparison.Side;
import ca.drawline.intake.ComparisonRequestReader;
import ca.drawline.intake.ComparisonRequestReader.AskedComparison;
import ca.drawline.intake.DrawRequestReader.AskedDraw;
import ca.drawline.job.Progress;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Compares two draws on one pool. */
@Path("/api/v1/draws/compare")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Comparisons")
public final class CompareResource {

    private final KeptComparisons comparisons;
    private final AskedDraws asked;
    private final Asynchronously asynchronously;
    private final Clock clock;

    CompareResource(KeptComparisons comparisons, AskedDraws asked, Asynchronously asynchronously, Clock clock) {
        this.comparisons = comparisons;
        this.asked = asked;
        this.asynchronously = asynchronously;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ComparisonResult.class)))
    @Operation(
            summary = "Compare two draws on one pool",
            description =
                    "draw: what both have in common, as of /draws/dry-run. baseline and alternative: what is otherwise"
                            + " with each, such as rules, invitations, type, stages or asOf. Everyone who gains or loses"
                            + " an invitation has one cause: CATEGORY, ELIGIBILITY or SCORE where their own change"
                            + " suffices to cross the line where it was, REQUEST where the draw asked for is another,"
                            + " DISPLACED where only the line moved; displacedBy tells which groups moved it."
                            + " suppressBelow: counts below it are left out, with as many others as keep them from being"
                            + " found by subtraction, and no lists are kept. Both draws are kept like dry runs. Prefer:"
                            + " respond-async makes it a job.")
    public Response compare(@HeaderParam("Prefer") @Nullable String prefer, InputStream body) {
        var request = new ComparisonRequestReader(asked.reader()).read(Body.json(body));
        return asynchronously.answer(prefer, "Compare two draws", progress -> compare(request, progress));
    }

    private ComparisonResult compare(AskedComparison request, Progress progress) {
        return comparisons.compare(
                side(request.baseline()),
                side(request.alternative()),
                request.suppressBelow(),
                progress,
                clock.instant());
    }

    private static Side side(AskedDraw draw) {
        return new Side(draw.request(), draw.book());
    }
}
