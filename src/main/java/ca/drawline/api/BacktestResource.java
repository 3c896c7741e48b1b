package ca.drawline.api;

import ca.drawline.draw.backtest.Backtest;
import ca.drawline.draw.backtest.BacktestResult;
import ca.drawline.intake.BacktestRequestReader;
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

/** The published rounds tried again. */
@Path("/api/v1/rounds/backtest")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rounds")
public final class BacktestResource {

    private final Backtest backtest;
    private final BacktestRequestReader reader;
    private final Asynchronously asynchronously;

    BacktestResource(Backtest backtest, Asked rules, Asynchronously asynchronously) {
        this.backtest = backtest;
        this.asynchronously = asynchronously;
        this.reader = new BacktestRequestReader(rules::named);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Try the published rounds again",
            description =
                    "Predicts the line of each round from what was known before it, and says how far that and the last"
                            + " line of the same group were off. from, to: days of the rounds. types: GENERAL, PROGRAM, CATEGORY,"
                            + " PNP; all by default. seed: of the invented people. All rounds take minutes: send Prefer: respond-async.")
    @APIResponse(
            responseCode = "200",
            description = "What it comes to",
            content = @Content(schema = @Schema(implementation = BacktestResult.class)))
    @APIResponse(responseCode = "202", description = "With Prefer: respond-async, the job that does it")
    public Response backtest(@HeaderParam("Prefer") @Nullable String prefer, InputStream body) {
        var asked = reader.read(Body.json(body));
        return asynchronously.answer(
                prefer,
                "Try published rounds again",
                progress -> backtest.run(asked.request(), asked.book(), progress));
    }
}
